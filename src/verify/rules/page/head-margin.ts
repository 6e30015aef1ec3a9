import {defineRule, gb9704} from '../../rule.ts'
import {boxOf} from '../../scene/line.ts'
import {halfLeading, standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {pagesBegunByText} from './full-page.ts'

/**
 * 天头: em box of the first line. Where 22 equal line boxes fill the type area the first
 * character stands half a leading lower, which is no fault (0.4, model U).
 */
export const headMargin = defineRule({
  id: 'head-margin',
  number: 4,
  clause: gb9704('5.2.1'),
  name: {zh: '天头', en: 'head margin'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const tops = pagesBegunByText(evidence).flatMap(({seen, lines: [first]}) =>
      first ? [{page: seen.number, box: boxOf(first), value: first.top}] : []
    )
    if (tops.length === 0) return absent('以正文开头的页', 'page that begins with text')
    const {length, tolerance} = standard.headMargin
    return judge(
      tops,
      {length, tolerance, under: tolerance, over: halfLeading.length},
      {
        zh: '天头',
        en: 'head margin'
      }
    )
  }
})
