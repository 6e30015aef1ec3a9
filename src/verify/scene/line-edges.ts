/**
 * Where a line begins and ends for the eye: a mark at either end may be set half as wide as its
 * em box, or hang outside the edge (GB/T 15834—2011, 5.1.10), and the box moves no edge.
 */

import {type Millimetres, toMillimetres} from '../../base/units.ts'
import type {Glyph} from '../../facts/index.ts'
import {typeAreaRight} from '../standard.ts'
import {type Line, middle} from './line.ts'

const opening = /^[“‘（(《〈〔【「『[]$/u
const closing = /^[，。、；：？！”’）)》〉〕】」』\]]$/u

/** A mark that is narrower by its font has no empty half. */
const wholeWidth = 0.75

/** Where `line` begins, of the places that can be meant the nearest to `expected`. */
export function startOf({left, glyphs}: Line, expected: Millimetres): Millimetres {
  const [first] = glyphs
  if (!first || !opening.test(first.text)) return left
  return nearest(expected, [left, ...emptyRooms(first).map((room) => left + room)])
}

/** Where `line` ends, of the places that can be meant the nearest to `expected`. */
export function endOf({right, glyphs}: Line, expected: Millimetres): Millimetres {
  const last = glyphs.at(-1)
  if (!last || !closing.test(last.text)) return right
  return nearest(expected, [right, ...emptyRooms(last).map((room) => right - room)])
}

/** Whether `line` ends with what leaves no room empty. */
function endsBare({glyphs}: Line): boolean {
  return !closing.test(glyphs.at(-1)?.text ?? '')
}

/** What may be outside: the empty half of a mark, or all of it. */
function emptyRooms({advance, size}: Glyph): Millimetres[] {
  return advance > wholeWidth * toMillimetres(size) ? [advance / 2, advance] : [advance]
}

function nearest(expected: Millimetres, places: readonly Millimetres[]): Millimetres {
  return places.reduce((a, b) => (Math.abs(b - expected) < Math.abs(a - expected) ? b : a))
}

/** Ends within this are one edge. */
const oneEdge: Millimetres = 1.5

/** An edge is where so many lines end, of those that end where most do. */
const leastShare = 0.25

/**
 * The right edge that many of `ends` have: the furthest that is no single line's. Undefined for
 * none.
 */
export function commonEdge(ends: readonly Millimetres[]): Millimetres | undefined {
  const sorted = [...ends].sort((a, b) => b - a)
  const groups: Millimetres[][] = []
  for (const end of sorted) {
    const group = groups.at(-1)
    if (group?.[0] !== undefined && group[0] - end <= oneEdge) group.push(end)
    else groups.push([end])
  }
  const most = Math.max(0, ...groups.map(({length}) => length))
  const least = Math.max(Math.min(2, most), leastShare * most)
  const edge = groups.find(({length}) => length >= least)
  return edge && middle(edge)
}

/** The ends of `lines`, as far as they tell an edge: those without a mark, if there are any. */
export function tellingEnds(lines: readonly Line[]): Millimetres[] {
  const bare = lines.filter(endsBare)
  return bare.length > 1
    ? bare.map(({right}) => right)
    : lines.map((line) => endOf(line, typeAreaRight))
}
