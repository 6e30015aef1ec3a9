/** The boxes of single glyphs. */

import {toMillimetres} from '../base/units.ts'
import {type Box, type Glyph, inkOf} from './page.ts'

/** The em box of a hanzi about its baseline; fonts' own ascents differ too much to measure by. */
const ascent = 0.88
const descent = 0.12

/** The em square about the baseline, as long as the glyph's advance, turned with its text. */
export function emBoxOf({x, baseline, advance, size, angle}: Glyph): Box {
  const em = toMillimetres(size)
  if (angle === 0) return {x, y: baseline - ascent * em, width: advance, height: em}
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const corners = [0, advance].flatMap((along) =>
    [-ascent * em, descent * em].map((down) => ({
      x: x + along * cos - down * sin,
      y: baseline + along * sin + down * cos
    }))
  )
  const [left, top] = [Math.min(...corners.map((c) => c.x)), Math.min(...corners.map((c) => c.y))]
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map((c) => c.x)) - left,
    height: Math.max(...corners.map((c) => c.y)) - top
  }
}

/**
 * The ink of `glyph`, as far as it is in its em box: the foot of a bracket, which is not, is no
 * fault of the page. The em box where the ink cannot be told.
 */
export function inkInEmBox(glyph: Glyph): Box {
  const em = emBoxOf(glyph)
  const ink = inkOf(glyph) ?? em
  const x = Math.max(ink.x, em.x)
  const y = Math.max(ink.y, em.y)
  const width = Math.min(ink.x + ink.width, em.x + em.width) - x
  const height = Math.min(ink.y + ink.height, em.y + em.height) - y
  return width > 0 && height > 0 ? {x, y, width, height} : ink
}
