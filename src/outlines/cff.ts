/**
 * The parts of a `CFF ` table that outlines need.
 *
 * Adobe Technical Note 5176. CID-keyed fonts (nearly all Chinese ones) keep
 * their subroutines per font dictionary; `FDSelect` says which glyph has which.
 */

import {FontFault, uint16} from './sfnt.ts'

export interface CffOutlines {
  /** One Type 2 charstring per glyph. */
  readonly charstrings: readonly Buffer[]
  readonly globalSubroutines: readonly Buffer[]
  readonly localSubroutines: (glyph: number) => readonly Buffer[]
}

/** Operators of dictionaries; 12 escapes to a second byte. */
const operator = {
  charstrings: 17,
  private: 18,
  subroutines: 19,
  charstringType: 12 * 256 + 6,
  ros: 12 * 256 + 30,
  fontDictionaries: 12 * 256 + 36,
  select: 12 * 256 + 37
} as const

type Dictionary = ReadonlyMap<number, readonly number[]>

export function readCff(cff: Buffer): CffOutlines {
  const names = readIndex(cff, byte(cff, 2))
  const tops = readIndex(cff, names.end)
  const strings = readIndex(cff, tops.end)
  const globals = readIndex(cff, strings.end)
  const top = readDictionary(tops.entries[0])
  if ((top.get(operator.charstringType)?.[0] ?? 2) !== 2) {
    throw new FontFault('has charstrings that are not of type 2')
  }

  const charstrings = readIndex(cff, offsetIn(top, operator.charstrings)).entries
  return {
    charstrings,
    globalSubroutines: globals.entries,
    localSubroutines: top.has(operator.ros)
      ? readSelected(cff, top, charstrings.length)
      : constant(readSubroutines(cff, top))
  }
}

function constant<Value>(value: Value): () => Value {
  return () => value
}

function readSelected(
  cff: Buffer,
  top: Dictionary,
  glyphCount: number
): (glyph: number) => readonly Buffer[] {
  const dictionaries = readIndex(cff, offsetIn(top, operator.fontDictionaries)).entries
  const subroutines = dictionaries.map((entry) => readSubroutines(cff, readDictionary(entry)))
  const selected = readSelect(cff, offsetIn(top, operator.select), glyphCount)
  return (glyph) => subroutines[selected[glyph] ?? 0] ?? []
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

/** Chapter 4: operands, then their operator. Real numbers are passed over: no offset is one. */
function readDictionary(data: Buffer | undefined): Dictionary {
  if (!data) throw new FontFault('has no CFF Top DICT')
  const entries = new Map<number, readonly number[]>()
  let operands: number[] = []
  let at = 0
  while (at < data.length) {
    const value = byte(data, at)
    at += 1
    if (value <= 21) {
      const key = value === 12 ? 12 * 256 + byte(data, at) : value
      if (value === 12) at += 1
      entries.set(key, operands)
      operands = []
    } else if (value === 28) {
      operands.push((uint16(data, at) << 16) >> 16)
      at += 2
    } else if (value === 29) {
      operands.push(uint16(data, at) * 65536 + uint16(data, at + 2))
      at += 4
    } else if (value === 30) {
      while ((byte(data, at) & 0x0f) !== 0x0f) at += 1
      at += 1
      operands.push(Number.NaN)
    } else if (value <= 246) operands.push(value - 139)
    else {
      const low = byte(data, at)
      operands.push(
        value <= 250 ? (value - 247) * 256 + low + 108 : (251 - value) * 256 - low - 108
      )
      at += 1
    }
  }
  return entries
}

interface Index {
  readonly entries: readonly Buffer[]
  readonly end: number
}

/** Chapter 5: a count, the size of an offset, the offsets, the data. */
function readIndex(cff: Buffer, start: number): Index {
  const count = uint16(cff, start)
  if (count === 0) return {entries: [], end: start + 2}
  const size = byte(cff, start + 2)
  if (size < 1 || size > 4) throw new FontFault('has a broken CFF index')
  const base = start + 2 + (count + 1) * size
  const offsets = slice(cff, start + 3, base + 1)
  const offsetOf = (index: number) => base + offsets.readUIntBE(index * size, size)
  const entries = Array.from({length: count}, (_, index) =>
    slice(cff, offsetOf(index), offsetOf(index + 1))
  )
  return {entries, end: offsetOf(count)}
}

function slice(data: Buffer, start: number, end: number): Buffer {
  if (start < 0 || end < start || end > data.length) {
    throw new FontFault('has CFF data beyond the end of its table')
  }
  return data.subarray(start, end)
}

function byte(data: Buffer, offset: number): number {
  const value = data[offset]
  if (value === undefined) throw new FontFault('has CFF data beyond the end of its table')
  return value
}
