/**
 * Where tables are: thin lines, level and upright, that touch each other; or level ones of
 * one width (三线表).
 *
 * Text in a table keeps no grid and no indents, so the rules about lines and paragraphs
 * pass it over. Separators (分隔线) touch nothing and are none.
 */

import type {Millimetres} from '../../base/units.ts'
import type {Box, PdfPage} from '../../facts/index.ts'
import {isPrinting, recipientsForm} from './colophon-forms.ts'
import {isWhite} from './colour.ts'
import {around, type Line} from './line.ts'
import {openTables} from './open-tables.ts'

/** A line of a table is no thicker. */
const thin: Millimetres = 1.2

/** Ends of lines this near touch. */
const touch: Millimetres = 0.8

/** Fewer lines are no table. */
const fewest = 3

/** The tables of `page`; `lines` are its text, asked for where that has to tell what rules are. */
export function tablesOf(
  page: Pick<PdfPage, 'strokes' | 'shapes'>,
  lines: () => readonly Line[]
): Box[] {
  const drawn = [
    ...page.strokes.filter(({colour}) => !isWhite(colour)),
    ...page.shapes
      .filter(({fill, stroke}) => !isWhite(fill ?? stroke))
      .map(({box}) => box)
      .filter(({width, height}) => width <= thin || height <= thin)
  ].filter(({width, height}) => Math.max(width, height) > 2)
  const ruled = clusters(drawn)
    .filter((group) => group.length >= fewest && group.some(isUprightLine))
    .map((group) => around(group))
    .filter((box) => box !== undefined)
  const open = openTables(page.strokes.slice(0, mostBoxes), lines).filter(
    (box) => !ruled.some((each) => touches(each, box))
  )
  return open.length === 0 ? ruled : [...ruled, ...open.filter((box) => !isColophon(box, lines()))]
}

/** The separators of a 版记 are such lines as well. */
function isColophon(box: Box, lines: readonly Line[]): boolean {
  return lines.some(
    ({text, top, bottom}) =>
      top < box.y + box.height && bottom > box.y && (recipientsForm.test(text) || isPrinting(text))
  )
}

function isUprightLine({width, height}: Box): boolean {
  return height > width
}

/** No page of a document has more of them; a map has, and is no table. */
const mostBoxes = 20_000

interface Group {
  box: Box
  readonly members: Box[]
}

/** Boxes in groups that touch, directly or through others. */
export function clusters(boxes: readonly Box[], gap: Millimetres = touch): Box[][] {
  const done: Group[] = []
  /** Groups that what comes may still touch: it begins no higher than what came. */
  let open: Group[] = []
  for (const box of [...boxes.slice(0, mostBoxes)].sort((a, b) => a.y - b.y)) {
    const still: Group[] = []
    let own: Group | undefined
    for (const group of open) {
      if (group.box.y + group.box.height + gap < box.y) done.push(group)
      else if (!touches(group.box, box, gap)) still.push(group)
      else own = own ? merged(own, group) : group
    }
    if (own) {
      own.box = around([own.box, box]) ?? box
      own.members.push(box)
    } else own = {box, members: [box]}
    open = still
    open.push(own)
  }
  return [...done, ...open].map(({members}) => members)
}

/** The smaller group goes into the larger: so none of its members is moved often. */
function merged(one: Group, other: Group): Group {
  const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other]
  for (const member of small.members) large.members.push(member)
  large.box = around([large.box, small.box]) ?? large.box
  return large
}

export function touches(a: Box, b: Box, gap: Millimetres = 0): boolean {
  return (
    a.x <= b.x + b.width + gap &&
    b.x <= a.x + a.width + gap &&
    a.y <= b.y + b.height + gap &&
    b.y <= a.y + a.height + gap
  )
}
