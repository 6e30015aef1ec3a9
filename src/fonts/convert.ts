/**
 * CFF outlines (.otf) → TrueType outlines.
 *
 * Chromium prints CFF as dozens of Type 3 fonts (issues.skia.org/40031251), so
 * such a font is converted before it is used. Only the outlines are made anew:
 * glyph numbers, widths, characters and layout features are the source's own
 * tables. `fonteditor-core` 2.6.3, tried for this, reads neither the widths nor
 * the subroutines of CID-keyed fonts, which FandolFang and nearly every other
 * Chinese .otf are: Latin letters came out 65 em wide.
 */

import {readAdvances} from '../outlines/advances.ts'
import {readCff} from '../outlines/cff.ts'
import {draw} from '../outlines/charstring.ts'
import {readCmap} from '../outlines/cmap.ts'
import {bytesOf, FontFault, readFace, readTable, readTables} from '../outlines/sfnt.ts'
import {assemble} from './assemble.ts'
import {contourPen, type GlyphData} from './glyf.ts'

/** Tables that describe CFF outlines, or sign the file that was. */
const obsolete = ['CFF ', 'VORG', 'DSIG']

export function toTrueType(source: Buffer): Buffer {
  const bytes = bytesOf(source)
  const face = readFace(bytes)
  const {charstrings, globalSubroutines, localSubroutines} = readCff(readTable(bytes, face, 'CFF '))
  const {widths} = readAdvances(bytes, face)
  if (charstrings.length !== widths.length) throw new FontFault('has not one outline per glyph')

  const glyphs = charstrings.map((charstring, index) => {
    const {pen, glyph} = contourPen()
    draw(charstring, globalSubroutines, localSubroutines(index), pen)
    return glyph()
  })

  const tables = readTables(bytes, face)
  for (const tag of obsolete) tables.delete(tag)
  tables.set('glyf', Buffer.concat(glyphs.map((glyph) => glyph.bytes)))
  tables.set('loca', locationsOf(glyphs))
  tables.set('maxp', limitsOf(glyphs))
  tables.set('head', headOf(readTable(bytes, face, 'head'), glyphs))
  tables.set('hmtx', metricsOf(widths, glyphs))
  const hhea = Buffer.from(readTable(bytes, face, 'hhea'))
  hhea.writeUInt16BE(widths.length, 34)
  tables.set('hhea', hhea)

  const converted = assemble(tables)
  compare(source, converted)
  return converted
}

/** Throw unless every width, the number of glyphs and the character map are the source's. */
export function compare(source: Buffer, converted: Buffer): void {
  const [before, after] = [source, converted].map((font) => {
    const bytes = bytesOf(font)
    const face = readFace(bytes)
    const {unitsPerEm, widths} = readAdvances(bytes, face)
    const cmap = readCmap(readTable(bytes, face, 'cmap'))
    return {
      glyphs: widths.length,
      widths: [unitsPerEm, ...widths].join(),
      characters: [...cmap].join()
    }
  })
  if (before?.glyphs !== after?.glyphs) throw new FontFault('loses glyphs when converted')
  if (before?.widths !== after?.widths) throw new FontFault('changes its widths when converted')
  if (before?.characters !== after?.characters) {
    throw new FontFault('changes its characters when converted')
  }
}

/** Offsets of four bytes, whatever the size. */
function locationsOf(glyphs: readonly GlyphData[]): Buffer {
  const loca = Buffer.alloc(4 * (glyphs.length + 1))
  let offset = 0
  for (const [index, glyph] of glyphs.entries()) {
    offset += glyph.bytes.length
    loca.writeUInt32BE(offset, 4 * (index + 1))
  }
  return loca
}

/** Version 1.0: what a TrueType rasteriser has to make room for. No instructions, no composites. */
function limitsOf(glyphs: readonly GlyphData[]): Buffer {
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000, 0)
  maxp.writeUInt16BE(glyphs.length, 4)
  maxp.writeUInt16BE(most(glyphs.map((glyph) => glyph.points)), 6)
  maxp.writeUInt16BE(most(glyphs.map((glyph) => glyph.contours)), 8)
  maxp.writeUInt16BE(1, 14)
  return maxp
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => Math.max(left, right), 0)
}

/** The source's `head`, with long offsets and the box of the new outlines. */
function headOf(source: Buffer, glyphs: readonly GlyphData[]): Buffer {
  if (source.length < 54) throw new FontFault('has a short `head` table')
  const head = Buffer.from(source)
  const boxes = glyphs.flatMap((glyph) => (glyph.box ? [glyph.box] : []))
  const edge = (side: 0 | 1 | 2 | 3, choose: (left: number, right: number) => number) =>
    boxes.map((box) => box[side]).reduce((left, right) => choose(left, right), 0)
  head.writeInt16BE(edge(0, Math.min), 36)
  head.writeInt16BE(edge(1, Math.min), 38)
  head.writeInt16BE(edge(2, Math.max), 40)
  head.writeInt16BE(edge(3, Math.max), 42)
  head.writeInt16BE(1, 50)
  return head
}

/**
 * The source's widths with the side bearings of the new outlines: a TrueType
 * glyph is drawn where its bearing says, a CFF glyph where its points are.
 */
function metricsOf(widths: readonly number[], glyphs: readonly GlyphData[]): Buffer {
  const hmtx = Buffer.alloc(4 * widths.length)
  for (const [index, width] of widths.entries()) {
    hmtx.writeUInt16BE(width, 4 * index)
    hmtx.writeInt16BE(glyphs[index]?.box?.[0] ?? 0, 4 * index + 2)
  }
  return hmtx
}
