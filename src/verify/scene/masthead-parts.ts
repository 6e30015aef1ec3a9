/** A line of the masthead, element by element. */

import type {Millimetres} from '../../base/units.ts'
import {type Line, lineOfGlyphs, partsOf} from './line.ts'

/** Parts of a line with a gap of this many mm are elements of their own. */
const partGap: Millimetres = 7

/** Elements that may stand closer behind another: 签发人 behind the number, say. */
const beginnings = [/(?<=.)签发人/u, /(?<=^(?:绝密|机密|秘密).*)(?:特急|加急|特提|平急)$/u]

export function mastheadParts(line: Line): Line[] {
  return partsOf(line, partGap).flatMap((part) => {
    const at = Math.max(...beginnings.map((beginning) => part.text.search(beginning)))
    return at > 0 ? splitAt(part, at) : [part]
  })
}

/** `at` counts in the text; a glyph may be more than one character. */
function splitAt(part: Line, at: number): Line[] {
  let length = 0
  const from = part.glyphs.findIndex(({text}) => {
    length += text.length
    return length > at
  })
  return [part.glyphs.slice(0, from), part.glyphs.slice(from)]
    .filter((glyphs) => glyphs.length > 0)
    .map((glyphs) => lineOfGlyphs(glyphs, part.page))
}
