/** 页码: in its place, or wherever else it stands on its page. GB/T 9704—2012, 7.5. */

import {type Millimetres, toMillimetres} from '../../base/units.ts'
import {standard, typeAreaBottom} from '../standard.ts'
import type {Line} from './line.ts'

/** Digits, perhaps between dashes or in 第…页, with nothing below them. */
const numberForm =
  /^(?:第|[^\p{L}\p{N}]{0,3})\d{1,4}(?:页|[^\p{L}\p{N}]{0,3})(?:共\d{1,4}页|\/\d{1,4})?$/u

/** What can be nothing else, wherever it stands. */
const certainForm = /^(?:[—―–－-]\d{1,4}[—―–－-]|第\d{1,4}页(?:共\d{1,4}页)?)$/u

/** Body text ends above this; a number that stands there may still be too high. */
const footFrom: Millimetres = typeAreaBottom - 8

/** The number of page `number`; of what has the form of one the last. */
export function pageNumberOf(lines: readonly Line[], number: number): Line | undefined {
  const {length} = standard.headMargin
  const last = lines.at(-1)
  if (last && last.top > footFrom && (numberForm.test(last.text) || isIllegible(last))) return last
  const [first] = lines
  const isAbove = first && first.bottom < length + toMillimetres(8) && first.bottom < length
  if (isAbove && numberForm.test(first.text) && first.size < 20) return first
  return lines.findLast(({text}) => certainForm.test(text) && numberIn(text) === number)
}

/** What a page number says; NaN where it cannot be read. */
export function numberIn(text: string): number {
  return Number(/\d+/u.exec(text)?.[0] ?? Number.NaN)
}

/** A few signs below the type area, of which some stand for nothing that can be told. */
function isIllegible({glyphs, top, text}: Line): boolean {
  const isShort = glyphs.length <= 12 && !/\p{L}/u.test(text)
  return isShort && top > typeAreaBottom && glyphs.some((glyph) => glyph.isIllegible)
}
