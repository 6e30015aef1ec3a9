/**
 * A font file inside a PDF, whatever its dictionary says that it is.
 *
 * PDFs embed parts of fonts: without names, without character maps, with tables of the
 * wrong length. What is not needed is not looked at.
 */

import {readCff} from './cff.ts'
import {cffProgram} from './cff-program.ts'
import {readMaps} from './character-maps.ts'
import {readPost} from './post.ts'
import {type FontProgram, noMaps} from './program.ts'
import {FontFault, uint16, uint32} from './sfnt.ts'
import {glyphExtent} from './truetype.ts'
import {readType1} from './type1.ts'

/** A `FontFault` when it is nothing that is known. */
export function readEmbedded(file: Uint8Array): FontProgram {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  const tag = bytes.toString('latin1', 0, 4)
  if (tag === 'OTTO' || tag === 'true' || tag === 'ttcf' || tag === '\0\x01\0\0') {
    return readSfnt(bytes)
  }
  if (tag.startsWith('%!') || tag.startsWith('\x80\x01')) return readType1(bytes)
  if (bytes[0] === 1) return cffProgram(readCff(bytes), noMaps)
  throw new FontFault('is no font file')
}

function readSfnt(bytes: Buffer): FontProgram {
  const tables = tablesOf(bytes)
  const cmap = tables.get('cmap')
  const maps = (cmap && attempt(() => readMaps(cmap))) ?? noMaps
  const cff = tables.get('CFF ')
  if (cff) return cffProgram(readCff(cff), maps)
  const [glyf, loca] = [tables.get('glyf'), tables.get('loca')]
  if (!glyf || !loca) throw new FontFault('has no outlines')

  const head = tables.get('head')
  const unitsPerEm = (head && head.length >= 20 && uint16(head, 18)) || 1000
  const maxp = tables.get('maxp')
  const claimed = maxp && maxp.length >= 6 ? uint16(maxp, 4) : undefined
  // Where the header and the length of the table disagree, the length is right.
  const saysLong = head && head.length >= 52 ? uint16(head, 50) === 1 : false
  const isLong = claimed === undefined ? saysLong : saysLong && loca.length >= 4 * claimed
  const glyphCount = claimed ?? loca.length / (isLong ? 4 : 2) - 1
  const outlines = {glyf, loca, isLong}
  const advances = advancesOf(tables, unitsPerEm)
  const post = tables.get('post')
  let names: readonly string[] | undefined
  const allNames = () => {
    names ??= (post && attempt(() => readPost(post))) ?? []
    return names
  }
  return {
    kind: 'truetype',
    glyphCount,
    maps,
    keyed: undefined,
    encoding: undefined,
    advance: advances,
    named(name) {
      const glyph = allNames().indexOf(name)
      return glyph < 0 ? undefined : glyph
    },
    nameOf: (glyph) => allNames()[glyph],
    extent(glyph) {
      const found = glyphExtent(outlines, glyph)
      if (!found) return undefined
      const [left, bottom, right, top] = found
      return [left / unitsPerEm, bottom / unitsPerEm, right / unitsPerEm, top / unitsPerEm]
    }
  }
}

/** The tables of the font, or of the first of a collection; those that break off as far as they go. */
function tablesOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const start = bytes.toString('latin1', 0, 4) === 'ttcf' ? uint32(bytes, 12) : 0
  const tables = new Map<string, Buffer>()
  const count = uint16(bytes, start + 4)
  for (let index = 0; index < count; index += 1) {
    const record = start + 12 + 16 * index
    if (record + 16 > bytes.length) break
    const offset = uint32(bytes, record + 8)
    const table = bytes.subarray(offset, offset + uint32(bytes, record + 12))
    if (table.length > 0) tables.set(bytes.toString('latin1', record, record + 4), table)
  }
  return tables
}

function advancesOf(tables: ReadonlyMap<string, Buffer>, unitsPerEm: number) {
  const [hhea, hmtx] = [tables.get('hhea'), tables.get('hmtx')]
  const longCount = hhea && hhea.length >= 36 ? uint16(hhea, 34) : 0
  return (glyph: number): number | undefined => {
    const at = 4 * Math.min(glyph, longCount - 1)
    if (!hmtx || at < 0 || at + 2 > hmtx.length) return undefined
    return uint16(hmtx, at) / unitsPerEm
  }
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof FontFault) return undefined
    throw error
  }
}
