import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

export const markBeforeAsWell: TextRule = {
  id: 'mark-before-as-well',
  number: 'P15',
  name: {zh: '“以及”前用逗号', en: 'a comma before 以及'},
  severity: 'info',
  clause: 'GB/T 15834—2011, A.3',
  why: {
    zh: '“以及”前的停顿比顿号长，用逗号；不停顿的不用标点。',
    en: 'The pause before 以及 is longer than that of 、: a comma, or nothing.'
  },
  fix: 'suggested',
  valid: ['甲局、乙局，以及丙局。', '甲局、乙局以及丙局。', '甲局、乙局、丙局。'],
  invalid: [
    {text: '甲局、乙局⟦、以及⟧丙局。', fixed: '甲局、乙局，以及丙局。'},
    {text: '电脑⟦、以及⟧桌椅', as: 'cell', fixed: '电脑，以及桌椅'},
    {text: '名称⟦、以及⟧地址。', as: 'attachment', fixed: '名称，以及地址。'}
  ],
  check: eachMatch(/、以及/gu, ({text}) => replacedBy('，以及', text), {signs: '、'})
}
