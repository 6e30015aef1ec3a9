import {defineRule, gb33476} from '../../rule.ts'
import {inkOfLine} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {doubleRulesOf, noUpperRule} from './double-rules.ts'
import {elementsOf, noNumber, on, unreadableNumber} from './elements.ts'

/**
 * 107: 4.84 mm, seven eighths of a 3号 character as GB/T 33476.2 measures it, above the number: it
 * stands on the first line, whatever is at the left.
 */
export const letterNumberGap = defineRule({
  id: 'letter-number-gap',
  number: 107,
  clause: gb33476('9.1'),
  name: {zh: '信函红色双线到发文字号', en: 'gap between upper double rule and document number'},
  severity: 'warning',
  forms: ['letter'],
  measure({scene: {masthead}}) {
    const {upper} = doubleRulesOf(masthead)
    const {documentNumber} = masthead
    if (!upper) return noUpperRule
    if (!documentNumber) return noNumber
    const ink = inkOfLine(documentNumber)
    if (!ink) return unreadableNumber
    // On the first line with 份号 or 密级 it is told with them: 53.
    const isFirst = elementsOf(masthead).every(
      ({baseline}) => baseline > documentNumber.baseline - 1
    )
    const outcome = judge(
      [on(documentNumber, ink.y - upper.box.y - upper.box.height)],
      standard.letterNumberGap,
      {zh: '红色双线到发文字号', en: 'gap between the upper double rule and the document number'}
    )
    return isFirst && outcome.state === 'failed'
      ? absent('低于首行的发文字号', 'document number below the first line')
      : outcome
  }
})
