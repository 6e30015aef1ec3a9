/**
 * The completeness gate between HTML and pages: what went in has to be on a page, in the
 * same order. Paged.js 0.4.3 can lose text without a word.
 */

import {firstDifference, printed} from '../base/same-text.ts'
import type {Block, LaidOutPage} from './in-browser/contract.ts'

export interface LostOnPages {
  /** 1-based; where the pages depart from the source. */
  readonly page: number
  readonly line: number | undefined
  readonly path: string | undefined
  /** What the source goes on with there, and what stands on the page instead. */
  readonly expected: string
  readonly actual: string
}

/** Where the pages first depart from their source, or undefined when nothing is lost. */
export function findLostOnPages(
  source: readonly Block[],
  pages: readonly LaidOutPage[]
): LostOnPages | undefined {
  const before = notesLast(source).map((block) => ({block, text: printed(block.text)}))
  const after = notesLast(
    pages.flatMap(({blocks}, index) => blocks.map((block) => ({...block, page: index + 1})))
  ).map(({page, text, isNote}) => ({page, isNote, text: printed(text)}))
  const expected = before.map(({text}) => text).join('')
  const actual = after.map(({text}) => text).join('')
  const at = firstDifference(expected, actual)
  if (at === undefined) return undefined

  const block =
    before[
      holderOf(
        before.map(({text}) => text.length),
        at
      )
    ]?.block
  return {
    page:
      after[
        holderOf(
          after.map(({text}) => text.length),
          at
        )
      ]?.page ?? 1,
    line: block?.line,
    path: block?.path,
    expected: expected.slice(at, at + 20),
    actual: actual.slice(at, at + 20)
  }
}

/** The text, then the footnotes: a note stands on the page of its call. */
function notesLast<Entry extends {readonly isNote: boolean}>(blocks: readonly Entry[]): Entry[] {
  return [...blocks.filter(({isNote}) => !isNote), ...blocks.filter(({isNote}) => isNote)]
}

/** Which of parts of these lengths, in a row, holds the character at `offset`. */
function holderOf(lengths: readonly number[], offset: number): number {
  let end = 0
  const index = lengths.findIndex((length) => {
    end += length
    return offset < end
  })
  return index === -1 ? lengths.length - 1 : index
}
