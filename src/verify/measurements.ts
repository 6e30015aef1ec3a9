/** The table of measurements of one document, as plain data for reports. */

import type {Wording} from '../base/message.ts'
import {askedBy} from './explain.ts'
import type {Judgement} from './judge.ts'

export interface Measurement {
  readonly id: string
  readonly number: number
  readonly clause: string | undefined
  readonly name: Wording
  /** `agreed`: it departs, as its office has agreed that it may. */
  readonly state: 'passed' | 'agreed' | 'failed' | 'unmeasured'
  /** What was measured, as shown; of a failed one the first departure. */
  readonly actual: string | undefined
  readonly expected: string | undefined
  /** Why it was not measured. */
  readonly reason: Wording | undefined
  /** What the clause asks for. */
  readonly asked: Wording
}

export function measurementsOf({results}: Judgement): Measurement[] {
  return results.map(({rule, outcome}) => {
    const {id, number, clause, name} = rule
    const agreed = outcome.state === 'passed' ? outcome.agreed : undefined
    const departures = outcome.state === 'failed' ? outcome.departures : agreed
    const [first] = departures ?? []
    return {
      id,
      number,
      clause,
      name,
      state: agreed ? 'agreed' : outcome.state,
      actual: first ? first.actual : outcome.state === 'passed' ? outcome.actual : undefined,
      expected: first?.expected,
      reason: outcome.state === 'unmeasured' ? outcome.reason : undefined,
      asked: askedBy(rule)
    }
  })
}
