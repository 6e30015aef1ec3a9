/** When two texts are one with a slip, or one of them says less. */

import {distance} from 'fastest-levenshtein'
import {wordsAlone} from './same.ts'

/** Tell whether two texts are so much alike that one is a slip of the other. */
export function isAlike(a: string, b: string): boolean {
  const [left, right] = [wordsAlone(a), wordsAlone(b)]
  return distance(left, right) <= Math.max(left.length, right.length) * 0.3
}

/** Tell whether two texts name one thing: alike, or one of them is the other with more words. */
export function nameTheSame(a: string, b: string): boolean {
  const [left, right] = [wordsAlone(a), wordsAlone(b)]
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return isAlike(a, b) || (short.length >= 4 && long.includes(short))
}
