import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {decimal, joiner} from './quantity.ts'

const halved = new RegExp(
  `(?<low>${decimal})(?<joiner>${joiner})(?<high>\\d{1,9}(?:\\.\\d{1,4})?)(?<unit>[万亿])`,
  'gu'
)

export const rangeMyriads: TextRule = {
  id: 'range-myriads',
  number: 'F02',
  name: {zh: '范围两头都带“万”“亿”', en: '万 and 亿 at both ends of a range'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.1.3',
  why: {
    zh: '“9～16亿元”可以读作从9元到16亿元；前一个“亿”不能省。',
    en: '`9～16亿元` may be read as from 9 yuan to 1.6 billion; the first 亿 is not left out.'
  },
  fix: 'safe',
  valid: [
    '投资9亿～16亿元。',
    '罚款5000元至5万元，年收入0～5万元。',
    '2019—2020万人计划，第3-5万分之一图。'
  ],
  invalid: [
    {text: '投资⟦9～16亿⟧元。', fixed: '投资9亿～16亿元。'},
    {text: '⟦5-10万⟧元', as: 'cell', fixed: '5万～10万元'},
    {text: '惠及⟦1.5—3万⟧人。', as: 'attachment', fixed: '惠及1.5万—3万人。'}
  ],
  check: eachMatch(
    halved,
    ({text, groups}) => {
      const {low = '', joiner: typed = '', high = '', unit = ''} = groups
      if (Number(low) >= 1000 || Number(low) === 0) return undefined
      const joined = typed === '—' || typed === '–' ? '—' : '～'
      return replacedBy(`${low}${unit}${joined}${high}${unit}`, text)
    },
    {signs: '～~∼〜—–－-'}
  )
}
