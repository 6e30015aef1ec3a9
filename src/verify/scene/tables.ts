/**
 * Where tables are: thin lines, level and upright, that touch each other.
 *
 * Text in a table keeps no grid and no indents, so the rules about lines and paragraphs
 * pass it over. Separators (分隔线) touch nothing and are none.
 */

import type {Millimetres} from '../../base/units.ts'
import type {Box, PdfPage} from '../../facts/index.ts'
import {isWhite} from './colour.ts'
import {around} from './line.ts'

/** A line of a table is no thicker. */
const thin: Millimetres = 1.2

/** Ends of lines this near touch. */
const touch: Millimetres = 0.8

/** Fewer lines are no table. */
const fewest = 3

export function tablesOf(page: Pick<PdfPage, 'strokes' | 'shapes'>): Box[] {
  const lines = [
    ...page.strokes.filter(({colour}) => !isWhite(colour)),
    ...page.shapes
      .filter(({fill, stroke}) => !isWhite(fill ?? stroke))
      .map(({box}) => box)
      .filter(({width, height}) => width <= thin || height <= thin)
  ].filter(({width, height}) => Math.max(width, height) > 2)
  return clusters(lines)
    .filter((group) => group.length >= fewest && group.some(isUprightLine))
    .map((group) => around(group))
    .filter((box) => box !== undefined)
}

function isUprightLine({width, height}: Box): boolean {
  return height > width
}

/** Boxes in groups that touch, directly or through others. */
export function clusters(boxes: readonly Box[], gap: Millimetres = touch): Box[][] {
  const groups: {box: Box; members: Box[]}[] = []
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    const near = groups.filter((group) => touches(group.box, box, gap))
    const members = [...near.flatMap((group) => group.members), box]
    const whole = around([...near.map((group) => group.box), box]) ?? box
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push({box: whole, members})
  }
  return groups.map(({members}) => members)
}

export function touches(a: Box, b: Box, gap: Millimetres = 0): boolean {
  return (
    a.x <= b.x + b.width + gap &&
    b.x <= a.x + a.width + gap &&
    a.y <= b.y + b.height + gap &&
    b.y <= a.y + a.height + gap
  )
}
