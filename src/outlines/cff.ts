/**
 * The parts of a `CFF ` table that outlines need.
 *
 * Adobe Technical Note 5176. CID-keyed fonts (nearly all Chinese ones) keep
 * their subroutines per font dictionary; `FDSelect` says which glyph has which.
 */

import {byte, type Dictionary, operator, readDictionary, readIndex, slice} from './cff-data.ts'
import {FontFault, uint16} from './sfnt.ts'

export interface CffOutlines {
  /** One Type 2 charstring per glyph. */
  readonly charstrings: readonly Buffer[]
  readonly globalSubroutines: readonly Buffer[]
  readonly localSubroutines: (glyph: number) => readonly Buffer[]
}

/** A table as it stands, for those who look further into it than its outlines. */
export interface CffTable extends CffOutlines {
  readonly bytes: Buffer
  readonly top: Dictionary
  /** Names that are not among the standard ones. */
  readonly strings: readonly Buffer[]
  /** Whether glyphs have numbers (CIDs) and not names. */
  readonly isKeyed: boolean
  /** The dictionary of the glyph's part of the font; that of the font where there are no parts. */
  readonly dictionary: (glyph: number) => Dictionary
}

export function readCff(cff: Buffer): CffTable {
  const names = readIndex(cff, byte(cff, 2))
  const tops = readIndex(cff, names.end)
  const strings = readIndex(cff, tops.end)
  const globals = readIndex(cff, strings.end)
  const top = readDictionary(tops.entries[0])
  if ((top.get(operator.charstringType)?.[0] ?? 2) !== 2) {
    throw new FontFault('has charstrings that are not of type 2')
  }

  const charstrings = readIndex(cff, offsetIn(top, operator.charstrings)).entries
  const isKeyed = top.has(operator.ros)
  const parts = isKeyed
    ? readParts(cff, top, charstrings.length)
    : constant({dictionary: top, subroutines: readSubroutines(cff, top)})
  return {
    bytes: cff,
    top,
    strings: strings.entries,
    isKeyed,
    charstrings,
    globalSubroutines: globals.entries,
    localSubroutines: (glyph) => parts(glyph)?.subroutines ?? [],
    dictionary: (glyph) => parts(glyph)?.dictionary ?? top
  }
}

interface Part {
  readonly dictionary: Dictionary
  readonly subroutines: readonly Buffer[]
}

function constant<Value>(value: Value): () => Value {
  return () => value
}

function readParts(
  cff: Buffer,
  top: Dictionary,
  glyphCount: number
): (glyph: number) => Part | undefined {
  const parts = readIndex(cff, offsetIn(top, operator.fontDictionaries)).entries.map((entry) => {
    const dictionary = readDictionary(entry)
    return {dictionary, subroutines: readSubroutines(cff, dictionary)}
  })
  const selected = readSelect(cff, offsetIn(top, operator.select), glyphCount)
  return (glyph) => parts[selected[glyph] ?? 0]
}

/** Formats 0 (a byte per glyph) and 3 (ranges). */
function readSelect(cff: Buffer, start: number, glyphCount: number): Uint8Array {
  const selected = new Uint8Array(glyphCount)
  const format = byte(cff, start)
  if (format === 0) return selected.map((_, glyph) => byte(cff, start + 1 + glyph))
  if (format !== 3) throw new FontFault(`has an FDSelect of format ${format}`)
  const rangeCount = uint16(cff, start + 1)
  for (let index = 0; index < rangeCount; index += 1) {
    const range = start + 3 + 3 * index
    selected.fill(byte(cff, range + 2), uint16(cff, range), uint16(cff, range + 3))
  }
  return selected
}

function readSubroutines(cff: Buffer, dictionary: Dictionary): readonly Buffer[] {
  const [length, start] = dictionary.get(operator.private) ?? []
  if (length === undefined || start === undefined || length === 0) return []
  const own = readDictionary(slice(cff, start, start + length))
  const subroutines = own.get(operator.subroutines)?.[0]
  return subroutines === undefined ? [] : readIndex(cff, start + subroutines).entries
}

function offsetIn(dictionary: Dictionary, key: number): number {
  const offset = dictionary.get(key)?.[0]
  if (offset === undefined) throw new FontFault('has an incomplete CFF Top DICT')
  return offset
}
