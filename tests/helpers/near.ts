import assert from 'node:assert/strict'

/** Assert that a length is within a tolerance of what is expected. */
export function near(actual: number | undefined, expected: number, tolerance: number): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `Unexpected ${actual?.toFixed(3)}, expected ${expected.toFixed(3)} ± ${tolerance}`
  )
}

/** For what a test takes for granted. */
export function missing(): never {
  throw new Error('Expected it to be on the page')
}
