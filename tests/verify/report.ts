/** What a judgement found, in a shape that tests compare at a glance. */

import assert from 'node:assert/strict'
import type {Judgement} from '../../src/verify/judge.ts'

/** Rule → `page: actual` of each departure; rules that found nothing are left out. */
export type Departures = Readonly<Record<string, readonly string[]>>

export function departures({results}: Judgement): Departures {
  return Object.fromEntries(
    results.flatMap(({rule, outcome}) =>
      outcome.state === 'failed'
        ? [[rule.id, outcome.departures.map(({page, actual}) => `${page}: ${actual}`)] as const]
        : []
    )
  )
}

/** Assert that `judgement` found just `expected`: no rule more, no rule less. */
export function finds(judgement: Judgement, expected: Departures): void {
  assert.deepEqual(departures(judgement), expected)
}
