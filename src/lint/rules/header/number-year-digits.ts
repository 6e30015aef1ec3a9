import {numberFaults} from '../../document-number.ts'
import type {TextRule} from '../../rule.ts'
import {checkOwnNumber, ofNumber} from './number-rule.ts'

export const numberYearDigits: TextRule = {
  ...ofNumber,
  id: 'number-year-digits',
  number: 'H02',
  name: {zh: '发文字号的年份用四位阿拉伯数字', en: 'the year of a number in four Arabic digits'},
  why: {
    zh: '年份标全称，用阿拉伯数字；缩写的年份过些年就分不清。',
    en: 'The year is written in full and in Arabic digits; a short one can be mistaken later.'
  },
  fix: 'suggested',
  invalid: [
    {
      text: '发文字号: 某政发〔⟦26⟧〕12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    },
    {
      text: '发文字号: 某政发〔⟦二〇二六⟧〕12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    },
    {
      text: '发文字号: 某政办函[⟦26⟧]3号',
      as: 'front-matter',
      fixed: '发文字号: 某政办函[2026]3号'
    }
  ],
  check: checkOwnNumber(numberFaults.yearDigits)
}
