/** The cells of upright tables on a printed page, told by the rules around them. */

import type {Box, Glyph, PdfPage} from '../../src/facts/index.ts'

export interface CellLine {
  readonly text: string
  /** The widest space between two of its characters, in the size of its type. */
  readonly spread: number
}

export interface PrintedCell {
  readonly lines: readonly CellLine[]
}

/** In mm. */
const thickest = 0.5

/** What stands between rules at all four sides, by the order in which it is painted. */
export function cellsOfPage(page: PdfPage): PrintedCell[] {
  const rules = page.shapes.map(({box}) => box)
  const upright = rules.filter(({width, height}) => width < thickest && height > thickest)
  const level = rules.filter(({width, height}) => height < thickest && width > thickest)
  const cells = new Map<string, Glyph[]>()
  for (const glyph of page.glyphs) {
    if (glyph.angle !== 0 || glyph.text.trim() === '') continue
    const x = glyph.x + glyph.advance / 2
    const y = glyph.baseline - 1
    const sides = [
      side(
        upright,
        x,
        (stroke) => stroke.x,
        (stroke) => stroke.y <= y && y <= stroke.y + stroke.height
      ),
      side(
        level,
        y,
        (stroke) => stroke.y,
        (stroke) => stroke.x <= x && x <= stroke.x + stroke.width
      )
    ]
    if (sides.includes(undefined)) continue
    const key = sides.join(' ')
    cells.set(key, [...(cells.get(key) ?? []), glyph])
  }
  return [...cells.values()].map((glyphs) => ({lines: linesIn(glyphs)}))
}

/** The rule before and the one behind `at`; undefined where there is none. */
function side(
  rules: readonly Box[],
  at: number,
  placeOf: (rule: Box) => number,
  isBeside: (rule: Box) => boolean
): string | undefined {
  const places = rules.filter(isBeside).map(placeOf)
  const before = Math.max(...places.filter((place) => place <= at))
  const after = Math.min(...places.filter((place) => place > at))
  if (!Number.isFinite(before) || !Number.isFinite(after)) return undefined
  return `${before.toFixed(1)} ${after.toFixed(1)}`
}

function linesIn(glyphs: readonly Glyph[]): CellLine[] {
  const lines = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    const key = glyph.baseline.toFixed(0)
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return [...lines.values()].map((line) => {
    const ordered = [...line].sort((a, b) => a.x - b.x)
    const gaps = ordered.slice(1).map((glyph, index) => {
      const before = ordered[index]
      const em = (glyph.size / 72) * 25.4
      return before ? (glyph.x - before.x - before.advance) / em : 0
    })
    return {text: ordered.map(({text}) => text).join(''), spread: Math.max(0, ...gaps)}
  })
}
