/** What the glyphs of a CFF font are called, and which codes it gives them. Technical Note 5176, 12 and 13. */

import type {CffTable} from './cff.ts'
import {byte, operator} from './cff-data.ts'
import {uint16} from './sfnt.ts'
import {standardIdentifier, standardNames} from './standard-names.ts'

/** For each glyph its CID, or the number of its name. */
export function readCharset({bytes, top, charstrings}: CffTable): readonly number[] {
  const start = top.get(operator.charset)?.[0] ?? 0
  const count = charstrings.length
  // The predefined charsets are for names: ISOAdobe in its order; of the others nobody knows.
  if (start <= 2) return Array.from({length: count}, (_, glyph) => glyph)
  const charset = [0]
  const format = byte(bytes, start)
  let at = start + 1
  while (charset.length < count) {
    const first = uint16(bytes, at)
    at += 2
    let left = 0
    if (format === 1) left = byte(bytes, at)
    else if (format === 2) left = uint16(bytes, at)
    at += format === 1 ? 1 : format === 2 ? 2 : 0
    for (let index = 0; index <= left && charset.length < count; index += 1) {
      charset.push(first + index)
    }
  }
  return charset
}

/** The name with the number `identifier`. */
export function nameIn({strings}: CffTable, identifier: number): string {
  return (
    standardNames[identifier] ??
    strings[identifier - standardNames.length]?.toString('latin1') ??
    ''
  )
}

/** Code → glyph, as the font itself has it. */
export function readCffEncoding(
  table: CffTable,
  charset: readonly number[]
): ReadonlyMap<number, number> {
  const {bytes, top} = table
  const start = top.get(operator.encoding)?.[0] ?? 0
  const glyphs = new Map<number, number>()
  const glyphOf = new Map(charset.map((identifier, glyph) => [identifier, glyph]))
  if (start <= 1) {
    for (let code = 0; code < 256; code += 1) {
      const glyph = glyphOf.get(standardIdentifier(code))
      if (glyph) glyphs.set(code, glyph)
    }
    return glyphs
  }
  const format = byte(bytes, start)
  const count = byte(bytes, start + 1)
  let at = start + 2
  let glyph = 1
  for (let index = 0; index < count; index += 1) {
    const first = byte(bytes, at)
    const left = (format & 127) === 1 ? byte(bytes, at + 1) : 0
    at += (format & 127) === 1 ? 2 : 1
    for (let code = first; code <= first + left; code += 1) {
      glyphs.set(code, glyph)
      glyph += 1
    }
  }
  if (format & 128) {
    const extra = byte(bytes, at)
    for (let index = 0; index < extra; index += 1) {
      const known = glyphOf.get(uint16(bytes, at + 2 + 3 * index))
      if (known !== undefined) glyphs.set(byte(bytes, at + 1 + 3 * index), known)
    }
  }
  return glyphs
}
