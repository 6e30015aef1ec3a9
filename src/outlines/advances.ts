/** How far each glyph of a font moves the pen: `hmtx`, in units of the em. */

import {type Bytes, FontFault, readTable, type SfntFace, uint16} from './sfnt.ts'

export interface Advances {
  readonly unitsPerEm: number
  /** One per glyph. */
  readonly widths: readonly number[]
}

export function readAdvances(bytes: Bytes, face: SfntFace): Advances {
  const glyphCount = uint16(readTable(bytes, face, 'maxp'), 4)
  const longCount = uint16(readTable(bytes, face, 'hhea'), 34)
  const hmtx = readTable(bytes, face, 'hmtx')
  const unitsPerEm = uint16(readTable(bytes, face, 'head'), 18)
  if (longCount === 0 || unitsPerEm === 0) throw new FontFault('has no widths')
  // Glyphs beyond the long records share the last width.
  const widths = Array.from({length: glyphCount}, (_, glyph) =>
    uint16(hmtx, 4 * Math.min(glyph, longCount - 1))
  )
  return {unitsPerEm, widths}
}
