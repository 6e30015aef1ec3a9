import {eachPassage, type TextRule} from '../../rule.ts'

export const semicolonAfterStop: TextRule = {
  id: 'semicolon-after-stop',
  number: 'P21',
  name: {
    zh: '分项里已有句号的，末尾不用分号',
    en: 'no ； at the end of an item that has 。 within'
  },
  severity: 'warning',
  clause: 'GB/T 15834—2011, A.5',
  why: {
    zh: '分号的停顿比句号短；分项里用了句号，末尾也用句号。',
    en: 'A semicolon is a shorter pause than 。; an item that has one within ends with one.'
  },
  fix: 'suggested',
  valid: [
    '（一）加强领导；',
    '（一）加强领导，落实责任；\n\n（二）加强督查。',
    '（一）加强领导（见附件。另有说明。）；',
    '（一）写明“同意。”的意见；'
  ],
  invalid: [
    {
      text: '（一）加强领导。各单位要落实责任⟦；⟧\n\n（二）加强督查。',
      fixed: '（一）加强领导。各单位要落实责任。\n\n（二）加强督查。'
    },
    {text: '1.加强领导。落实责任⟦；⟧', as: 'attachment', fixed: '1.加强领导。落实责任。'},
    {text: '（1）时间。3月5日前完成⟦；⟧', fixed: '（1）时间。3月5日前完成。'}
  ],
  check: eachPassage(
    function* (passage) {
      const {text, ordinal} = passage
      if (!ordinal || !/[；;]$/u.test(text.slice(-1))) return
      if (!hasStop(text)) return
      const from = text.length - 1
      yield {
        passage,
        from,
        to: from + 1,
        wording: {
          zh: '这一项里已有“。”，末尾的分号应为“。”',
          en: 'this item has `。` within, expected `。` at its end, too'
        },
        replacement: '。'
      }
    },
    ['paragraph']
  )
}

/** Outside of parentheses and quotations. */
function hasStop(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (/[（“(《]/u.test(sign)) depth++
    else if (/[）”)》]/u.test(sign)) depth = Math.max(0, depth - 1)
    else if (sign === '。' && depth === 0) return true
  }
  return false
}
