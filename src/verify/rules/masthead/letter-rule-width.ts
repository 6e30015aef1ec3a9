import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import {departure, failed, inTurn, judge} from '../../verdict.ts'
import {type DoubleRule, doubleRulesOf, sides} from './double-rules.ts'
import {noMark} from './elements.ts'
import {judgeRed} from './red.ts'

/** 49: both are there, red, of one length; what is pre-printed (套印) is not in the PDF. */
export const letterRuleWidth = defineRule({
  id: 'letter-rule-width',
  number: 49,
  clause: gb9704('10.1'),
  name: {zh: '信函红色双线长度', en: 'length of the double rules'},
  severity: 'error',
  forms: ['letter'],
  measure({scene: {masthead}}) {
    const {upper, lower} = doubleRulesOf(masthead)
    const [last] = [...masthead.issuerMark].reverse()
    if (!upper && !lower && !last) return noMark
    const box = upper?.box ?? lower?.box ?? (last && boxOf(last))
    if (!upper || !lower) {
      const subject = {zh: '首页红色双线条数', en: 'number of double rules on page 1'}
      return failed([departure({page: 1, box}, subject, upper || lower ? '1' : '0', '2')])
    }
    return inTurn(
      ...[upper, lower].flatMap(({lines, side}) =>
        lines.map((line) =>
          judgeRed(line.colour, line, {
            zh: `${sides[side].zh}的颜色`,
            en: `colour of ${sides[side].en}`
          })
        )
      ),
      judge(lengthsOf(upper, lower), standard.letterRuleWidth, {
        zh: '红色双线长度',
        en: 'length of the double rule'
      })
    )
  }
})

function lengthsOf(...rules: readonly DoubleRule[]) {
  return rules.flatMap(({lines}) => lines.map((box) => ({page: 1, box, value: box.width})))
}
