import {defineRule, gb9704} from '../../rule.ts'
import {boxOf, middle} from '../../scene/line.ts'
import {pitchDeviation} from '../../standard.ts'
import {absent, finePoints, judge} from '../../verdict.ts'
import {pitches} from './pitches.ts'

/** 行距一致: the standard deviation of the pitches of a page. */
export const linePitchConstancy = defineRule({
  id: 'line-pitch-constancy',
  number: 10,
  clause: gb9704('5.2.3'),
  name: {zh: '同页行距一致', en: 'constancy of the pitch on a page'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const deviations = [...pitches(evidence)].flatMap(([page, own]) => {
      if (own.length < 2) return []
      const values = own.map(({value}) => value)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      const usual = middle(values)
      const worst = own.reduce((a, b) =>
        Math.abs(b.value - usual) > Math.abs(a.value - usual) ? b : a
      )
      return [{page, box: boxOf(worst.line), value: Math.sqrt(squares / values.length)}]
    })
    if (deviations.length === 0) return absent('连排的正文', 'text of several lines')
    return judge(
      deviations,
      pitchDeviation,
      {zh: '同页行距的偏差', en: 'deviation of the pitches on a page'},
      finePoints
    )
  }
})
