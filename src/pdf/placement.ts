/** Where the glyphs of a page stand: outside an area, and in how many lines. */

import {type Millimetres, type Points, toMillimetres} from '../base/units.ts'
import {
  type Box,
  beyond,
  emBoxOf,
  type Glyph,
  inkInEmBox,
  isInFormula,
  type PdfPage
} from '../facts/index.ts'

export interface Stray {
  /** Counted from 1. */
  readonly page: number
  readonly glyph: Glyph
  /** How far it stands out, at the worst side. */
  readonly by: Millimetres
}

/** Baselines this near are one line. */
const sameLine: Points = 1.5

/** The seen glyphs, artifacts too, whose em box leaves `area` by more than `tolerance`. */
export function outside(
  pages: readonly PdfPage[],
  area: Box,
  tolerance: Millimetres = 0.1
): readonly Stray[] {
  const strays: Stray[] = []
  pages.forEach((page, index) => {
    for (const glyph of page.glyphs) {
      if (glyph.text.trim() === '' && glyph.text !== '') continue
      // In half a 字 their em boxes, not their ink, reach out at the end of a line.
      const isHalf = glyph.text === '·' || glyph.text === '/'
      const by = beyond(isHalf ? inkInEmBox(glyph) : emBoxOf(glyph), area)
      if (by > tolerance) strays.push({page: index + 1, glyph, by})
    }
  })
  return strays
}

export interface SizeRange {
  readonly from: Points
  readonly to: Points
}

/**
 * Baselines of the upright lines set in `sizes`, from the top. Artifacts are no lines, nor
 * are the numerators of formulas.
 */
export function baselinesOf(page: PdfPage, sizes: SizeRange): readonly Millimetres[] {
  const baselines = page.glyphs
    .filter((glyph) => {
      const {artifact, angle, size, text} = glyph
      const isLine = !artifact && angle === 0 && !isInFormula(page, glyph)
      return isLine && size >= sizes.from && size <= sizes.to && text.trim() !== ''
    })
    .map(({baseline}) => baseline)
    .sort((one, other) => one - other)

  const lines: Millimetres[] = []
  for (const baseline of baselines) {
    const last = lines.at(-1)
    if (last === undefined || baseline - last > toMillimetres(sameLine)) lines.push(baseline)
  }
  return lines
}
