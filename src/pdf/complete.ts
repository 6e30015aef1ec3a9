/**
 * Whether the text of the laid-out pages is all in the PDF.
 *
 * Paged.js and browsers can lose text without a word; a document that lost a
 * character must not be printed.
 */

import {inReadingOrder, type PdfPage} from '../facts/index.ts'
import {align} from './align.ts'
import {seenCharacters} from './same-glyph.ts'

/** One block of a laid-out page. */
export interface ExpectedText {
  /** Counted from 1. */
  readonly page: number
  readonly text: string
  /** Line of the source it was written on, counted from 1. */
  readonly line?: number | undefined
}

/** One place at which page and PDF differ. */
export interface Loss {
  /** Counted from 1. */
  readonly page: number
  /** Source line of the block in which the difference begins. */
  readonly line: number | undefined
  /** Characters of the page that the PDF has not; cut to `longest`. */
  readonly missing: string
  /** Characters of the PDF that the page has not; cut to `longest`. */
  readonly added: string
  /** How many characters are missing and added in all. */
  readonly missingCount: number
  readonly addedCount: number
  /** What was read is there, but in another place on the page. */
  readonly moved: boolean
}

/** Characters shown of each side of a loss. */
export const longest = 40

/** Losses told of one page; the last one counts for the rest of the page. */
export const mostPerPage = 20

/**
 * Compare the blocks of the pages, in reading order, with the tagged text of `pdf`.
 *
 * Blanks do not count, nor which of the characters that share a glyph was read.
 * A page that only one side has is lost, or added, as a whole.
 */
export function compareText(
  expected: readonly ExpectedText[],
  pdf: readonly PdfPage[]
): readonly Loss[] {
  const blocks = new Map<number, ExpectedText[]>()
  let last = pdf.length
  for (const block of expected) {
    const onPage = blocks.get(block.page)
    if (onPage) onPage.push(block)
    else blocks.set(block.page, [block])
    last = Math.max(last, block.page)
  }

  const losses: Loss[] = []
  for (let page = 1; page <= last; page += 1) {
    losses.push(...comparePage(page, blocks.get(page) ?? [], pdf[page - 1]))
  }
  return losses
}

function comparePage(
  page: number,
  blocks: readonly ExpectedText[],
  pdf: PdfPage | undefined
): readonly Loss[] {
  const wanted: string[] = []
  /** For each block, behind which character of the page it ends. */
  const ends: number[] = []
  for (const {text} of blocks) {
    for (const character of seenCharacters(text)) wanted.push(character)
    ends.push(wanted.length)
  }
  const found = pdf
    ? seenCharacters(
        inReadingOrder(pdf)
          .map(({text}) => text)
          .join('')
      )
    : []

  const differences = align(wanted, found)
  if (differences.length === 0) return []
  const lineAt = (index: number) => {
    const block = ends.findIndex((end) => index < end)
    return blocks[block < 0 ? blocks.length - 1 : block]?.line
  }

  const losses = differences.slice(0, mostPerPage).map(({from, to, foundFrom, foundTo}, index) => {
    const isLastOfMany = index === mostPerPage - 1 && differences.length > mostPerPage
    const missing = wanted.slice(from, isLastOfMany ? wanted.length : to)
    const added = found.slice(foundFrom, isLastOfMany ? found.length : foundTo)
    return {
      page,
      line: lineAt(from),
      missing: missing.join(''),
      added: added.join(''),
      missingCount: missing.length,
      addedCount: added.length
    }
  })

  const allMissing = new Set(losses.map((loss) => loss.missing))
  const allAdded = new Set(losses.map((loss) => loss.added))
  return losses.map((loss) => ({
    ...loss,
    missing: cut(loss.missing),
    added: cut(loss.added),
    moved:
      (loss.missing !== '' && allAdded.has(loss.missing)) ||
      (loss.added !== '' && allMissing.has(loss.added))
  }))
}

function cut(text: string): string {
  return [...text].slice(0, longest).join('')
}
