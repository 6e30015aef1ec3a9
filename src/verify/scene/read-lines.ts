/** Glyphs of a page → its lines: rows on one baseline, with what stands a little off it. */

import {type Millimetres, toMillimetres} from '../../base/units.ts'
import type {Glyph} from '../../facts/index.ts'
import {type Line, levelOf, lineOfGlyphs} from './line.ts'

/** Baselines this near are one line. */
const sameLine: Millimetres = toMillimetres(1.5)

/** Lines leaning more are turned text, not text askew. */
const mostSkew = 5

/** Smaller than this part of its neighbours: a mark above or below the line, such as a note's. */
const markSize = 0.72

/** The upright lines of `glyphs`, from the top; `page` is their number. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  const seen = glyphs.filter((glyph) => isUpright(glyph) && isSeen(glyph))
  const sorted = seen.sort((a, b) => levelOf(a) - levelOf(b) || a.x - b.x)
  const rows: Glyph[][] = []
  let from = Number.NEGATIVE_INFINITY
  for (const glyph of sorted) {
    const row = rows.at(-1)
    if (row && levelOf(glyph) - from <= sameLine) row.push(glyph)
    else {
      rows.push([glyph])
      from = levelOf(glyph)
    }
  }
  return joinMarks(joinStepped(rows.map((row) => lineOfGlyphs(row, page))))
}

function isUpright({angle}: Glyph): boolean {
  return Math.abs(angle) <= mostSkew
}

function isSeen({text, size}: Glyph): boolean {
  return size > 0.5 && (text === '' || text.trim() !== '')
}

/** In ems: digits of another font that some makers set so much higher or lower are of the line. */
const mostStep = 0.2

/** Lines of which one stands in the gaps of the other, a little higher or lower, as one. */
function joinStepped(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    if (above && isStepped(above, line)) {
      joined[joined.length - 1] = lineOfGlyphs([...above.glyphs, ...line.glyphs], line.page)
    } else joined.push(line)
  }
  return joined
}

function isStepped(above: Line, below: Line): boolean {
  const em = toMillimetres(above.size)
  if (below.baseline - above.baseline > mostStep * em) return false
  if (Math.abs(below.size - above.size) > 0.5) return false
  const gaps = below.left < above.right && above.left < below.right
  return gaps && above.glyphs.every((glyph) => isApart(glyph, below.glyphs, 0.1 * em))
}

function isApart({x, advance}: Glyph, others: readonly Glyph[], touching: Millimetres): boolean {
  return others.every(
    (other) => other.x + other.advance < x + touching || x + advance < other.x + touching
  )
}

/** Raised and lowered marks go to the line that they stand in. */
function joinMarks(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  const marks: Line[] = []
  for (const line of lines) (isMark(line, lines) ? marks : joined).push(line)
  for (const mark of marks) {
    const at = joined.findIndex((line) => isWithin(mark, line))
    const line = joined[at]
    if (line) joined[at] = lineOfGlyphs([...line.glyphs, ...mark.glyphs], line.page)
    else joined.push(mark)
  }
  return marks.length === 0 ? joined : joined.sort((a, b) => a.baseline - b.baseline)
}

function isMark(line: Line, lines: readonly Line[]): boolean {
  return lines.some((other) => other.size * markSize > line.size && isWithin(line, other))
}

function isWithin(mark: Line, line: Line): boolean {
  const y = mark.baseline
  return line !== mark && y > line.top && y < line.bottom && mark.left >= line.left - 1
}
