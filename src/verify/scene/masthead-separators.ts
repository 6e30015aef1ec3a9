/**
 * 分隔线 of page 1: the red separator of the masthead, the double rules of a letter.
 *
 * GB/T 9704—2012, 7.2.7 and 10.1.
 */

import type {Millimetres} from '../../base/units.ts'
import type {Stroke} from '../../facts/index.ts'
import {standard} from '../standard.ts'
import {isReddish} from './colour.ts'
import {lowestSeparator} from './issuer-mark.ts'

/** What is not red is a separator when it is longer than a line under a few words. */
const shortestOfOtherColour: Millimetres = 100

/** Rules below this are the lower double rule of a letter. */
export const lowerRuleFrom: Millimetres = standard.sheetHeight.length - 45

/**
 * The separators among `rules`: the red ones at the head and at the foot of the page. Without
 * a red one those of another colour are taken: below the mark (`expected`), and at the foot
 * what is too wide for a colophon's.
 */
export function separatorsAmong(
  rules: readonly Stroke[],
  expected: {readonly from: Millimetres; readonly to: Millimetres} | undefined
): readonly Stroke[] {
  const red = rules.filter(
    ({colour, y}) => isReddish(colour) && (y < lowestSeparator || isLower(y))
  )
  if (!expected) return red
  const others = rules.filter(({colour}) => !isReddish(colour))
  const upper = red.some(({y}) => !isLower(y))
    ? []
    : others.filter(
        ({y, width}) => y > expected.from && y < expected.to && width >= shortestOfOtherColour
      )
  const widest = standard.typeAreaWidth.length + 5
  const lower = red.some(({y}) => isLower(y))
    ? []
    : others.filter(({y, width}) => isLower(y) && width > widest)
  return [...red, ...upper, ...lower].sort((a, b) => a.y - b.y)
}

function isLower(y: Millimetres): boolean {
  return y > lowerRuleFrom
}
