/** Where the glyphs of a page stand: outside an area, and in how many lines. */

import {type Millimetres, type Points, toMillimetres} from '../base/units.ts'
import {type Glyph, isInFormula, type PdfPage} from '../facts/page.ts'

/** From the top-left corner of the page. */
export interface Area {
  readonly x: Millimetres
  readonly y: Millimetres
  readonly width: Millimetres
  readonly height: Millimetres
}

export interface Stray {
  /** Counted from 1. */
  readonly page: number
  readonly glyph: Glyph
  /** How far it stands out, at the worst side. */
  readonly by: Millimetres
}

/** The em box of a hanzi about its baseline; fonts' own ascents differ too much to measure by. */
const ascent = 0.88
const descent = 0.12

/** Baselines this near are one line. */
const sameLine: Points = 1.5

/** The seen glyphs, artifacts too, whose em box leaves `area` by more than `tolerance`. */
export function outside(
  pages: readonly PdfPage[],
  area: Area,
  tolerance: Millimetres = 0.1
): readonly Stray[] {
  const strays: Stray[] = []
  pages.forEach((page, index) => {
    for (const glyph of page.glyphs) {
      if (glyph.text.trim() === '' && glyph.text !== '') continue
      const box = emBox(glyph)
      const by = Math.max(
        area.x - box.x,
        area.y - box.y,
        box.x + box.width - (area.x + area.width),
        box.y + box.height - (area.y + area.height)
      )
      if (by > tolerance) strays.push({page: index + 1, glyph, by})
    }
  })
  return strays
}

/** Box from `x` to `x + advance`, 0.88 em above to 0.12 em below the baseline, turned with the text. */
export function emBox({x, baseline, advance, size, angle}: Glyph): Area {
  const em = toMillimetres(size)
  if (angle === 0) return {x, y: baseline - ascent * em, width: advance, height: em}
  const cos = Math.cos((angle * Math.PI) / 180)
  const sin = Math.sin((angle * Math.PI) / 180)
  const xs: number[] = []
  const ys: number[] = []
  for (const along of [0, advance]) {
    for (const across of [-ascent * em, descent * em]) {
      xs.push(x + along * cos - across * sin)
      ys.push(baseline + along * sin + across * cos)
    }
  }
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return {x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top}
}

export interface SizeRange {
  readonly from: Points
  readonly to: Points
}

/**
 * Baselines of the upright lines set in `sizes`, from the top. Artifacts are no lines, nor
 * are the numerators of formulas.
 */
export function linesPerPage(page: PdfPage, sizes: SizeRange): readonly Millimetres[] {
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
