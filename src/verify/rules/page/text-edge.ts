/** Where the lines of running text begin and end, page by page. 5.2.1. */

import type {Measured} from '../../outcome.ts'
import type {Evidence} from '../../rule.ts'
import {boxOf, byPage, type Line, middle} from '../../scene/line.ts'
import {running} from '../../scene/running.ts'

/** Fewer lines say nothing sure about a page's edge. */
const fewest = 2

/** The left edge of each page: of the lines that a sentence goes on in. */
export function leftEdges({scene}: Evidence): Measured[] {
  const continued = running(scene.text).flatMap(({next}) => next ?? [])
  return perPage([...scene.opening.mainRecipients, ...continued], ({left}) => left, middle)
}

/** The right edge of each page: of the lines that go on in the next. */
export function rightEdges({scene}: Evidence): Measured[] {
  const full = running(scene.text).flatMap(({line, next}) => (next ? line : []))
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
