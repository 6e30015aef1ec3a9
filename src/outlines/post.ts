/** The names of a TrueType font's glyphs: `post`. */

import {macNames} from './mac-names.ts'
import {uint16, uint32} from './sfnt.ts'

/** For each glyph its name; empty when the table has none. */
export function readPost(table: Buffer): readonly string[] {
  const version = uint32(table, 0)
  if (version === 0x00010000) return macNames
  if (version !== 0x00020000) return []
  const count = uint16(table, 32)
  const own: string[] = []
  for (let at = 34 + 2 * count; at < table.length; ) {
    const length = table[at] ?? 0
    own.push(table.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return Array.from({length: count}, (_, glyph) => {
    const number = uint16(table, 34 + 2 * glyph)
    return macNames[number] ?? own[number - macNames.length] ?? ''
  })
}
