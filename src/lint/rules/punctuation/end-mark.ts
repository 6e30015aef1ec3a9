import type {Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'

/** So long that it is no label, with a pause in it. */
const shortest = 24
const ends = /(?:[\p{Script=Han}\d%％]|[^。！？…；：，、][”》）)])$/u

/** 报送。联系人：…，电话：12345678: a line of an address book behind a sentence. */
const contact = /(?:电话|联系|邮箱|传真|地址|网址|账号)[^。]{0,80}$/u

/** What stands in lines of its own and is no sentence. */
const labels =
  /^(?:附件|附表|附：|注|备注|说明|来源|联系|电话|地址|邮箱|传真|抄送|签发|[^，。]{1,8}[：:])/u

export const endMark: TextRule = {
  id: 'end-mark',
  number: 'P18',
  name: {zh: '一段正文以句末点号结束', en: 'a paragraph ends with a mark'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, 4.1',
  why: {
    zh: '陈述句末尾用句号；没有句号，读的人不知道后面是不是还有话。',
    en: 'A statement ends with 。; without it the reader wonders whether something is lost.'
  },
  fix: 'suggested',
  valid: [
    '各单位要认真落实责任，于2026年3月5日前将落实情况报送某市人民政府。',
    '一、加强领导，落实责任',
    '领导同志指出：“各单位要认真落实责任。请于2026年3月5日前报送某市人民政府。”',
    '请各单位于2026年3月5日前报送某市人民政府。联系人：张三，电话：12345678',
    '联系人：张三，电话：010-12345678，地址：某市某区某街某号某大厦某层',
    '各单位要认真落实以下几项责任，逐项报送：\n\n（一）甲项，某某负责\n\n（二）乙项，某某负责'
  ],
  invalid: [
    {
      text: '各单位要认真落实责任。请于2026年3月5日前将落实情况报送某市人民政⟦府⟧',
      fixed: '各单位要认真落实责任。请于2026年3月5日前将落实情况报送某市人民政府。'
    },
    {
      text: '请各单位于3月5日前将名单报送某市某某局。逾期不报的，视为没有意⟦见⟧\n\n特此通知。',
      fixed: '请各单位于3月5日前将名单报送某市某某局。逾期不报的，视为没有意见。\n\n特此通知。'
    },
    {
      text: '各单位要认真落实责任。请于2026年3月5日前报送某市人民政府办公⟦室⟧',
      as: 'attachment',
      fixed: '各单位要认真落实责任。请于2026年3月5日前报送某市人民政府办公室。'
    }
  ],
  check: function* ({passages}) {
    for (const [index, passage] of passages.entries()) {
      if (!isOpen(passage) || isOpen(passages[index - 1]) || isOpen(passages[index + 1])) continue
      if (isContinued(passages[index + 1])) continue
      const from = passage.text.length - 1
      const last = passage.text.slice(from)
      yield {
        passage,
        from,
        to: from + 1,
        wording: {
          zh: `段末“${last}”后面没有标点，应为“。”等句末点号`,
          en: `no mark behind the last \`${last}\`, expected \`。\` or another that ends a sentence`
        },
        replacement: `${last}。`
      }
    }
  }
}

/** By a table, a formula, a picture. */
function isContinued(next: Passage | undefined): boolean {
  return (
    next?.element === 'cell' || next?.element === 'code' || next?.text.startsWith('\ufffc') === true
  )
}

/** Two of them side by side are a list. */
function isOpen(passage: Passage | undefined): boolean {
  if (passage?.element !== 'paragraph' || passage.origin !== 'body') return false
  const {text, headingEnd} = passage
  if (text.length < shortest || text.includes('\n') || headingEnd >= text.length) return false
  return (
    ends.test(text.slice(-2)) &&
    text.includes('。') &&
    !labels.test(text.slice(0, 12)) &&
    !contact.test(text.slice(-90))
  )
}
