/** Which characters a font has, and which glyph each is: `cmap` formats 4 and 12. */

import {FontFault, uint16, uint32} from './sfnt.ts'

/** Code point → glyph, without those mapped to `.notdef`; in rising order. */
export type Cmap = ReadonlyMap<number, number>

const lastCodePoint = 0x10ffff

export function readCmap(table: Buffer): Cmap {
  const glyphs = readSubtable(bestSubtable(table))
  return new Map([...glyphs].sort(([left], [right]) => left - right))
}

/** One subtable of a format that is in use: 0, 4, 6 and 12. */
export function readSubtable(subtable: Buffer): Map<number, number> {
  const format = uint16(subtable, 0)
  if (format === 12) return readGroups(subtable)
  if (format === 4) return readSegments(subtable)
  if (format === 0 || format === 6) return readList(subtable, format)
  throw new FontFault(`has a character map of format ${format}`)
}

/** The full Unicode subtable if there is one, else the one for the Basic Multilingual Plane. */
function bestSubtable(table: Buffer): Buffer {
  let best: {rank: number; offset: number} | undefined
  for (let index = 0; index < uint16(table, 2); index += 1) {
    const record = 4 + 8 * index
    const platform = uint16(table, record)
    const isUnicode =
      platform === 0 || (platform === 3 && [1, 10].includes(uint16(table, record + 2)))
    if (!isUnicode) continue
    const offset = uint32(table, record + 4)
    const rank = [4, 12].indexOf(uint16(table, offset))
    if (rank !== -1 && (!best || rank > best.rank)) best = {rank, offset}
  }
  if (!best) throw new FontFault('has no Unicode character map of format 4 or 12')
  return table.subarray(best.offset)
}

/** Formats 0 and 6: glyph after glyph, a byte or two each. */
function readList(subtable: Buffer, format: 0 | 6): Map<number, number> {
  const glyphs = new Map<number, number>()
  const first = format === 0 ? 0 : uint16(subtable, 6)
  const count = format === 0 ? 256 : uint16(subtable, 8)
  for (let index = 0; index < count; index += 1) {
    const glyph = format === 0 ? (subtable[6 + index] ?? 0) : uint16(subtable, 10 + 2 * index)
    if (glyph !== 0) glyphs.set(first + index, glyph)
  }
  return glyphs
}

/** Format 12: groups of consecutive characters. */
function readGroups(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const count = uint32(subtable, 12)
  let previous = -1
  for (let index = 0; index < count; index += 1) {
    const group = 16 + 12 * index
    const start = uint32(subtable, group)
    const end = uint32(subtable, group + 4)
    // Rising groups bound the work whatever the counts claim.
    if (start <= previous || end < start || end > lastCodePoint) {
      throw new FontFault('has a character map out of order')
    }
    previous = end
    const glyph = uint32(subtable, group + 8)
    for (let code = start; code <= end; code += 1) {
      if (glyph + code - start !== 0) glyphs.set(code, glyph + code - start)
    }
  }
  return glyphs
}

/** Format 4: segments, each with a difference or a row of glyph numbers. */
function readSegments(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const doubled = uint16(subtable, 6)
  const ends = 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const rows = deltas + doubled
  let previous = -1
  for (let at = 0; at < doubled; at += 2) {
    const start = uint16(subtable, starts + at)
    const end = uint16(subtable, ends + at)
    const delta = uint16(subtable, deltas + at)
    const row = uint16(subtable, rows + at)
    // U+FFFF only closes the table; old fonts put anything in its row. Segments
    // that overlap are read once, so that no table can make us read for ever.
    for (let code = Math.max(start, previous + 1); code <= Math.min(end, 0xfffe); code += 1) {
      const listed = row === 0 ? code : uint16(subtable, rows + at + row + 2 * (code - start))
      const glyph = row !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
    previous = Math.max(previous, end)
  }
  return glyphs
}
