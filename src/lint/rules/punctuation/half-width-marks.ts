import {proseElements} from '../../manuscript.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {isTransliterated} from './transliterated.ts'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。'
}

/** What Chinese text is made of, numbers aside. */
const chinese = /[\p{Script=Han}“”‘’《》〈〉（）【】〔〕、，。；：？！…—]/u
const numeral = /[〇零一二三四五六七八九十\d]/u

export const halfWidthMarks: TextRule = {
  id: 'half-width-marks',
  number: 'P01',
  name: {zh: '中文里用全角标点', en: 'full-width marks in Chinese text'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4',
  why: {
    zh: '半角的标点只有半个字宽，和汉字排在一起挤成一团，也不合标点符号的规定。',
    en: 'A half-width mark takes half a character, crowds the hanzi beside it, and is no mark of Chinese.'
  },
  fix: 'safe',
  valid: [
    '各单位，请于3月5日前报送。',
    '占地1,200平方米，比例为1:1，8:30开始。',
    '网址为https://www.gov.cn/a?b=1,c，邮箱为a.b@gov.cn。',
    '执行Windows 10, Office 2016等软件的采购规定。',
    '荣获“五.一”奖章，学习卡尔.马克思的著作。'
  ],
  invalid: [
    {text: '各单位⟦,⟧请于3月5日前报送⟦.⟧', fixed: '各单位，请于3月5日前报送。'},
    {text: '一、加强领导⟦;⟧落实责任', as: 'heading', fixed: '一、加强领导；落实责任'},
    {text: '甲⟦, ⟧乙', as: 'cell', fixed: '甲，乙'},
    {text: '现将情况报告如下⟦:⟧', as: 'attachment', fixed: '现将情况报告如下：'},
    {text: '他说“好”⟦,⟧还有26个⟦;⟧其中10个已完成。', fixed: '他说“好”，还有26个；其中10个已完成。'}
  ],
  check: eachPassage(function* (passage) {
    for (const {text, from, to} of find(passage, /[,;:?!.]+ */gu)) {
      const mark = text.trimEnd()
      const wide = full[mark]
      if (wide === undefined) continue
      const left = passage.text[from - 1] ?? ''
      const right = passage.text[to] ?? ''
      const isSpaced = text !== mark
      if (!isWrong(mark, left, right, isSpaced)) continue
      if (mark === '.' && isTransliterated(passage.text, from, to)) continue
      const end = right === '' ? from + mark.length : to
      yield {
        passage,
        from,
        to: end,
        wording: {
          zh: `半角的“${mark}”应为全角的“${wide}”`,
          en: `half-width \`${mark}\` in Chinese text, expected \`${wide}\``
        },
        replacement: wide
      }
    }
  }, proseElements)
}

function isWrong(mark: string, left: string, right: string, isSpaced: boolean): boolean {
  const isLeft = chinese.test(left)
  const isRight = chinese.test(right)
  if (isSpaced) return isLeft && isRight
  if (mark === '.') {
    // `五.一`, `一.总体要求`: other marks are meant.
    return isLeft && !numeral.test(left) && (right === '' || isRight)
  }
  if (right === '') return isLeft
  return (
    (isLeft && /[\p{Script=Han}\d“‘《（A-Za-z]/u.test(right)) ||
    (isRight && /[\dA-Za-z%％)]/u.test(left))
  )
}
