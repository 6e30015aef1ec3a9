/** The words that probable misspellings are judged by, read once and only when they are asked for. */

import {readFileSync} from 'node:fs'
import {typoWords} from '../../../project/paths.ts'
import {
  endSlot,
  endTag,
  fileMark,
  firstHanzi,
  headerFields,
  headerLength,
  lastHanzi,
  longestWord,
  nextSlot,
  nextTag,
  open,
  slotHash,
  slotSeed,
  steps,
  tagHash,
  tagSeed
} from './word-file.ts'

/** What a character may have been taken for. */
interface Alternate {
  readonly unit: number
  /** How unlike the two are, in nats. */
  readonly penalty: number
}

export interface WordList {
  /** How rare the word of `units` is, in nats: the negative logarithm; infinite for none. */
  readonly costOf: (units: Uint16Array, from: number, to: number) => number
  /** Write those of the words of all lengths that begin at `from`, `longestWord` to a place. */
  readonly costsFrom: (units: Uint16Array, from: number, costs: Float64Array) => void
  /**
   * The least that a word costs that has `open` in one of its places; infinite where there is
   * none. No less than that, but for three characters and more a guess.
   */
  readonly leastLike: (units: Uint16Array, from: number, to: number) => number
  /** The likeliest first. */
  readonly alternatesOf: (unit: number) => readonly Alternate[]
  /** The cost of the commonest word of a length, and of the rarest that may be suggested. */
  readonly leastOf: (length: number) => number
  readonly rarestOf: (length: number) => number
}

let known: WordList | undefined

/**
 * Read the list, the first time.
 *
 * @throws Error where the program was not built whole.
 */
export function wordList(): WordList {
  known ??= listIn(readFileSync(typoWords))
  return known
}

/** @throws Error for anything but such a file. */
export function listIn(bytes: Buffer): WordList {
  // A buffer of the file system may stand anywhere; numbers of 32 bits may not.
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const header = new Uint32Array(data, 0, headerLength)
  const at = (field: number): number => header[field] ?? 0
  if (at(headerFields.mark) !== fileMark) throw new Error('Unexpected file of words, expected HTW1')
  let offset = headerLength * 4
  const take = (length: number): number => {
    const start = offset
    offset += length
    return start
  }
  const wordBits = at(headerFields.wordBits)
  const patternBits = at(headerFields.patternBits)
  const alternates = at(headerFields.alternates)
  const hanzi = lastHanzi - firstHanzi + 1
  const words = new Uint32Array(data, take(4 << wordBits), 1 << wordBits)
  const patterns = new Uint8Array(data, take(1 << (patternBits - 3)), 1 << (patternBits - 3))
  const offsets = new Uint32Array(data, take((hanzi + 1) * 4), hanzi + 1)
  const pairs = new Uint8Array(data, take(hanzi * 2), hanzi * 2)
  const others = new Uint16Array(data, take(alternates * 2), alternates)
  const penalties = new Uint8Array(data, take(alternates), alternates)

  const listed = new Map<number, readonly Alternate[]>()
  return {
    costOf: (units, from, to) => costIn(words, slotHash(units, from, to), tagHash(units, from, to)),
    costsFrom(units, from, costs) {
      let slot = slotSeed
      let tag = tagSeed
      const most = Math.min(longestWord, units.length - from)
      for (let size = 0; size < most; size++) {
        const unit = units[from + size] ?? 0
        slot = nextSlot(slot, unit)
        tag = nextTag(tag, unit)
        costs[from * longestWord + size] = costIn(words, endSlot(slot), endTag(tag))
      }
    },
    leastLike(units, from, to) {
      if (to - from === 2) {
        const isFirst = units[from] !== open
        const known = units[isFirst ? from : from + 1] ?? 0
        return (pairs[(isFirst ? 0 : hanzi) + known - firstHanzi] ?? 0) / steps
      }
      if (!isMarked(patterns, slotHash(units, from, to))) return Number.POSITIVE_INFINITY
      if (!isMarked(patterns, tagHash(units, from, to))) return Number.POSITIVE_INFINITY
      return (header[headerFields.least + to - from] ?? 0) / steps
    },
    alternatesOf(unit) {
      const before = listed.get(unit)
      if (before) return before
      const index = unit - firstHanzi
      const found: Alternate[] = []
      for (let each = offsets[index] ?? 0; each < (offsets[index + 1] ?? 0); each++) {
        found.push({unit: others[each] ?? 0, penalty: (penalties[each] ?? 0) / steps})
      }
      listed.set(unit, found)
      return found
    },
    leastOf: (length) => at(headerFields.least + Math.min(length, longestWord)) / steps,
    rarestOf: (length) => at(headerFields.rarest + Math.min(length, longestWord)) / steps
  }
}

function costIn(words: Uint32Array, hash: number, tag: number): number {
  const mask = words.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = words[slot] ?? 0
    if (entry === 0) return Number.POSITIVE_INFINITY
    if (entry >>> 8 === tag) return (entry & 0xff) / steps
  }
}

function isMarked(bits: Uint8Array, hash: number): boolean {
  const bit = hash & (bits.length * 8 - 1)
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}
