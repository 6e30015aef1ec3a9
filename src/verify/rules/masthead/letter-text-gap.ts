import type {Millimetres} from '../../../base/units.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {around, boxOf, inkOfLine, type Line} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {doubleRulesOf, noUpperRule} from './double-rules.ts'
import {elementsOf, noNumber, unreadableNumber} from './elements.ts'

/** 53: from the upper double rule to the first line below it. */
export const letterTextGap = defineRule({
  id: 'letter-text-gap',
  number: 53,
  clause: gb9704('10.1'),
  name: {zh: '信函红色双线到首行', en: 'gap between upper double rule and first line'},
  severity: 'warning',
  forms: ['letter'],
  measure({scene: {masthead}}) {
    const {upper} = doubleRulesOf(masthead)
    if (!upper) return noUpperRule
    const bottom = upper.box.y + upper.box.height
    const below = elementsOf(masthead).filter(({top}) => top > bottom - 1)
    const [first] = below.sort((a, b) => a.top - b.top)
    if (!first) return noNumber
    const line = below.filter(({baseline}) => Math.abs(baseline - first.baseline) < 1)
    const top = upperEdge(line)
    if (top === undefined) return unreadableNumber
    return judge(
      [{page: 1, box: around(line.map(boxOf)), value: top - bottom}],
      standard.letterTextGap,
      {
        zh: '版头红色双线到下面第一行',
        en: 'gap between the upper double rule and the first line below it'
      }
    )
  }
})

/** Of the ink; digits alone are lower than a line is, and stand for their em box. */
function upperEdge(elements: readonly Line[]): Millimetres | undefined {
  const glyphs = elements.flatMap((element) => element.glyphs)
  const hasHanzi = glyphs.some(({text}) => /\p{Script=Han}/u.test(text))
  return hasHanzi ? inkOfLine({glyphs})?.y : elements[0]?.top
}
