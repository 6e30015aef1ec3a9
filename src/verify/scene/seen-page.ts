/** One page, sorted into what stands on it. */

import {type Millimetres, type Points, toMillimetres} from '../../base/units.ts'
import type {Box, PdfPage} from '../../facts/index.ts'
import {standard} from '../standard.ts'
import {type Line, linesOf} from './line.ts'
import {isSideways, portraitOf} from './portrait.ts'
import {tablesOf, touches} from './tables.ts'

export interface SeenPage {
  /** 1-based. */
  readonly number: number
  /** As it lies in the bound document: portrait. */
  readonly page: PdfPage
  /** Emitted as 297 × 210. */
  readonly isSideways: boolean
  /** All upright lines but the page number, from the top. */
  readonly lines: readonly Line[]
  readonly pageNumber: Line | undefined
  readonly tables: readonly Box[]
  /** Lines of body size outside tables and notes: the text that keeps the grid. */
  readonly text: readonly Line[]
  /** A picture in place of text. */
  readonly isScan: boolean
}

/** How far a line's size may be from the body's and still be body. */
const sameSize: Points = 0.75

export function seenPageOf(emitted: PdfPage, number: number, bodySize: Points): SeenPage {
  const page = portraitOf(emitted)
  const all = linesOf(page.glyphs, number)
  const pageNumber = pageNumberOf(all)
  const lines = all.filter((line) => line !== pageNumber)
  const tables = tablesOf(page)
  const text = lines.filter(
    (line) =>
      Math.abs(line.size - bodySize) <= sameSize &&
      !tables.some((table) => touches(table, inner(line)))
  )
  return {
    number,
    page,
    isSideways: isSideways(emitted),
    lines,
    pageNumber,
    tables,
    text,
    isScan: all.length === 0 && page.pictures.some((picture) => isWholePage(picture.box))
  }
}

/** The line without its outermost tenths of a millimetre, so that it meets no neighbour. */
function inner({left, right, top, bottom}: Line): Box {
  return {x: left + 0.3, y: top + 0.3, width: right - left - 0.6, height: bottom - top - 0.6}
}

function isWholePage({width, height}: Box): boolean {
  return width > standard.sheetWidth.length / 2 && height > standard.sheetHeight.length / 2
}

/** Digits, perhaps between dashes or in 第…页, with nothing below them. 7.5. */
const numberForm =
  /^(?:第|[^\p{L}\p{N}]{0,3})\d{1,4}(?:页|[^\p{L}\p{N}]{0,3})(?:共\d{1,4}页|\/\d{1,4})?$/u

/** Body text ends above this; a number that stands there may still be too high. */
const footFrom: Millimetres = standard.headMargin.length + standard.typeAreaHeight.length - 8

function pageNumberOf(lines: readonly Line[]): Line | undefined {
  const {length} = standard.headMargin
  const last = lines.at(-1)
  if (last && last.top > footFrom && numberForm.test(last.text)) return last
  const [first] = lines
  const isAbove = first && first.bottom < length + toMillimetres(8) && first.bottom < length
  return isAbove && numberForm.test(first.text) && first.size < 20 ? first : undefined
}
