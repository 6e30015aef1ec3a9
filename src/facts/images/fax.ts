/** Fax pictures, as scanners of black and white write them. ITU-T T.4 and T.6; ISO 32000-1, 7.4.6. */

import type {Filter} from '../../pdf-syntax/index.ts'
import {BitReader} from './bit-reader.ts'
import {blackRuns, type Mode, modes, whiteRuns} from './fax-codes.ts'

/** Rows of one bit a sample, each from a whole byte on; what is broken ends the picture. */
export function fromFax(
  bytes: Uint8Array,
  filter: Filter,
  rows: number,
  most: number
): Uint8Array | undefined {
  return unpackFax(bytes, filter, rows, most)?.bytes
}

/** The same, and how many of the `rows` there were before it ended. */
export function unpackFax(
  bytes: Uint8Array,
  filter: Filter,
  rows: number,
  most: number
): {readonly bytes: Uint8Array; readonly rows: number} | undefined {
  const kind = filter.parameter('K') ?? 0
  const columns = filter.parameter('Columns') ?? 1728
  const isAligned = filter.parameter('EncodedByteAlign') === 1
  const perRow = Math.ceil(columns / 8)
  if (columns < 1 || perRow * rows > most) return undefined
  // White is 1, unless they say otherwise.
  const isTurned = filter.parameter('BlackIs1') === 1
  const result = new Uint8Array(perRow * rows).fill(isTurned ? 0 : 255)
  const bits = new BitReader(bytes)
  let reference: readonly number[] = []

  let row = 0
  for (; row < rows; row += 1) {
    if (isAligned) bits.align()
    const isEnd = kind >= 0 && bits.skipLineEnd()
    const isFlat = kind === 0 || (kind > 0 && isEnd && bits.bit() === 1)
    const changes = isFlat ? flatRow(bits, columns) : relativeRow(bits, columns, reference)
    if (!changes) break
    paint(result, row * perRow, changes, columns, isTurned)
    reference = changes
  }
  return {bytes: result, rows: row}
}

/** Where the colour changes, white first: run after run. */
function flatRow(bits: BitReader, columns: number): readonly number[] | undefined {
  const changes: number[] = []
  let at = 0
  for (let isBlack = false; at < columns; isBlack = !isBlack) {
    const run = readRun(bits, isBlack)
    if (run === undefined) return changes.length > 0 ? changes : undefined
    at += run
    changes.push(Math.min(at, columns))
  }
  return changes
}

/** The same, told by where it changes in the row above. */
function relativeRow(
  bits: BitReader,
  columns: number,
  reference: readonly number[]
): readonly number[] | undefined {
  const changes: number[] = []
  let at = -1
  let isBlack = false
  let index = 0
  while (at < columns) {
    // The first change above to the right that is to the other colour.
    while (index > 0 && (reference[index - 1] ?? 0) > at) index -= 1
    while (index < reference.length && (reference[index] ?? 0) <= at) index += 1
    if ((index % 2 === 1) !== isBlack) index += 1
    const above = reference[index] ?? columns
    const mode: Mode | undefined = bits.code(modes)
    if (mode === undefined) return changes.length > 0 ? changes : undefined
    if (mode === 'pass') at = reference[index + 1] ?? columns
    else if (mode === 'horizontal') {
      const [first, second] = [readRun(bits, isBlack), readRun(bits, !isBlack)]
      if (first === undefined || second === undefined) return changes
      const start = Math.max(at, 0) + first
      changes.push(Math.min(start, columns), Math.min(start + second, columns))
      at = start + second
    } else {
      at = above + mode
      if (at < (changes.at(-1) ?? 0) || at > columns) return changes
      changes.push(at)
      isBlack = !isBlack
    }
  }
  return changes
}

/** Long runs are told in parts; the part below 64 comes last. */
function readRun(bits: BitReader, isBlack: boolean): number | undefined {
  let run = 0
  for (;;) {
    const part = bits.code(isBlack ? blackRuns : whiteRuns)
    if (part === undefined) return undefined
    run += part
    if (part < 64) return run
  }
}

function paint(
  result: Uint8Array,
  from: number,
  changes: readonly number[],
  columns: number,
  isTurned: boolean
): void {
  for (let index = 0; index < changes.length; index += 2) {
    const end = changes[index + 1] ?? columns
    for (let column = changes[index] ?? columns; column < end; column += 1) {
      const at = from + (column >> 3)
      const bit = 128 >> (column & 7)
      result[at] = isTurned ? (result[at] ?? 0) | bit : (result[at] ?? 0) & ~bit
    }
  }
}
