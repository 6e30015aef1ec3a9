/** A run of hanzi → the words that it most likely is made of. */

import {longestWord} from './word-file.ts'
import type {WordList} from './word-list.ts'

/** Costs in nats: the sum over the words. */
export interface Segmentation {
  /** Of the best words before each character, and of those from it on. */
  readonly before: Float64Array
  readonly behind: Float64Array
  /** Where words begin, and the end. */
  readonly bounds: readonly number[]
  /** 1 for each character that is a word by itself. */
  readonly singles: Uint8Array
}

/** Of a character that the list has not. */
const unknown = 20

/** Segment `units`, in time that grows with their number alone (Viterbi). */
export function segment(units: Uint16Array, words: WordList): Segmentation {
  const {length} = units
  const costs = new Float64Array(length * longestWord)
  const before = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY)
  const behind = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY)
  const starts = new Int32Array(length + 1)
  before[0] = 0
  behind[length] = 0
  for (let from = 0; from < length; from++) {
    words.costsFrom(units, from, costs)
    const single = from * longestWord
    costs[single] = Math.min(costs[single] ?? 0, unknown)
    const most = Math.min(longestWord, length - from)
    for (let size = 1; size <= most; size++) {
      const sum = (before[from] ?? 0) + (costs[single + size - 1] ?? 0)
      if (sum >= (before[from + size] ?? 0)) continue
      before[from + size] = sum
      starts[from + size] = from
    }
  }
  for (let from = length - 1; from >= 0; from--) {
    for (let size = 1; size <= longestWord && from + size <= length; size++) {
      const sum = (costs[from * longestWord + size - 1] ?? 0) + (behind[from + size] ?? 0)
      if (sum < (behind[from] ?? 0)) behind[from] = sum
    }
  }
  const bounds = [length]
  const singles = new Uint8Array(length)
  for (let end = length; end > 0; ) {
    const start = starts[end] ?? 0
    if (end - start === 1) singles[start] = 1
    bounds.push(start)
    end = start
  }
  return {before, behind, bounds: bounds.reverse(), singles}
}
