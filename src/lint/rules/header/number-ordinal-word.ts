import {numberFaults} from '../../document-number.ts'
import type {TextRule} from '../../rule.ts'
import {checkOwnNumber, ofNumber} from './number-rule.ts'

export const numberOrdinalWord: TextRule = {
  ...ofNumber,
  id: 'number-ordinal-word',
  number: 'H03',
  name: {zh: '发文顺序号不加“第”', en: 'no 第 before the number'},
  why: {
    zh: '发文顺序号不加“第”字；令号“第12号”是另一种写法。',
    en: 'The number takes no 第; the `第12号` of an order is another form.'
  },
  fix: 'safe',
  invalid: [
    {
      text: '发文字号: 某政发〔2026〕⟦第⟧12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    },
    {
      text: '发文字号: 某政办函〔2026〕⟦第⟧3号',
      as: 'front-matter',
      fixed: '发文字号: 某政办函〔2026〕3号'
    },
    {
      text: '发文字号: 某政发[2026]⟦第⟧12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发[2026]12号'
    }
  ],
  check: checkOwnNumber(numberFaults.ordinalWord)
}
