/**
 * Time in tests: that work ends, and that it grows no faster than what it works on. How
 * quick it is belongs into the bench: test machines are slow, or busy with something else.
 */

import assert from 'node:assert/strict'
import {setTimeout as wait} from 'node:timers/promises'

/** Milliseconds: many times what anything under test takes; what never ends takes longer. */
export const patience = 90_000

/** Run `work`; fail when it took as long as only work does that has no bound. */
export async function ends<T>(work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  const took = performance.now() - start
  assert.ok(took < patience, `Unexpected ${Math.round(took)} ms, expected it to end soon`)
  return result
}

/** Ask again and again until `isSo`; fail when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + patience
  while (!(await isSo())) {
    assert.ok(performance.now() < end, 'Waited in vain')
    await wait(20)
  }
}

/** Other work on the machine makes single pairs of runs uneven, never all of them. */
const attempts = 6

/**
 * Compare the times of small and large work: the large one may take `most` times as long.
 *
 * Noise makes some pairs seem to grow faster; what does grow faster never has a pair that
 * does not.
 */
export async function grows(
  small: () => unknown,
  large: () => unknown,
  most: number
): Promise<void> {
  const told: string[] = []
  await small()
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [short, long] = [await timeOf(small), await timeOf(large)]
    if (long < most * short) return
    told.push(`${short.toFixed(1)} → ${long.toFixed(1)} ms`)
  }
  assert.fail(`Unexpected growth, expected at most ${most} times as long: ${told.join(', ')}`)
}

/** Milliseconds. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
