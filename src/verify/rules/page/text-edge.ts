/** Where the lines of running text begin and end, page by page. 5.2.1. */

import type {Millimetres} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import {boxOf, byPage, type Line, middle} from '../../scene/line.ts'
import {standard} from '../../standard.ts'
import type {Measured} from '../../verdict.ts'

/** Fewer lines say nothing sure about a page's edge. */
const fewest = 2

/** The left edge of each page: of the lines that a sentence goes on in. */
export function leftEdges({scene}: Evidence): Measured[] {
  const continued = scene.running.flatMap(({next}) => next ?? [])
  return perPage(continued, ({left}) => left, usual)
}

/** The middle one; of two the nearer to where it should be: the other may be at fault. */
function usual(lefts: readonly Millimetres[]): Millimetres {
  const off = (left: Millimetres): number => Math.abs(left - standard.gutterMargin.length)
  return lefts.length > 2 ? middle(lefts) : lefts.reduce((a, b) => (off(b) < off(a) ? b : a))
}

/** The right edge of each page: of the lines that go on in the next. */
export function rightEdges({scene}: Evidence): Measured[] {
  const full = scene.running.flatMap(({line, next}) => (next ? line : []))
  // A mark that may not begin a line, or a bracket that may not end one, leaves a gap.
  return perPage(
    full,
    ({right}) => right,
    (rights) => Math.max(...rights)
  )
}

function perPage(
  lines: readonly Line[],
  edgeOf: (line: Line) => number,
  choose: (edges: readonly number[]) => number
): Measured[] {
  return [...byPage(lines)].flatMap(([page, own]) => {
    if (own.length < fewest) return []
    const value = choose(own.map(edgeOf))
    const line = own.find((each) => edgeOf(each) === value)
    return line ? [{page, box: boxOf(line), value}] : []
  })
}
