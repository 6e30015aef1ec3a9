import {numberFaults} from '../../document-number.ts'
import type {TextRule} from '../../rule.ts'
import {checkOwnNumber, ofNumber} from './number-rule.ts'

export const numberBrackets: TextRule = {
  ...ofNumber,
  id: 'number-brackets',
  number: 'H01',
  name: {zh: '发文字号的年份用六角括号', en: 'the year of a number stands in 〔〕'},
  why: {
    zh: '年份括以六角括号“〔〕”；用方括号、圆括号的，收文登记和检索时认不出来。',
    en: 'The year stands in 〔〕; a register that looks for them does not find it in other brackets.'
  },
  fix: 'safe',
  invalid: [
    {
      text: '发文字号: 某政发⟦[2026]⟧12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    },
    {
      text: '发文字号: 某政办函⟦（2026）⟧3号',
      as: 'front-matter',
      fixed: '发文字号: 某政办函〔2026〕3号'
    },
    {
      text: '发文字号: 某政发⟦【2026】⟧12号',
      as: 'front-matter',
      fixed: '发文字号: 某政发〔2026〕12号'
    }
  ],
  check: checkOwnNumber(numberFaults.brackets)
}
