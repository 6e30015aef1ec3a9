/** The boxes of single glyphs. */

import {toMillimetres} from '../../base/units.ts'
import {type Box, type Glyph, inkOf} from '../../facts/page.ts'

/** Something painted; text where it is text. */
export interface Ink {
  readonly box: Box
  readonly text?: string
}

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

/** Where the ink of `glyph` is; its em box where that cannot be told. */
export function inkOrEmBox(glyph: Glyph): Ink {
  return {box: inkOf(glyph) ?? emBoxOf(glyph), text: glyph.text}
}
