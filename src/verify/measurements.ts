/** The table of measurements of one document, as plain data for reports. */

import type {Wording} from '../base/message.ts'
import type {Judgement} from './judge.ts'

export interface Measurement {
  readonly id: string
  readonly number: number
  readonly clause: string | undefined
  readonly name: Wording
  readonly state: 'passed' | 'failed' | 'unmeasured'
  /** What was measured, as shown; of a failed one the first departure. */
  readonly actual: string | undefined
  readonly expected: string | undefined
  /** Why it was not measured. */
  readonly reason: Wording | undefined
}

export function measurementsOf({results}: Judgement): Measurement[] {
  return results.map(({rule, outcome}) => {
    const {id, number, clause, name} = rule
    const first = outcome.state === 'failed' ? outcome.departures[0] : undefined
    return {
      id,
      number,
      clause,
      name,
      state: outcome.state,
      actual: outcome.state === 'passed' ? outcome.actual : first?.actual,
      expected: first?.expected,
      reason: outcome.state === 'unmeasured' ? outcome.reason : undefined
    }
  })
}
