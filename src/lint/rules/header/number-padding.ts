import {numberFaults} from '../../document-number.ts'
import type {TextRule} from '../../rule.ts'
import {checkOwnNumber, ofNumber} from './number-rule.ts'

export const numberPadding: TextRule = {
  ...ofNumber,
  id: 'number-padding',
  number: 'H04',
  name: {zh: '发文顺序号不编虚位', en: 'no zeros before the number'},
  why: {
    zh: '发文顺序号不编虚位，1不编为01；编了的，与不编的排在一起次序会乱。',
    en: 'The number is not padded, 1 is not 01; padded and plain ones do not sort together.'
  },
  fix: 'safe',
  invalid: [
    {
      text: '发文字号: 某政发〔2026〕⟦00⟧5号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕5号'
    },
    {
      text: '发文字号: 某政办函〔2026〕⟦0⟧3号',
      as: 'front-matter',
      fixed: '发文字号: 某政办函〔2026〕3号'
    },
    {
      text: '发文字号: 某政发〔2026〕第⟦0⟧12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕第12号'
    }
  ],
  check: checkOwnNumber(numberFaults.padding)
}
