import {eachMatch} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** 等待, 等级, 等额 …: no 等 of a list. */
const words = '待候级同于比额量价值效距边离高次分闲身压减位号因温渗式'

export const markBeforeEtc: TextRule = {
  id: 'mark-before-etc',
  number: 'P13',
  name: {zh: '“等”前不用顿号', en: 'no 、 before 等'},
  severity: 'warning',
  clause: 'GB/T 15834—2011, B.1.2',
  why: {
    zh: '“等”紧接在最后一项之后，不是并列的又一项。',
    en: '等 follows the last term at once; it is no term of its own.'
  },
  fix: 'safe',
  valid: ['人员、经费等保障到位。', '咨询、等待、办理三个环节。', '实行差额、等额选举。'],
  invalid: [
    {text: '人员、经费⟦、⟧等保障到位。', fixed: '人员、经费等保障到位。'},
    {text: '电脑、桌椅⟦、⟧等', as: 'cell', fixed: '电脑、桌椅等'},
    {text: '水利、电力⟦、⟧等工程。', as: 'attachment', fixed: '水利、电力等工程。'}
  ],
  check: eachMatch(
    new RegExp(`、(?=等(?![${words}]))`, 'gu'),
    () => ({
      wording: {zh: '“等”前面多了“、”，应去掉', en: '`、` before 等, expected none'},
      expected: ['等'],
      replacement: ''
    }),
    {signs: '等'}
  )
}
