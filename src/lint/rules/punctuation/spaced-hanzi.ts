import type {Passage} from '../../manuscript.ts'
import {eachMatch, leftOut} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** An ordinal, an article, a label: a space behind it is its own. */
const begun =
  /^(?:第[〇零一二三四五六七八九十百千\d]{1,7}[编篇章节条]|附件\d{0,2}|[表图]\d{1,3}|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|注|附|序号)[：:]?$/u

/** With a name of one character behind them: 张 三. */
const surname =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]$/u

const sentence = /[，。；]/u

export const spacedHanzi: TextRule = {
  id: 'spaced-hanzi',
  number: 'P23',
  name: {zh: '汉字之间不空格', en: 'no space between hanzi'},
  severity: 'error',
  why: {
    zh: '中文通常不用空格分词；句中的空格多是换行或复制时留下的。',
    en: 'Chinese usually has no spaces between words; those within a sentence are left by copying.'
  },
  fix: 'suggested',
  valid: [
    '第一条 为了规范管理，制定本办法。',
    '签发人张 三，会签人李 四。',
    '某市某某局 张三，男，汉族，副局长',
    '某市某某局 张某某（副局长），某市某某厅 李四。',
    '联系人：张三 电话：12345678，传真：12345678。',
    '一、 加强领导，落实责任。',
    {text: '张三 某市某某局 局长', as: 'cell'}
  ],
  invalid: [
    {text: '各⟦ ⟧单位，请于3月5日前报送。', fixed: '各单位，请于3月5日前报送。'},
    {text: '各单位，⟦ ⟧请认真执行。', as: 'attachment', fixed: '各单位，请认真执行。'},
    {text: '加强领导⟦  ⟧落实责任。', fixed: '加强领导落实责任。'},
    {text: '根据《某某办法》⟦ ⟧的规定，制定本细则。', fixed: '根据《某某办法》的规定，制定本细则。'}
  ],
  check: eachMatch(
    /(?<=[\p{Script=Han}，。；、：”》）]) {1,3}(?=[\p{Script=Han}，。；、：“《（])/gu,
    ({from, to}, passage) => {
      if (!isWithin(passage, from, to)) return undefined
      return leftOut({
        zh: '汉字之间多了空格，通常应去掉',
        en: 'space between hanzi, usually none is expected'
      })
    },
    {elements: ['paragraph'], signs: ' '}
  )
}

/** In a sentence: not in a line of names and labels, nor between the two of a name. */
function isWithin({text}: Passage, from: number, to: number): boolean {
  if (!/[。；：！？”）]$/u.test(text.slice(-1))) return false
  const before = text.slice(Math.max(0, from - 12), from)
  const after = text.slice(to, to + 12)
  if (from < 12 && begun.test(before)) return false
  if (isSingle(after, 1) && (isSingle(before, -1) || surname.test(before))) return false
  if (isName(after) || /^\p{Script=Han}{0,8}(?:[：:]| )/u.test(after)) return false
  if (/[ ：:]\p{Script=Han}{0,8}$/u.test(before)) return false
  return sentence.test(text.slice(Math.max(0, from - 60), to + 60))
}

/** 某局 张三，… */
function isName(after: string): boolean {
  return surname.test(after.slice(0, 1)) && /^\p{Script=Han}{2,3}(?!\p{Script=Han})/u.test(after)
}

/** One hanzi alone, towards the space. */
function isSingle(text: string, side: 1 | -1): boolean {
  return (
    side === 1 ? /^\p{Script=Han}(?!\p{Script=Han})/u : /(?<!\p{Script=Han})\p{Script=Han}$/u
  ).test(text)
}
