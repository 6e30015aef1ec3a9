/**
 * Long level lines (分隔线), however they were drawn: as one path or as many short ones, as a
 * picture of a few rows, as a shape with round ends, leaning a little.
 */

import type {Millimetres} from '../../base/units.ts'
import type {Box, PdfPage, Stroke} from '../../facts/index.ts'
import {isReddish, isWhite} from './colour.ts'
import {around} from './line.ts'
import type {SeenPage} from './seen-page.ts'
import {touches} from './tables.ts'

/** A separator is longer; a line of a table seldom is red. */
const shortestSeparator: Millimetres = 60
/** Pictures of a line, or of two, are no higher. */
const thickestPicture: Millimetres = 3
/** A shape that is no higher is a line. */
const thickestShape: Millimetres = 2
/** Pieces of one line are no further apart, end to end and edge to edge. */
const between: Millimetres = 0.5
const touching: Millimetres = 0.05
/** Pieces of one line, laid on each other, are no higher. */
const highestPiece: Millimetres = 5

/** Long level lines that are seen, outside tables, from the top; pieces joined. */
export function longRulesOf({page, tables}: Pick<SeenPage, 'page' | 'tables'>): Stroke[] {
  const drawn = [...page.strokes, ...picturedRules(page), ...shapedRules(page)]
  return joined(drawn.filter(({colour}) => !isWhite(colour)))
    .filter(({width}) => width >= shortestSeparator)
    .filter((rule) => !tables.some((table) => touches(table, rule)))
}

/** Lines that are pictures; how many lines a picture shows is not known. */
export function picturedRules({pictures}: Pick<PdfPage, 'pictures'>): Stroke[] {
  return pictures.flatMap(({box, ink, colour, artifact}) => {
    const {width, height} = ink ?? box
    if (height > thickestPicture || width < shortestSeparator) return []
    return [{...(ink ?? box), colour: colour ?? [], artifact}]
  })
}

/** No page has so many lines that are no rectangles. */
const mostShaped = 500

/** Shapes as thin as a line that are no rectangle: with round ends, say, or of many corners. */
function shapedRules({shapes, strokes}: Pick<PdfPage, 'shapes' | 'strokes'>): Stroke[] {
  return shapes
    .filter(({box}) => box.height <= thickestShape && box.width >= shortestSeparator)
    .slice(0, mostShaped)
    .filter(({box}) => !strokes.some((rule) => touches(rule, box)))
    .map(({box, fill, stroke, artifact}) => ({...box, colour: fill ?? stroke ?? [], artifact}))
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
