/** Many documents → what is said of their text; mended where that is wanted. */

import {type HouseProfile, standardHouse} from '../base/house-profile.ts'
import type {Outcome} from '../report/outcome.ts'
import {judgeInThreads} from './judge-in-threads.ts'
import {type MendedFile, mend} from './mend.ts'
import {type JudgingTerms, readAndJudge} from './proofread-document.ts'
import {outcomesOfSaid, type SaidOfDocument, saidOfDocument} from './said-of-document.ts'
import {withSeries} from './series.ts'
import {settledSeverities} from './severities.ts'

export interface LintRun {
  /** Where the user stands; paths are relative to it. */
  readonly root: string
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** Whether probable misspellings are looked for, whatever `house` says of them. */
  readonly hasTypos?: boolean | undefined
  /** Whether safe fixes are put in. */
  readonly isMending?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
}

/** What is left to be said, and what the files become; they are not written. */
export interface Linted {
  readonly outcomes: readonly Outcome[]
  readonly files: readonly MendedFile[]
}

/**
 * Read the documents at `paths` and judge their text.
 *
 * @throws OperationalError for a rule that `house` names and nobody has.
 */
export async function lint(
  paths: readonly string[],
  {root, house = standardHouse, hasTypos = false, isMending = false, signal, progress}: LintRun
): Promise<Linted> {
  const severities = settledSeverities(house, hasTypos ? ['probable-typos'] : [])
  const terms = {root, house, severities}
  const run = {terms, signal, progress}
  const {documents, files} = isMending
    ? await mendInTurn(paths, run)
    : {documents: await judgeInThreads(paths, run), files: []}
  const numbered = documents.flatMap(({numbered}) => numbered ?? [])
  return {outcomes: withSeries(documents.flatMap(outcomesOfSaid), numbered, severities), files}
}

/** One after the other: an attachment of several documents is mended once. */
async function mendInTurn(
  paths: readonly string[],
  {terms, signal, progress}: {readonly terms: JudgingTerms} & Pick<LintRun, 'signal' | 'progress'>
): Promise<{
  readonly documents: readonly SaidOfDocument[]
  readonly files: readonly MendedFile[]
}> {
  const mended = new Map<string, MendedFile>()
  const documents: SaidOfDocument[] = []
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted()
    const {files, count, ...judged} = await mend((texts) => {
      const known = [...mended].map(([at, {after}]) => [at, after] as const)
      return readAndJudge(path, terms, new Map([...known, ...texts]))
    })
    for (const file of files) {
      mended.set(file.path, {...file, before: mended.get(file.path)?.before ?? file.before})
    }
    documents.push(saidOfDocument(path, judged, terms.root, count))
    progress?.(index + 1, paths.length)
  }
  return {documents, files: [...mended.values()]}
}
