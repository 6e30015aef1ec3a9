/**
 * What a document was made of besides its own text: every file it names, and what was found
 * there. By this it is told later, without making it, whether it would become the same.
 */

import type {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import type {Wording} from '../base/message.ts'
import {placeBeside} from './beside.ts'

/** A file that a document asks for. */
export interface Question {
  /** As typed. */
  readonly reference: string
  /** The attachment's file that names it, as typed in the document; none: the document itself. */
  readonly within?: string | undefined
}

/** What was found: a digest of the file's bytes, or of why there are none. */
export interface Input extends Question {
  readonly answer: string
}

declare module 'vfile' {
  interface DataMap {
    /** Of an attachment's file: as the document names it. */
    reference?: string
    /** SHA-256 of the bytes it was read from; none if they could not be read. */
    digest?: string
    /** What its bytes are in; absent for UTF-8. */
    encoding?: string
    /**
     * What the document asked for, in rounds: the questions of a round depend on nothing
     * but the source and the answers of the rounds before.
     */
    rounds?: Input[][]
    /** What was found is true of this moment only: a disk that failed, a layout cut short. */
    isPassing?: boolean
  }
}

/** Note on `file` what it asked for in one round, and what it got. */
export function noteRound(file: VFile, inputs: readonly Input[]): void {
  if (inputs.length === 0) return
  const rounds = file.data.rounds ?? []
  rounds.push([...inputs])
  file.data.rounds = rounds
}

/**
 * The files by which a document is made, there or not: itself and what it asks for.
 * `places`: where the attachments' files are, by their names as typed.
 */
export function filesOf(
  path: string,
  questions: readonly Question[],
  places: ReadonlyMap<string, string>
): readonly string[] {
  const named = questions.flatMap(({reference, within}) => {
    const document = within === undefined ? path : (places.get(within) ?? path)
    return placeBeside(reference, document) ?? []
  })
  return [...new Set([path, ...named])]
}

/** The answer where a file could not be had, or is none that can be used: the reason. */
export function refusalOf({zh}: Wording): string {
  return digestOf(`refused: ${zh}`)
}
