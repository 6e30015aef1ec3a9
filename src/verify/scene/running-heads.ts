/** 页眉、页脚: what stands outside the type area, page after page. */

import type {Millimetres} from '../../base/units.ts'
import {standard, typeAreaBottom} from '../standard.ts'
import type {Line} from './line.ts'
import {pageNumberOf} from './page-numbers.ts'

/** They stand at one height. */
const sameHeight: Millimetres = 1

/** Lines of `pages` that say the same, but for their digits, outside the type area of several. */
export function runningHeadsOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const found = new Map<string, Line[]>()
  for (const [index, lines] of pages.entries()) {
    const pageNumber = pageNumberOf(lines, index + 1)
    for (const line of lines) {
      if (line === pageNumber || !isOutside(line)) continue
      const key = line.text.replace(/\d+/gu, '#')
      found.set(key, [...(found.get(key) ?? []), line])
    }
  }
  const heads = [...found.values()].flatMap((lines) =>
    lines.filter((line) => lines.some((other) => isSamePlace(line, other)))
  )
  return new Set(heads)
}

function isOutside({top, bottom}: Line): boolean {
  return bottom < standard.headMargin.length - 0.5 || top > typeAreaBottom + 0.5
}

function isSamePlace(line: Line, other: Line): boolean {
  return line.page !== other.page && Math.abs(line.baseline - other.baseline) < sameHeight
}
