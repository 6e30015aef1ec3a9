/** What a `CFF ` table is made of: indexes and dictionaries. Adobe Technical Note 5176, 4 and 5. */

import {FontFault, uint16} from './sfnt.ts'

/** Operators of dictionaries; 12 escapes to a second byte. */
export const operator = {
  charset: 15,
  encoding: 16,
  charstrings: 17,
  private: 18,
  subroutines: 19,
  charstringType: 12 * 256 + 6,
  fontMatrix: 12 * 256 + 7,
  ros: 12 * 256 + 30,
  fontDictionaries: 12 * 256 + 36,
  select: 12 * 256 + 37
} as const

export type Dictionary = ReadonlyMap<number, readonly number[]>

/** Chapter 4: operands, then their operator. */
export function readDictionary(data: Buffer | undefined): Dictionary {
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
      operands.push((uint16(data, at) << 16) | uint16(data, at + 2))
      at += 4
    } else if (value === 30) {
      const end = endOfReal(data, at)
      operands.push(real(data.subarray(at, end)))
      at = end
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

function endOfReal(data: Buffer, start: number): number {
  let at = start
  while ((byte(data, at) & 0x0f) !== 0x0f && byte(data, at) >> 4 !== 0x0f) at += 1
  return at + 1
}

/** Half a byte each; `f` ends. */
const digits = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '.',
  'E',
  'E-',
  '',
  '-',
  ''
] as const

function real(data: Buffer): number {
  let text = ''
  for (const value of data) text += `${digits[value >> 4] ?? ''}${digits[value & 15] ?? ''}`
  return Number(text)
}

export interface Index {
  readonly entries: readonly Buffer[]
  readonly end: number
}

/** Chapter 5: a count, the size of an offset, the offsets, the data. */
export function readIndex(cff: Buffer, start: number): Index {
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

export function slice(data: Buffer, start: number, end: number): Buffer {
  if (start < 0 || end < start || end > data.length) {
    throw new FontFault('has CFF data beyond the end of its table')
  }
  return data.subarray(start, end)
}

export function byte(data: Buffer, offset: number): number {
  const value = data[offset]
  if (value === undefined) throw new FontFault('has CFF data beyond the end of its table')
  return value
}
