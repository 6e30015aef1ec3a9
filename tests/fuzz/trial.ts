/** What holds for every input of a kind, tried on as many as there is time for. */

import assert from 'node:assert/strict'
import * as fc from 'fast-check'

/** One thing that holds for every input. */
export interface Trial {
  readonly name: string
  /** Inputs in the suite, which has no time for more. */
  readonly rounds: number
  /** Of what is kept of an input at which it failed. */
  readonly extension: string
  readonly input: fc.Arbitrary<Buffer>
  /** Throws where it does not hold. */
  holds(input: Buffer): void | Promise<void>
}

/** Run `trial` so often, the same inputs for the same `seed`; throws at the smallest that fails. */
export function tryOften(trial: Trial, seed: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(trial.input, async (input) => trial.holds(input)),
    {seed, numRuns: trial.rounds, reporter: report(trial)}
  )
}

function report({name, extension}: Trial) {
  return ({
    failed,
    counterexample,
    errorInstance,
    seed,
    counterexamplePath
  }: fc.RunDetails<[Buffer]>) => {
    if (!failed) return
    const [input = Buffer.alloc(0)] = counterexample ?? []
    const shown = extension === 'md' ? input.toString() : `${input.length} bytes`
    throw new Error(`${name}, seed ${seed}, path ${counterexamplePath}:\n${shown}`, {
      cause: errorInstance
    })
  }
}

/** Run `work`, which may take so many seconds of processor time at most. */
export async function within<Result>(
  seconds: number,
  work: () => Result | Promise<Result>
): Promise<Result> {
  const from = process.cpuUsage()
  const result = await work()
  const {user, system} = process.cpuUsage(from)
  const took = (user + system) / 1e6
  assert.ok(took < seconds, `Unexpected ${took.toFixed(1)} s, expected less than ${seconds}`)
  return result
}

/** Run `work`; an error that `isExpected` is an answer as well. */
export async function answered(
  work: () => unknown,
  isExpected: (error: unknown) => boolean
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isExpected(error)) throw error
  }
}
