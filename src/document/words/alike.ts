/** When two texts are one with a slip, or one of them says less. */

import {distance} from 'fastest-levenshtein'
import {wordsAlone} from './same.ts'

/** Tell whether two texts are so much alike that one is a slip of the other. */
export function isAlike(a: string, b: string): boolean {
  const [left, right] = [wordsAlone(a), wordsAlone(b)]
  return distance(left, right) <= Math.max(left.length, right.length) * 0.3
}

/** Tell whether two texts name one thing: alike, or one of them says all that the other does, and more. */
export function nameTheSame(a: string, b: string): boolean {
  const [left, right] = [wordsAlone(a), wordsAlone(b)]
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return isAlike(a, b) || (short.length >= 3 && isWithin(short, long))
}

/** Whether `long` has the characters of `short` in their order, whatever stands between them. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const char of short) {
    at = long.indexOf(char, at) + char.length
    if (at < char.length) return false
  }
  return true
}
