/** Where painted paths reach, and which of their pieces are lines. ISO 32000-1, 8.5.3. */

import type {Millimetres} from '../../base/units.ts'
import {cut, type Edges, grow, join} from '../edges.ts'
import type {PathPainting} from './device.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {Path, Subpath} from './path.ts'

/** How far two points may differ and still lie on one level. */
const level: Millimetres = 0.01

/** How a stroke spreads about its path. */
interface Nib {
  /** Half of its width, along the page and down it. */
  readonly across: Millimetres
  readonly down: Millimetres
  /** Whether it reaches beyond the ends of open lines. */
  readonly hasCaps: boolean
}

/** The box around all that `path` paints within the clip; undefined when there is nothing. */
export function paintedBox(
  path: Path,
  {strokes}: PathPainting,
  state: GraphicsState
): Edges | undefined {
  const whole = strokes ? strokedBox(path, penOf(state)) : path.box()
  return whole && cut(whole, state.clip)
}

/** Boxes of the rectangles of `path`, when they are filled. */
export function* rectanglesOf({subpaths}: Path): Generator<Edges> {
  for (const {points, curved} of subpaths) {
    const box = curved || !isRectangle(points) ? undefined : grow(undefined, points)
    if (box) yield box
  }
}

/** Boxes of the level and of the upright lines of `path`, stroked as `state` says. */
export function* lineBoxesOf({subpaths}: Path, state: GraphicsState): Generator<Edges> {
  const pen = penOf(state)
  for (const {points, curved, closed} of subpaths) {
    if (curved) continue
    const end = closed ? points.length : points.length - 2
    for (let at = 0; at < end; at += 2) {
      const next = (at + 2) % points.length
      const [x1 = 0, y1 = 0] = [points[at], points[at + 1]]
      const [x2 = 0, y2 = 0] = [points[next], points[next + 1]]
      const line = strokedLine(x1, y1, x2, y2, pen)
      if (line) yield line
    }
  }
}

/** The box of one line; undefined when it is neither level nor upright. */
function strokedLine(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  {across, down, hasCaps}: Nib
): Edges | undefined {
  if (Math.abs(y2 - y1) <= level) {
    const middle = (y1 + y2) / 2
    const reach = hasCaps ? across : 0
    return [Math.min(x1, x2) - reach, middle - down, Math.max(x1, x2) + reach, middle + down]
  }
  if (Math.abs(x2 - x1) > level) return undefined
  const middle = (x1 + x2) / 2
  const reach = hasCaps ? down : 0
  return [middle - across, Math.min(y1, y2) - reach, middle + across, Math.max(y1, y2) + reach]
}

/** Around everything, stroked with `pen`. */
function strokedBox({subpaths, curves}: Path, {across, down, hasCaps}: Nib): Edges | undefined {
  let box = curves && spread(curves, across, down)
  for (const subpath of subpaths) {
    const {points} = subpath
    const around = grow(undefined, points)
    if (!around || (points.length < 4 && !hasCaps)) continue
    const line = isLine(subpath) && !hasCaps ? around : undefined
    // A line with blunt ends is as long as it is.
    const isLevel = line && line[3] - line[1] <= level
    const isUpright = line && line[2] - line[0] <= level
    box = join(box, spread(around, isLevel ? 0 : across, isUpright ? 0 : down))
  }
  return box
}

/** How far a stroke reaches to both sides; a slanted pen is taken for its box. */
function penOf({ctm, lineWidth, cap}: GraphicsState): Nib {
  const [a, b, c, d] = ctm
  const half = Math.abs(lineWidth) / 2
  return {across: half * Math.hypot(a, c), down: half * Math.hypot(b, d), hasCaps: cap !== 0}
}

function spread([left, top, right, bottom]: Edges, across: number, down: number): Edges {
  return [left - across, top - down, right + across, bottom + down]
}

function isLine({points, curved, closed}: Subpath): boolean {
  return points.length === 4 && !curved && !closed
}

/** Corners of one rectangle; no maker needs more of them. */
const mostCorners = 16

/** Sides that are level or upright, around as much as their box; they may be in pieces. */
function isRectangle(points: readonly number[]): boolean {
  if (points.length < 8 || points.length > 2 * mostCorners) return false
  let area = 0
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length
    const [x1 = 0, y1 = 0] = [points[at], points[at + 1]]
    const [x2 = 0, y2 = 0] = [points[next], points[next + 1]]
    if (Math.abs(x2 - x1) > level && Math.abs(y2 - y1) > level) return false
    area += x1 * y2 - x2 * y1
  }
  const [left, top, right, bottom] = grow(undefined, points) ?? [0, 0, 0, 0]
  const whole = (right - left) * (bottom - top)
  return Math.abs(Math.abs(area) / 2 - whole) <= level * (right - left + bottom - top)
}
