/** Tables → one TrueType file, with directory and checksums. */

import {FontFault} from '../outlines/sfnt.ts'

/** What the sum of all words of a font should come to, less the field itself. */
const wholeSum = 0xb1b0afba
/** Where `head` keeps that difference. */
const adjustmentOffset = 8

export function assemble(tables: ReadonlyMap<string, Buffer>): Buffer {
  // The directory is sorted by tag, and every table begins on a four-byte word.
  const tags = [...tables.keys()].sort()
  const directoryLength = 12 + 16 * tags.length
  const length = tags.reduce((sum, tag) => sum + padded(tables.get(tag)), directoryLength)
  const font = Buffer.alloc(length)

  const power = Math.floor(Math.log2(tags.length))
  font.writeUInt32BE(0x00010000, 0)
  font.writeUInt16BE(tags.length, 4)
  font.writeUInt16BE(16 * 2 ** power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(16 * (tags.length - 2 ** power), 10)

  let offset = directoryLength
  let head: number | undefined
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag)
    if (!table) continue
    table.copy(font, offset)
    if (tag === 'head') {
      head = offset
      font.writeUInt32BE(0, offset + adjustmentOffset)
    }
    const entry = 12 + 16 * index
    font.write(tag, entry, 4, 'latin1')
    font.writeUInt32BE(sumOf(font.subarray(offset, offset + padded(table))), entry + 4)
    font.writeUInt32BE(offset, entry + 8)
    font.writeUInt32BE(table.length, entry + 12)
    offset += padded(table)
  }
  if (head === undefined) throw new FontFault('has no `head` table')
  font.writeUInt32BE((wholeSum - sumOf(font)) >>> 0, head + adjustmentOffset)
  return font
}

function padded(table: Buffer | undefined): number {
  return table ? Math.ceil(table.length / 4) * 4 : 0
}

function sumOf(words: Buffer): number {
  let sum = 0
  for (let offset = 0; offset < words.length; offset += 4) {
    sum = (sum + words.readUInt32BE(offset)) >>> 0
  }
  return sum
}
