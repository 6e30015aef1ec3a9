import {eachMatch} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const rates =
  '(?:率|比重|占比|比例|覆盖面|满意度)(?:比?(?:上年|去年|上期|同期))?(?:同比|环比)?(?:分别)?(?:提高|上升|增长|增加|下降|降低|提升|减少)(?:了|约|近|超过)?'

export const percentagePoints: TextRule = {
  id: 'percentage-points',
  number: 'F21',
  name: {zh: '两个百分数之差用“个百分点”', en: 'percentage points between two rates'},
  severity: 'info',
  why: {
    zh: '率由50%升到55%，通常说提高5个百分点；说提高5%会读成升到52.5%。',
    en: 'From 50 % to 55 % is usually 5 个百分点; 5 % more would be 52.5 %.'
  },
  fix: 'none',
  valid: ['覆盖率提高5个百分点。', '产量增长5%，合格率提高到98%。', '产值增长5%，占比30%。'],
  invalid: [
    {text: '覆盖率提高⟦5%⟧。'},
    {text: '比重上升⟦1.5%⟧', as: 'cell'},
    {text: '合格率同比提高了⟦3%⟧。', as: 'attachment'}
  ],
  check: eachMatch(
    new RegExp(`(?<=${rates})\\d{1,3}(?:\\.\\d{1,3})?[%％]`, 'gu'),
    ({text}) => {
      const points = `${text.slice(0, -1)}个百分点`
      return {
        wording: {
          zh: `率之差写作“${text}”，如指两个百分数相减，通常应为“${points}”`,
          en: `a rate changes by \`${text}\`; if it is the difference of two rates, usually expected \`${points}\``
        },
        expected: [points]
      }
    },
    {signs: '%％'}
  )
}
