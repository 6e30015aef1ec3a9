/** Glyphs → lines, as a person reads a page. */

import {type Millimetres, type Points, toMillimetres} from '../../src/base/units.ts'
import type {Glyph, PdfPage} from '../../src/facts/index.ts'

export interface Line {
  readonly text: string
  readonly baseline: Millimetres
  /** Of the first em box. */
  readonly left: Millimetres
  /** Of the last em box. */
  readonly right: Millimetres
  readonly size: Points
  readonly glyphs: readonly Glyph[]
}

/** The tagged text of a page, line by line from the top. */
export function linesOf(page: PdfPage): Line[] {
  const rows = new Map<number, Glyph[]>()
  for (const glyph of page.glyphs) {
    if (glyph.artifact || glyph.text.trim() === '') continue
    const key = [...rows.keys()].find((each) => Math.abs(each - glyph.baseline) < 0.5)
    const row = rows.get(key ?? glyph.baseline)
    if (row) row.push(glyph)
    else rows.set(glyph.baseline, [glyph])
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([baseline, unsorted]) => {
      const glyphs = unsorted.sort((a, b) => a.x - b.x)
      const last = glyphs.at(-1)
      return {
        text: glyphs.map(({text}) => text).join(''),
        baseline,
        left: glyphs[0]?.x ?? 0,
        right: last ? last.x + last.advance : 0,
        size: glyphs[0]?.size ?? 0,
        glyphs
      }
    })
}

/** The line that contains `text`. */
export function lineWith(page: PdfPage | undefined, text: string): Line {
  const line = page && linesOf(page).find((each) => each.text.includes(text))
  if (!line) throw new Error(`Expected a line with ${text}`)
  return line
}

/** Top of the em box: 0.88 em above the baseline. */
export function emTop({baseline, size}: Pick<Line, 'baseline' | 'size'>): Millimetres {
  return baseline - 0.88 * toMillimetres(size)
}

/** Bottom of the em box: 0.12 em below the baseline. */
export function emBottom({baseline, size}: Pick<Line, 'baseline' | 'size'>): Millimetres {
  return baseline + 0.12 * toMillimetres(size)
}
