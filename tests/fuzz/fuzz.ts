/**
 * Try inputs that nobody has tried: `make fuzz FUZZ_S=600`, or
 * `node --import tsx tests/fuzz/fuzz.ts --seconds 600 [--only NAME] [--seed N]`.
 *
 * Files named behind it are tried again. What an input did is told with what it was, and the input kept in `.tests/fuzz/`: mended, it
 * belongs into `tests/fixtures/fuzz/`, by the name of its trial, where the suite tries it again.
 */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import process, {execPath} from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import * as fc from 'fast-check'
import {digestOf} from '../../src/base/digest.ts'
import type {Trial} from './trial.ts'
import {openTrials} from './trials.ts'

const self = fileURLToPath(import.meta.url)
const kept = fileURLToPath(new URL('../../.tests/fuzz/', import.meta.url))
/** In seconds: one process tries one thing for so long. */
const turn = 100
/** In seconds: what takes longer for one input never ends. */
const patience = 90
/** The same for all that is loaded before the first. */
const patienceAtFirst = 600

const {values, positionals} = parseArgs({
  options: {
    seconds: {type: 'string', default: '600'},
    only: {type: 'string'},
    seed: {type: 'string', default: String(Date.now() % 1_000_000)},
    /** Of a process that tries. */
    trial: {type: 'string'}
  },
  allowPositionals: true
})

mkdirSync(kept, {recursive: true})
if (positionals.length > 0) await tryAgain(positionals)
else if (values.trial) await tryOne(values.trial, Number(values.seconds), Number(values.seed))
else await tryAll(Number(values.seconds), Number(values.seed))

/** Try inputs that were kept: the names of their files begin with those of their trials. */
async function tryAgain(paths: readonly string[]): Promise<void> {
  const {trials, close} = openTrials()
  for (const path of paths) {
    const trial = trials.find(({name}) => basename(path).startsWith(`${name}-`))
    try {
      await trial?.holds(readFileSync(path))
      console.log(`✔ ${path}`)
    } catch (error) {
      console.log(`✘ ${path}\n${stackOf(error)}`)
      process.exitCode = 1
    }
  }
  await close()
}

/** Let a process for each trial have its turn, until the time is over. */
async function tryAll(seconds: number, seed: number): Promise<void> {
  const end = Date.now() + seconds * 1000
  const {trials, close} = openTrials()
  const names = trials.map(({name}) => name)
  await close()
  const wanted = names.filter((name) => !values.only || name === values.only)
  const share = Math.min(turn, Math.max(10, seconds / wanted.length))
  let failures = 0
  for (let round = 0; Date.now() < end; round += 1) {
    const name = wanted[round % wanted.length] ?? ''
    const time = Math.min(share, (end - Date.now()) / 1000 + 1)
    const words = ['--trial', name, '--seconds', String(time), '--seed', String(seed + round)]
    const begun = Date.now()
    const child = spawn(execPath, [...process.execArgv, self, ...words], {stdio: 'inherit'})
    const guard = setInterval(() => {
      const last = lastInput(name)
      const limit = last < begun ? patienceAtFirst : patience
      if (Date.now() - Math.max(begun, last) < limit * 1000) return
      console.log(`✘ ${name}: no end after ${patience} s; see ${kept}${name}.now.*`)
      child.kill('SIGKILL')
    }, 1000)
    const [code] = await once(child, 'exit')
    clearInterval(guard)
    if (code !== 0) failures += 1
  }
  console.log(
    failures === 0 ? '✔ nothing found' : `✘ ${failures} turns found something; see ${kept}`
  )
  process.exitCode = failures === 0 ? 0 : 1
}

/** When the trial was given its last input, in milliseconds; 0 before the first. */
function lastInput(name: string): number {
  const now = readdirSync(kept).find((each) => each.startsWith(`${name}.now.`))
  return now === undefined ? 0 : statSync(join(kept, now)).mtimeMs
}

/** Try `name` for so long; exit code 1 when it failed. */
async function tryOne(name: string, seconds: number, seed: number): Promise<void> {
  const {trials, close} = openTrials()
  const trial = trials.find((each) => each.name === name)
  if (!trial) throw new Error(`Expected the name of a trial, got ${name}`)
  const now = join(kept, `${name}.now.${trial.extension}`)
  let count = 0
  const known = new Map<string, Buffer>()
  const end = Date.now() + seconds * 1000
  for (let next = seed; Date.now() < end; next += 1) {
    const details = await fc.check(
      fc.asyncProperty(trial.input, async (input) => {
        writeFileSync(now, input)
        count += 1
        try {
          await trial.holds(input)
        } catch (error) {
          if (!known.has(signatureOf(error))) throw error
        }
      }),
      {
        seed: next,
        numRuns: 1_000_000,
        interruptAfterTimeLimit: Math.max(1, end - Date.now()),
        markInterruptAsFailure: false
      }
    )
    if (!details.failed) break
    tell(trial, details, known)
  }
  await close()
  console.log(`${known.size === 0 ? '✔' : '✘'} ${name}: ${count} inputs, ${known.size} faults`)
  process.exitCode = known.size === 0 ? 0 : 1
}

function tell(
  {name, extension}: Trial,
  {counterexample, errorInstance}: fc.RunDetails<[Buffer]>,
  known: Map<string, Buffer>
): void {
  const [input = Buffer.alloc(0)] = counterexample ?? []
  known.set(signatureOf(errorInstance), input)
  const path = join(kept, `${name}-${digestOf(input).slice(0, 8)}.${extension}`)
  writeFileSync(path, input)
  console.log(`✘ ${name}: ${path}\n${stackOf(errorInstance)}`)
  if (extension === 'md') console.log(`${input}`)
}

/** The same for the same fault of ours, whatever the input was. */
function signatureOf(error: unknown): string {
  const [first = '', ...lines] = stackOf(error).split('\n')
  const own = lines.find((line) => line.includes('/src/')) ?? ''
  return (
    first
      .replace(/\d+/gu, '#')
      .replace(/(?<=“.)[^”]*/gu, '')
      .slice(0, 80) + own
  )
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
