/** One document of a run: looked up, recalled or made, and written. */

import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Finding} from '../base/message.ts'
import type {Outcome} from '../report/outcome.ts'
import type {FoundSource} from '../source/find.ts'
import {filesOf} from '../source/inputs.ts'
import type {Claims} from './claims.ts'
import type {Keeping} from './keeping.ts'
import type {Maker} from './maker.ts'
import type {Memory, RecalledOutcome} from './memory.ts'
import {outcomesOf, unwrittenOf} from './outcomes.ts'
import type {OutputRecords} from './output-records.ts'
import {lostPictures, writeOutputs} from './write-outputs.ts'

export interface BuildRun {
  readonly root: string
  readonly claims: Claims
  readonly records: OutputRecords
  readonly memory: Memory | undefined
  readonly keeping: Keeping | undefined
}

/** What is to be written, by what was made before or made now. */
export interface BuildTask {
  readonly source: FoundSource
  readonly target: string
  readonly recalled: RecalledOutcome | undefined
  /** Whether something is in the way already. */
  readonly isBlocked: boolean
}

/** What has become of it already; `files` by which it was made, if that is known. */
interface Done {
  readonly outcome: readonly Outcome[]
  readonly source: FoundSource
  readonly files?: readonly string[] | undefined
}

type Looked = Done | BuildTask

/** Look up what was made of `source` before, and whether all of it stands. */
export async function lookUp(
  source: FoundSource,
  target: string,
  run: BuildRun,
  isForced = false
): Promise<Looked> {
  const {root, claims, memory, keeping} = run
  const taken = claims.tellTaken(source)
  if (taken) return refused(source, [taken], run)
  const recalled = isForced ? undefined : await memory?.recall(resolve(root, source.path))
  if (recalled && isStanding(recalled, target)) {
    keeping?.learn(source.path, recalled.files)
    const outcome = outcomesOf(source.path, target, {...recalled, cached: true}, root)
    return {outcome, source, files: recalled.files}
  }
  return {source, target, recalled, isBlocked: claims.tell(source).length > 0}
}

/** The same, but for documents whose outputs would replace what is not theirs. */
export async function guarded(
  looked: readonly Looked[],
  run: BuildRun
): Promise<readonly Looked[]> {
  const tasks = looked.filter((each) => 'target' in each)
  if (tasks.length === 0) return looked
  const known = new Map<string, readonly string[]>()
  for (const each of looked) {
    const files = 'target' in each ? each.recalled?.files : each.files
    if (files) known.set(each.source.path, files)
  }
  const writing = tasks.map(({source}) => source)
  const isMore = await run.claims.guardInputs(writing, known)
  return looked.map((each) => {
    const isDoubtful = 'target' in each && (isMore || each.isBlocked)
    const findings = isDoubtful ? run.claims.tell(each.source) : []
    return findings.length > 0 ? refused(each.source, findings, run) : each
  })
}

/** How long a document is by what is there of it: its source, and what it became last time. */
export function expectedLength({source, target}: BuildTask, root: string): number {
  return [source.path, `${target}.pdf`].reduce((sum, path) => {
    try {
      return sum + (statSync(resolve(root, path), {throwIfNoEntry: false})?.size ?? 0)
    } catch {
      // What is the matter with it is told when it is read.
      return sum
    }
  }, 0)
}

/** Write what was made before; undefined if some of it is lost, and it is to be made. */
export async function writeRecalled(
  {source, target, recalled}: BuildTask,
  run: BuildRun
): Promise<Outcome[] | undefined> {
  const {root, keeping} = run
  const outputs = recalled?.missingAt(target)
  if (!recalled || !outputs) return undefined
  keeping?.learn(source.path, recalled.files)
  const {endings} = recalled
  const failure = await writeOutputs({source, target, outputs, endings}, run)
  if (failure) keeping?.owe(source.path)
  const became = {...recalled, cached: true}
  return failure
    ? unwrittenOf(source.path, target, became, failure, root)
    : outcomesOf(source.path, target, became, root)
}

/** Make a document, and write it. */
export async function makeAndWrite(
  {source, target}: BuildTask,
  maker: Maker,
  run: BuildRun
): Promise<Outcome[]> {
  const {root, memory, keeping} = run
  const {file, parts, outcome} = await maker.make(resolve(root, source.path))
  const {outputs} = outcome
  const endings = outputs.map(({ending}) => ending)
  const failure = await writeOutputs({source, target, outputs, endings}, run)
  await memory?.remember(file, outcome)
  if (keeping) {
    const places = new Map(parts.map((part) => [part.data.reference ?? '', part.path]))
    keeping.learn(source.path, filesOf(file.path, (file.data.rounds ?? []).flat(), places))
    if (failure) keeping.owe(source.path)
  }
  const became = {...outcome, endings, cached: false}
  return failure
    ? unwrittenOf(source.path, target, became, failure, root)
    : outcomesOf(source.path, target, became, root)
}

function isStanding(recalled: RecalledOutcome, target: string): boolean {
  return recalled.isStandingAt(target) && lostPictures(target, recalled.endings).length === 0
}

/** One that is only tried again was told of before. */
function refused(source: FoundSource, findings: readonly Finding[], {keeping}: BuildRun): Done {
  keeping?.owe(source.path)
  if (keeping?.retried.has(source.path)) return {outcome: [], source}
  const became = {
    endings: [],
    pages: undefined,
    textFindings: 0,
    findings,
    parts: [],
    cached: false
  }
  return {outcome: outcomesOf(source.path, '', became, ''), source}
}
