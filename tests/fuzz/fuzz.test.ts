/** A few inputs that nobody wrote, the same on every run; more of them: `make fuzz`. */

import {readdirSync, readFileSync} from 'node:fs'
import {after, test} from 'node:test'
import {tryOften} from './trial.ts'
import {openTrials} from './trials.ts'

const seed = 9704
const {trials, close} = openTrials()
after(close)

for (const trial of trials) {
  test(`${trial.name}: ${trial.rounds} inputs by chance`, () => tryOften(trial, seed))
}

const failures = new URL('../fixtures/fuzz/', import.meta.url)

for (const name of readdirSync(failures)) {
  const trial = trials.find((each) => name.startsWith(`${each.name}-`))
  if (trial)
    test(`what failed once: ${name}`, () => trial.holds(readFileSync(new URL(name, failures))))
}
