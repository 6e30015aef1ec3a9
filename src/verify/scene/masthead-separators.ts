/**
 * 分隔线 of page 1: the red separator of the masthead, the double rules of a letter.
 *
 * GB/T 9704—2012, 7.2.7 and 10.1. One that is printed as several paths, or as a picture of
 * one row, is one all the same.
 */

import type {Millimetres} from '../../base/units.ts'
import type {Box, PdfPage, Stroke} from '../../facts/index.ts'
import {standard} from '../standard.ts'
import {isReddish, isWhite} from './colour.ts'
import {lowestSeparator} from './issuer-mark.ts'
import {around} from './line.ts'
import type {SeenPage} from './seen-page.ts'
import {touches} from './tables.ts'

/** A separator is longer; a line of a table seldom is red. */
const shortestSeparator: Millimetres = 60
/** What is not red is a separator when it is longer than a line under a few words. */
const shortestOfOtherColour: Millimetres = 100
/** Pictures of a line, or of two, are no higher. */
const thickestPicture: Millimetres = 3
/** Pieces of one line are no further apart, end to end and edge to edge. */
const between: Millimetres = 0.5
const touching: Millimetres = 0.05
/** Pieces of one line, laid on each other, are no higher. */
const highestPiece: Millimetres = 5

/** Rules below this are the lower double rule of a letter. */
export const lowerRuleFrom: Millimetres = standard.sheetHeight.length - 45

/** Long level lines that are seen, outside tables, from the top; pieces joined. */
export function longRulesOf({page, tables}: Pick<SeenPage, 'page' | 'tables'>): Stroke[] {
  return joined([...page.strokes, ...picturedRules(page)].filter(({colour}) => !isWhite(colour)))
    .filter(({width}) => width >= shortestSeparator)
    .filter((rule) => !tables.some((table) => touches(table, rule)))
}

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

/** Lines that are pictures; how many lines a picture shows is not known. */
export function picturedRules({pictures}: Pick<PdfPage, 'pictures'>): Stroke[] {
  return pictures.flatMap(({box, ink, colour, artifact}) => {
    const {width, height} = ink ?? box
    if (height > thickestPicture || width < shortestSeparator) return []
    return [{...(ink ?? box), colour: colour ?? [], artifact}]
  })
}

/** No page has so many lines that are drawn in pieces. */
const mostPieces = 10_000

/** Pieces that touch in a row, or lie on each other, as one. */
function joined(rules: readonly Stroke[]): Stroke[] {
  const whole: Stroke[] = []
  let from = 0
  const pieces = rules.slice(0, mostPieces).sort((a, b) => a.y - b.y || a.x - b.x)
  for (const rule of pieces) {
    // What ended above the piece is whole.
    while ((whole[from]?.y ?? rule.y) + highestPiece < rule.y) from += 1
    const at = whole.findIndex((other, index) => index >= from && isPieceOf(other, rule))
    const other = whole[at]
    if (other) whole[at] = {...other, ...around([other, rule])}
    else whole.push(rule)
  }
  return whole
}

function isPieceOf(a: Stroke, b: Stroke): boolean {
  if (isReddish(a.colour) !== isReddish(b.colour)) return false
  const isLevel = Math.abs(a.y - b.y) < touching && Math.abs(a.height - b.height) < touching
  if (isLevel && gapBetween(a, b) <= between) return true
  const isAsLong = Math.abs(a.x - b.x) < between && Math.abs(a.width - b.width) < between
  return isAsLong && b.y - (a.y + a.height) <= touching && a.y - (b.y + b.height) <= touching
}

function gapBetween(a: Box, b: Box): Millimetres {
  return Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width)
}
