import {numberFaults} from '../../document-number.ts'
import type {TextRule} from '../../rule.ts'
import {checkOwnNumber, ofNumber} from './number-rule.ts'

export const numberEnding: TextRule = {
  ...ofNumber,
  id: 'number-ending',
  number: 'H05',
  name: {zh: '发文字号以“号”结尾，中间不空格', en: 'a number ends with 号 and has no spaces'},
  why: {
    zh: '发文字号由机关代字、年份、发文顺序号组成，以“号”字结尾，中间没有空格。',
    en: 'A number is the code of the agency, the year and the number with 号, and has no spaces.'
  },
  fix: 'safe',
  invalid: [
    {
      text: '发文字号: 某政发〔2026〕⟦12⟧',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    },
    {
      text: '发文字号: 某政发⟦ ⟧〔2026〕12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    },
    {
      text: '发文字号: 某政发〔2026〕⟦ ⟧12⟦ ⟧号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    }
  ],
  check: checkOwnNumber(numberFaults.ending)
}
