/** 目录: lines that are no text, but names with the numbers of their pages. */

import type {Millimetres} from '../../base/units.ts'
import {standard} from '../standard.ts'
import {centreOf, type Line} from './line.ts'
import type {SeenPage} from './seen-page.ts'

/** Dots or empty room between a name and its number are wider. */
const leastLeader: Millimetres = 8

/** Whether `line` is an entry: a number at the right edge, far from the name. */
export function isContentsEntry({text, glyphs, right}: Line): boolean {
  if (!/\d$/u.test(text)) return false
  if (/[.．…·]{4,}\d+$/u.test(text)) return true
  const digits = /\d+$/u.exec(text)?.[0].length ?? 0
  const [name, number] = [glyphs.at(-digits - 1), glyphs.at(-digits)]
  const isAtEdge =
    Math.abs(right - standard.gutterMargin.length - standard.typeAreaWidth.length) < 3
  return isAtEdge && !!name && !!number && number.x - name.x - name.advance > leastLeader
}

/** Whether a page begins with the word 目录. */
export function isContents({lines}: SeenPage): boolean {
  const [first] = lines
  if (!first || !/^目[\s\u3000]*[录次]$/u.test(first.text)) return false
  return Math.abs(centreOf(first) - standard.typeAreaCentre.length) < 5
}
