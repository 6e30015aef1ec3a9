import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {inTurn, judge} from '../../verdict.ts'
import {doubleRulesOf, noUpperRule} from './double-rules.ts'

/** 50: on the middle of the paper, or of the type area: sources differ. */
export const letterRuleCentred = defineRule({
  id: 'letter-rule-centred',
  number: 50,
  clause: gb9704('10.1'),
  name: {zh: '信函红色双线居中', en: 'centring of the double rules'},
  severity: 'warning',
  forms: ['letter'],
  measure({scene: {masthead}}) {
    const {upper, lower} = doubleRulesOf(masthead)
    const rules = [upper, lower].filter((rule) => rule !== undefined)
    if (rules.length === 0) return noUpperRule
    const middles = [standard.sheetWidth.length / 2, standard.typeAreaCentre.length]
    const outcomes = rules.map(({box}) => {
      const value = box.x + box.width / 2
      const nearest = middles.reduce((a, b) => (Math.abs(a - value) < Math.abs(b - value) ? a : b))
      const {tolerance} = standard.letterRuleCentre
      return judge(
        [{page: 1, box, value}],
        {length: nearest, tolerance},
        {
          zh: '红色双线中点到纸左边',
          en: 'distance of the middle of the double rule from the left edge of the paper'
        }
      )
    })
    return inTurn(...outcomes)
  }
})
