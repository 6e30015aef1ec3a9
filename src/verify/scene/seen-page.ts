/** One page, sorted into what stands on it. */

import type {Points} from '../../base/units.ts'
import {type Box, inkOf, type PdfPage} from '../../facts/index.ts'
import {standard} from '../standard.ts'
import type {Line} from './line.ts'
import {pageNumberOf} from './page-numbers.ts'
import {tablesOf, touches} from './tables.ts'

export interface SeenPage {
  /** 1-based. */
  readonly number: number
  /** As it lies in the bound document: portrait. */
  readonly page: PdfPage
  /** Emitted as 297 × 210. */
  readonly isSideways: boolean
  /** All upright lines but the page number and running heads, from the top. */
  readonly lines: readonly Line[]
  readonly pageNumber: Line | undefined
  readonly tables: readonly Box[]
  /** Lines of body size outside tables and notes: the text that keeps the grid. */
  readonly text: readonly Line[]
  /**
   * Why it cannot be read, or not all of it: a picture stands in place of text, or nothing says
   * what its glyphs stand for. Nobody knows what is on such a page.
   */
  readonly unread: 'picture' | 'illegible' | undefined
}

export interface PageParts {
  readonly number: number
  readonly page: PdfPage
  readonly isSideways: boolean
  /** All its upright lines. */
  readonly lines: readonly Line[]
  /** 页眉、页脚 of the whole document. */
  readonly runningHeads: ReadonlySet<Line>
}

/** How far a line's size may be from the body's and still be body. */
const sameSize: Points = 0.75

export function seenPageOf(
  {number, page, isSideways, lines: all, runningHeads}: PageParts,
  bodySize: Points
): SeenPage {
  const own = all.filter((line) => !runningHeads.has(line))
  const pageNumber = pageNumberOf(own, number)
  const lines = own.filter((line) => line !== pageNumber)
  const tables = tablesOf(page, () => all)
  const text = lines.filter(
    (line) =>
      Math.abs(line.size - bodySize) <= sameSize &&
      !tables.some((table) => touches(table, inner(line)))
  )
  return {
    number,
    page,
    isSideways,
    lines,
    pageNumber,
    tables,
    text,
    unread: unreadOf(page, lines)
  }
}

/** The line without its outermost tenths of a millimetre, so that it meets no neighbour. */
function inner({left, right, top, bottom}: Line): Box {
  return {x: left + 0.3, y: top + 0.3, width: right - left - 0.6, height: bottom - top - 0.6}
}

function unreadOf(page: PdfPage, lines: readonly Line[]): SeenPage['unread'] {
  if (lines.length === 0 && page.pictures.some(({box}) => isWholePage(box))) return 'picture'
  return lines.some(isIllegible) ? 'illegible' : undefined
}

/** A sign or two, such as of a list, may be of a font of signs; a line of them is text. */
const fewSigns = 2

function isIllegible({glyphs}: Line): boolean {
  const unknown = glyphs.filter((glyph) => glyph.isIllegible && inkOf(glyph) !== undefined).length
  return unknown > fewSigns && unknown * 2 > glyphs.length
}

function isWholePage({width, height}: Box): boolean {
  return width > standard.sheetWidth.length / 2 && height > standard.sheetHeight.length / 2
}
