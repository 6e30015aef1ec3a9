/** Where the lines of running text begin and end, page by page. 5.2.1. */

import type {Millimetres} from '../../../base/units.ts'
import type {Evidence} from '../../rule.ts'
import {boxOf, byPage, type Line, middle} from '../../scene/line.ts'
import {commonEdge, endOf, startOf, tellingEnds} from '../../scene/line-edges.ts'
import {standard} from '../../standard.ts'
import type {Measured} from '../../verdict.ts'

/** Fewer lines say nothing sure about a page's edge. */
const fewest = 2

/** The left edge of each page: of the lines that a sentence goes on in. */
export function leftEdges({scene}: Evidence): Measured[] {
  const continued = scene.running.flatMap(({next}) => next ?? [])
  const {length} = standard.gutterMargin
  return perPage(continued, (own) => {
    const value = usual(own.map((line) => startOf(line, length)))
    return {value, line: own.find((each) => startOf(each, length) === value)}
  })
}

/** The middle one; of two the nearer to where it should be: the other may be at fault. */
function usual(lefts: readonly Millimetres[]): Millimetres {
  const off = (left: Millimetres): number => Math.abs(left - standard.gutterMargin.length)
  return lefts.length > 2 ? middle(lefts) : lefts.reduce((a, b) => (off(b) < off(a) ? b : a))
}

/** The right edge of each page: of the lines that go on in the next, where many of them end. */
export function rightEdges({scene}: Evidence): Measured[] {
  const full = scene.running.flatMap(({line, next}) => (next ? line : []))
  return perPage(full, (own) => {
    // A mark that may not begin a line, or a bracket that may not end one, leaves a gap.
    const value = commonEdge(tellingEnds(own)) ?? 0
    return {value, line: own.find((each) => endOf(each, value) === value) ?? own[0]}
  })
}

function perPage(
  lines: readonly Line[],
  choose: (own: readonly Line[]) => {readonly value: Millimetres; readonly line: Line | undefined}
): Measured[] {
  return [...byPage(lines)].flatMap(([page, own]) => {
    if (own.length < fewest) return []
    const {value, line} = choose(own)
    return line ? [{page, box: boxOf(line), value}] : []
  })
}
