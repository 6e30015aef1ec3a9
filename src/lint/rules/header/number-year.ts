import {readSignedDate} from '../../../document/words/date.ts'
import type {Manuscript, Passage, TextElement} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'

export const numberYear: TextRule = {
  id: 'number-year',
  number: 'H06',
  name: {zh: '发文字号的年份与成文日期一致', en: 'the year of the number is that of the date'},
  severity: 'warning',
  why: {
    zh: '发文字号通常用成文当年的年份；不一致多是套用旧稿时忘了改。岁末年初相差一年的除外。',
    en: 'A document is usually numbered in the year it is signed in; another year is left over from an older draft. December and January may differ by one.'
  },
  fix: 'none',
  valid: [
    {
      text: '---\n发文字号: 某政发〔2026〕12号\n发文机关: 某市人民政府\n成文日期: 2026-03-05\n---\n\n# 关于某事的通知\n\n请执行。\n',
      as: 'document'
    },
    {
      text: '---\n发文字号: 某政发〔2025〕120号\n发文机关: 某市人民政府\n成文日期: 2026年1月4日\n---\n\n# 关于某事的通知\n\n请执行。\n',
      as: 'document'
    },
    {text: '根据某政发〔2019〕3号文件，开展工作。\n\n某市某某局\n\n2026年3月5日'}
  ],
  invalid: [
    {
      text: '---\n发文字号: 某政发〔⟦2025⟧〕12号\n发文机关: 某市人民政府\n成文日期: 2026-03-05\n---\n\n# 关于某事的通知\n\n请执行。\n',
      as: 'document'
    },
    {
      text: '---\n发文字号: 某政发[⟦2027⟧]12号\n发文机关: 某市人民政府\n成文日期: 2026年12月5日\n---\n\n# 关于某事的通知\n\n请执行。\n',
      as: 'document'
    },
    {
      text: '某市人民政府关于某事的通知\n某政发〔⟦2024⟧〕12号\n\n各单位：\n\n请执行。\n\n某市人民政府\n2026年3月5日\n',
      as: 'document'
    }
  ],
  check: function* ({passages}: Manuscript) {
    const own = (element: TextElement): Passage | undefined =>
      passages.find((passage) => passage.element === element && passage.part === 0)
    const number = own('document-number')
    const date = readSignedDate(own('signed-on')?.text ?? '')
    const typed = /[〔[(（﹝【［]\s*(?<year>(?:19|20)\d{2})/u.exec(number?.text ?? '')
    const year = typed?.groups?.year
    if (!number || !date || !typed || year === undefined) return
    if (Number(year) === date.year) return
    const isTurn = date.month === 1 && Number(year) === date.year - 1
    if (isTurn || (date.month === 12 && Number(year) === date.year + 1 && date.day > 15)) return
    const from = typed.index + typed[0].length - year.length
    yield {
      passage: number,
      from,
      to: from + year.length,
      wording: {
        zh: `发文字号的年份是${year}年，成文日期在${date.year}年，通常应一致`,
        en: `the number is of ${year}, the date of ${date.year}; usually they are of the same year`
      },
      expected: [String(date.year)]
    }
  }
}
