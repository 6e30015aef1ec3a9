import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'
import {decimal, joiner} from './quantity.ts'

const halved = new RegExp(
  `(?<low>${decimal})(?<joiner>${joiner})(?<high>\\d{1,9}(?:\\.\\d{1,4})?)(?<sign>[%％‰])`,
  'gu'
)

export const rangePercent: TextRule = {
  id: 'range-percent',
  number: 'F01',
  name: {zh: '百分数范围两头都带百分号', en: 'the percent sign at both ends of a range'},
  severity: 'error',
  clause: 'GB/T 15835—2011, 5.1.3',
  why: {
    zh: '“15～30%”可以读作从15到30%；前一个百分号不能省。',
    en: '`15～30%` may be read as from 15 to 30 %; the first sign is not left out.'
  },
  fix: 'safe',
  valid: ['增长15%～30%。', '占30%，其中15项已完成。', '占2024—30%的说法不成立，见表3-2中的5%。'],
  invalid: [
    {text: '增长⟦15～30%⟧。', fixed: '增长15%～30%。'},
    {text: '⟦5-10%⟧', as: 'cell', fixed: '5%～10%'},
    {text: '降低⟦1.5—3％⟧左右。', as: 'attachment', fixed: '降低1.5％—3％左右。'}
  ],
  check: eachMatch(
    halved,
    ({text, groups}) => {
      const {low = '', joiner: typed = '', high = '', sign = ''} = groups
      // A year; nothing, which is nothing with any sign.
      if (/^(?:19|20)\d{2}$/u.test(low) || Number(low) === 0) return undefined
      const joined = typed === '—' || typed === '–' ? '—' : '～'
      return replacedBy(`${low}${sign}${joined}${high}${sign}`, text)
    },
    {signs: '%％‰'}
  )
}
