/**
 * Documents that were made before, from the same: recalled, not made again.
 *
 * What a document is made from shows only as it is made: its front matter names attachments,
 * these name pictures. So the key is found in rounds. The digests of the environment and of
 * the source lead to the questions of the first round, or to what was made; those and what
 * is found for them now, to the next. Every step is named by all that leads to it, which is
 * why nothing there can be out of date, and why it does not matter who wrote it.
 */

import {readFileSync, statSync} from 'node:fs'
import type {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import type {Finding} from '../base/message.ts'
import type {Cache, Kept} from '../project/cache.ts'
import {Asker} from '../source/ask.ts'
import {filesOf, type Question} from '../source/inputs.ts'
import {largestSource} from '../source/read.ts'
import {isWritten, type OutputFile} from './outputs.ts'
import type {PlainOutcome} from './plain-outcome.ts'

/** What is kept under a key: the questions that lead on, or the result. */
type Note = {readonly asks: readonly Question[]} | {readonly result: KeptOutcome}

interface KeptOutcome {
  readonly pages?: number | undefined
  readonly textFindings: number
  readonly findings: readonly Finding[]
  readonly parts: readonly {readonly reference: string; readonly findings: readonly Finding[]}[]
  /** Of the outputs, whose bytes are the pieces in the same order. */
  readonly endings: readonly string[]
}

export interface RecalledOutcome extends Omit<PlainOutcome, 'outputs'> {
  /** What it was made from, there or not. */
  readonly files: readonly string[]
  /** The endings of its outputs. */
  readonly endings: readonly string[]
  /** Whether all outputs stand at `target` as they were made. */
  isStandingAt(target: string): boolean
  /** The outputs that do not stand at `target` as they were made; undefined if one is lost. */
  missingAt(target: string): readonly OutputFile[] | undefined
}

export class Memory {
  readonly #cache: Cache
  readonly #environment: string
  readonly #asker = new Asker()
  #written = 0

  /** `environment`: the digest of all that is not the document's own. */
  constructor(cache: Cache, environment: string) {
    this.#cache = cache
    this.#environment = environment
  }

  /** Bytes that were added. */
  get written(): number {
    return this.#written
  }

  /** What the document at `path` was made into, if nothing it was made from has changed. */
  async recall(path: string): Promise<RecalledOutcome | undefined> {
    const source = digestOfSource(path)
    if (source === undefined) return undefined
    const places = new Map<string, string>()
    const questions: Question[] = []
    let key = keyOf(this.#environment, [source])
    for (;;) {
      const kept = this.#cache.read(key)
      if (!kept) return undefined
      // Its key was made of this program's digest, so `remember` wrote it.
      const note = kept.note as Note
      if ('result' in note) {
        const files = filesOf(path, questions, places)
        return {files, ...this.#recalled(key, kept, note.result, places)}
      }
      questions.push(...note.asks)
      const answers = await this.#ask(note.asks, path, places)
      if (!answers) return undefined
      key = keyOf(key, answers)
    }
  }

  /** Keep what was made, for the next time. */
  async remember({data}: VFile, outcome: PlainOutcome): Promise<void> {
    const {pages, textFindings, findings, parts, outputs} = outcome
    const {digest, rounds = [], isPassing} = data
    if (digest === undefined || isPassing) return
    let key = keyOf(this.#environment, [digest])
    for (const round of rounds) {
      const asks = round.map(({reference, within}) => ({reference, within}))
      await this.#keep(key, {asks}, [])
      const answers = round.map(({answer}) => answer)
      key = keyOf(key, answers)
    }
    const result: KeptOutcome = {
      pages,
      textFindings,
      findings,
      // Where they are is seen when they are asked for.
      parts: parts.map(({reference, findings}) => ({reference, findings})),
      endings: outputs.map(({ending}) => ending)
    }
    const pieces = outputs.map(({bytes}) => bytes)
    await this.#keep(key, {result}, pieces)
  }

  /** What is found now for each question; undefined if it cannot be told of one. */
  async #ask(
    questions: readonly Question[],
    path: string,
    places: Map<string, string>
  ): Promise<readonly string[] | undefined> {
    const answers: string[] = []
    for (const {reference, within} of questions) {
      const document = within === undefined ? path : (places.get(within) ?? path)
      const {answer, path: place} = await this.#asker.ask(reference, document)
      if (answer === undefined) return undefined
      answers.push(answer)
      if (place !== undefined && within === undefined) places.set(reference, place)
    }
    return answers
  }

  #recalled(
    key: string,
    {pieces}: Kept,
    {pages, textFindings, findings, parts, endings}: KeptOutcome,
    places: ReadonlyMap<string, string>
  ): Omit<RecalledOutcome, 'files'> {
    const isStandingAt = (target: string): boolean =>
      pieces.every(({digest}, index) => isWritten(target + (endings[index] ?? ''), digest))
    const missingAt = (target: string): readonly OutputFile[] | undefined => {
      const missing: OutputFile[] = []
      for (const [index, piece] of pieces.entries()) {
        const ending = endings[index] ?? ''
        if (isWritten(target + ending, piece.digest)) continue
        const bytes = this.#cache.readPiece(key, piece)
        if (!bytes) return undefined
        missing.push({ending, bytes})
      }
      return missing
    }
    return {
      pages,
      textFindings,
      findings,
      parts: parts.map((part) => ({...part, path: places.get(part.reference) ?? ''})),
      endings,
      isStandingAt,
      missingAt
    }
  }

  async #keep(key: string, note: Note, pieces: readonly Uint8Array[]): Promise<void> {
    this.#written += await this.#cache.write(key, note, pieces)
  }
}

function keyOf(before: string, digests: readonly string[]): string {
  return digestOf(JSON.stringify([before, ...digests]))
}

/** Undefined where `readSource` would not read it either. */
function digestOfSource(path: string): string | undefined {
  try {
    const facts = statSync(path)
    if (!facts.isFile() || facts.size > largestSource) return undefined
    return digestOf(readFileSync(path))
  } catch {
    // Whatever keeps it from being read is told by `readSource`.
    return undefined
  }
}
