/** Where painted paths reach, and which of their pieces are lines. ISO 32000-1, 8.5.3. */

import type {Millimetres} from '../../base/units.ts'
import {cut, type Edges, grow, join} from '../edges.ts'
import type {PathPainting} from './device.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {Path, Subpath} from './path.ts'

/** How far two points may differ and still lie on one level. */
const level: Millimetres = 0.01

/** A line that rises by no more of its length is level. GB/T 9704—2012, 6.1: 0.2°. */
const mostRise = Math.tan((0.2 * Math.PI) / 180)

/** One that is so long is a rule, and leans, up to this. */
const longRule: Millimetres = 60
const mostLean = Math.tan((2 * Math.PI) / 180)

/** A level line, or an upright one: its box as if it did not lean, and by how much it does. */
export interface LineBox {
  readonly edges: Edges
  /** Degrees clockwise; 0 for most. */
  readonly slope: number
}

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

/** Boxes of the rectangles of `path`, when they are filled; of bars that lean a little too. */
export function* rectanglesOf({subpaths}: Path): Generator<LineBox> {
  for (const {points, curved} of subpaths) {
    if (curved) continue
    const box = isRectangle(points) ? grow(undefined, points) : undefined
    const line = box ? {edges: box, slope: 0} : leaningBar(points)
    if (line) yield line
  }
}

/** Boxes of the level and of the upright lines of `path`, stroked as `state` says. */
export function* lineBoxesOf({subpaths}: Path, state: GraphicsState): Generator<LineBox> {
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
): LineBox | undefined {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (isLevel(dx, dy)) {
    const middle = (y1 + y2) / 2
    const reach = hasCaps ? across : 0
    const [left, right] = [Math.min(x1, x2) - reach, Math.max(x1, x2) + reach]
    return {edges: [left, middle - down, right, middle + down], slope: slopeOf(x2 - x1, y2 - y1)}
  }
  if (dx > Math.max(level, mostRise * dy)) return undefined
  const middle = (x1 + x2) / 2
  const reach = hasCaps ? down : 0
  const [top, bottom] = [Math.min(y1, y2) - reach, Math.max(y1, y2) + reach]
  return {edges: [middle - across, top, middle + across, bottom], slope: 0}
}

/** A filled bar of four corners that leans a little: as long as it is, as thick as it is. */
function leaningBar(points: readonly number[]): LineBox | undefined {
  const box = points.length >= 8 && points.length <= 10 ? grow(undefined, points) : undefined
  if (!box) return undefined
  let [longest, slope] = [0, 0]
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length
    const dx = (points[next] ?? 0) - (points[at] ?? 0)
    const dy = (points[next + 1] ?? 0) - (points[at + 1] ?? 0)
    if (Math.abs(dx) <= longest || !isLevel(Math.abs(dx), Math.abs(dy))) continue
    longest = Math.abs(dx)
    slope = slopeOf(dx, dy)
  }
  const [left, top, right, bottom] = box
  // The longest side is about as long as the whole: no triangle, no trapezoid.
  if (longest < 0.98 * (right - left)) return undefined
  const half = areaOf(points) / (right - left) / 2
  const middle = (top + bottom) / 2
  return {edges: [left, middle - half, right, middle + half], slope}
}

function isLevel(dx: Millimetres, dy: Millimetres): boolean {
  return dy <= Math.max(level, (dx >= longRule ? mostLean : mostRise) * dx)
}

/** Degrees clockwise from the level, whichever end comes first; what is level to 0.01 mm is 0. */
function slopeOf(dx: Millimetres, dy: Millimetres): number {
  return Math.abs(dy) <= level ? 0 : (Math.atan(dy / dx) * 180) / Math.PI
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
    const lies = line && line[3] - line[1] <= level
    const stands = line && line[2] - line[0] <= level
    box = join(box, spread(around, lies ? 0 : across, stands ? 0 : down))
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
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length
    const [x1 = 0, y1 = 0] = [points[at], points[at + 1]]
    const [x2 = 0, y2 = 0] = [points[next], points[next + 1]]
    if (Math.abs(x2 - x1) > level && Math.abs(y2 - y1) > level) return false
  }
  const [left, top, right, bottom] = grow(undefined, points) ?? [0, 0, 0, 0]
  const whole = (right - left) * (bottom - top)
  return Math.abs(areaOf(points) - whole) <= level * (right - left + bottom - top)
}

/** What straight lines from corner to corner enclose. */
function areaOf(points: readonly number[]): number {
  let area = 0
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length
    const [x1 = 0, y1 = 0] = [points[at], points[at + 1]]
    const [x2 = 0, y2 = 0] = [points[next], points[next + 1]]
    area += x1 * y2 - x2 * y1
  }
  return Math.abs(area) / 2
}
