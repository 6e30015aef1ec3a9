import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Language} from '../base/message.ts'
import type {MeasurementOutcome} from './outcome.ts'
import {measuredWords, type Words} from './words.ts'

/** Each measurement of the standard: passed, failed, or not measured and why. */
export function measurementTable(
  measurements: readonly MeasurementOutcome[],
  language: Language,
  text: Words
): Element {
  const rows = measurements.map((measured) => {
    const {number, name, clause, state, reason} = measured
    return h('tr', {className: state}, [
      h('td', String(number)),
      h('th', {scope: 'row'}, name[language]),
      h('td', clause ?? ''),
      h('td', text.states[state]),
      h('td', reason?.[language] ?? measuredWords(measured, language))
    ])
  })
  return h('table', [
    h('caption', text.table),
    h('thead', [
      h(
        'tr',
        text.columns.map((column) => h('th', {scope: 'col'}, column))
      )
    ]),
    h('tbody', rows)
  ])
}
