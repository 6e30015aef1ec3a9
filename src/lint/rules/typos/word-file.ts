/**
 * The file of words that probable misspellings are judged by, as it is written
 * (`scripts/typo-words.ts`) and read (`word-list.ts`): numbers in place, nothing to parse.
 *
 * ```text
 * header     32 × uint32   see `headerFields`
 * words      2^wordBits × uint32: 24 bits of the word's hash, 8 of its cost; 0 where free
 * patterns   2^patternBits bits: which words with one character left open there are
 * offsets    uint32 for each character from U+4E00, and one more
 * pairs      uint8 for each hanzi: the least cost of a word of two that it begins, then that it ends
 * alternates uint16 each: what a character is taken for, the likeliest first
 * penalties  uint8 each: how unlike the two are
 * ```
 *
 * A cost is the negative logarithm of how often a word is met, in steps of `1 / steps`.
 */

/** In characters. */
export const longestWord = 6

export const headerLength = 32
/** Where in the header what stands; of lengths, one for each from 1 on. */
export const headerFields = {
  mark: 0,
  wordBits: 1,
  patternBits: 2,
  alternates: 3,
  /** The cost of the commonest word of each length. */
  least: 8,
  /** The cost of the rarest word of each length that may be suggested. */
  rarest: 16
} as const

/** `HTW1`. */
export const fileMark = 0x48545731

/** Of costs and penalties to a nat. */
export const steps = 14

export const firstHanzi = 0x4e00
export const lastHanzi = 0x9fff

/** Stands for the character left open in a pattern. */
export const open = 0xffff

/** Both hashes of a word begin with these, go on by each unit, and are ended. */
export const slotSeed = 0x811c9dc5
export const tagSeed = 0x2545f491

export function nextSlot(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

export function nextTag(hash: number, unit: number): number {
  return Math.imul(hash + unit, 0x9e3779b1) ^ (hash >>> 15)
}

export function endSlot(hash: number): number {
  return mixed(hash)
}

/** Of 24 bits; never 0, which says that a place is free. */
export function endTag(hash: number): number {
  return mixed(hash) >>> 8 || 1
}

/** Where a word is looked for. */
export function slotHash(units: ArrayLike<number>, from: number, to: number): number {
  let hash = slotSeed
  for (let at = from; at < to; at++) hash = nextSlot(hash, units[at] ?? 0)
  return endSlot(hash)
}

/** What tells it from others there; with the other it is of 43 bits, so that strangers do not meet. */
export function tagHash(units: ArrayLike<number>, from: number, to: number): number {
  let hash = tagSeed
  for (let at = from; at < to; at++) hash = nextTag(hash, units[at] ?? 0)
  return endTag(hash)
}

function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
