/**
 * The outer shape of a font file: its tables, and the faces of a collection.
 *
 * Font files come from anywhere, so nothing in them is believed: every read is
 * checked against the length of the file.
 */

/** What is wrong with a font file, in words that end "the file …". */
export class FontFault extends Error {
  override readonly name = 'FontFault'
}

/** Bytes by offset; a file need not be read as a whole. */
export interface Bytes {
  readonly length: number
  read(offset: number, length: number): Buffer
}

export interface Table {
  readonly offset: number
  readonly length: number
}

export interface SfntFace {
  readonly outlines: 'truetype' | 'cff'
  readonly tables: ReadonlyMap<string, Table>
}

/** More tables than any font has; a directory beyond it is noise. */
const mostTables = 256
/** The same for the faces of a collection. */
const mostFaces = 256

export function bytesOf(buffer: Buffer): Bytes {
  return {
    length: buffer.length,
    read(offset, length) {
      checkStretch(offset, length, buffer.length)
      return buffer.subarray(offset, offset + length)
    }
  }
}

export function checkStretch(offset: number, length: number, end: number): void {
  if (offset < 0 || length < 0 || offset + length > end) {
    throw new FontFault(`ends at byte ${end}, expected ${length} more from byte ${offset}`)
  }
}

/** Where each face begins: one for a plain font, several for a collection (.ttc). */
export function faceOffsets(bytes: Bytes): readonly number[] {
  if (bytes.read(0, 4).toString('latin1') !== 'ttcf') return [0]
  const count = bytes.read(8, 4).readUInt32BE(0)
  if (count === 0 || count > mostFaces) throw new FontFault(`counts ${count} faces`)
  const offsets = bytes.read(12, 4 * count)
  return Array.from({length: count}, (_, index) => offsets.readUInt32BE(4 * index))
}

/** Read the directory of tables of the face at `offset`. */
export function readFace(bytes: Bytes, offset = 0): SfntFace {
  const header = bytes.read(offset, 12)
  const tag = header.toString('latin1', 0, 4)
  const isTrueType = tag === 'true' || header.readUInt32BE(0) === 0x00010000
  if (!isTrueType && tag !== 'OTTO') throw new FontFault('is no TrueType or OpenType font')

  const count = header.readUInt16BE(4)
  if (count === 0 || count > mostTables) throw new FontFault(`counts ${count} tables`)

  const tables = new Map<string, Table>()
  const directory = bytes.read(offset + 12, 16 * count)
  for (let at = 0; at < directory.length; at += 16) {
    const table = {
      offset: directory.readUInt32BE(at + 8),
      length: directory.readUInt32BE(at + 12)
    }
    checkStretch(table.offset, table.length, bytes.length)
    tables.set(directory.toString('latin1', at, at + 4), table)
  }
  return {outlines: tables.has('glyf') ? 'truetype' : 'cff', tables}
}

/** The bytes of one table; a fault if the face has none of that name. */
export function readTable(bytes: Bytes, face: SfntFace, tag: string): Buffer {
  const table = face.tables.get(tag)
  if (!table) throw new FontFault(`has no \`${tag}\` table`)
  return bytes.read(table.offset, table.length)
}

/** All tables of one face, for `assemble`. */
export function readTables(bytes: Bytes, face: SfntFace): Map<string, Buffer> {
  return new Map([...face.tables.keys()].map((tag) => [tag, readTable(bytes, face, tag)]))
}

/** Big-endian 16-bit number of `table`; a fault beyond its end. */
export function uint16(table: Buffer, offset: number): number {
  checkStretch(offset, 2, table.length)
  return table.readUInt16BE(offset)
}

/** Big-endian 32-bit number of `table`; a fault beyond its end. */
export function uint32(table: Buffer, offset: number): number {
  checkStretch(offset, 4, table.length)
  return table.readUInt32BE(offset)
}
