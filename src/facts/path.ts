/**
 * The path under construction: where it reaches, and which of its pieces are lines.
 *
 * ISO 32000-1, 8.5.2. All in millimetres on the page.
 */

import type {Millimetres} from '../base/units.ts'
import {cubicExtremes} from '../outlines/extent.ts'
import {type Edges, join} from './edges.ts'
import type {Matrix} from './matrix.ts'

/** How far two points may differ and still lie on one level. */
const level: Millimetres = 0.01

interface Subpath {
  /** x, y, x, y …: the corners of straight pieces, the ends of curves. */
  readonly points: number[]
  curved: boolean
  closed: boolean
}

/** How a stroke spreads about its path. */
export interface Nib {
  /** Half of its width, along the page and down it. */
  readonly across: Millimetres
  readonly down: Millimetres
  /** Whether it reaches beyond the ends of open lines. */
  readonly hasCaps: boolean
}

export class Path {
  private subpaths: Subpath[] = []
  /** Around the curves; straight pieces are looked at when they are painted. */
  private curves: Edges | undefined

  move(ctm: Matrix, x: number, y: number): void {
    this.subpaths.push({points: [], curved: false, closed: false})
    this.line(ctm, x, y)
  }

  line(ctm: Matrix, x: number, y: number): void {
    const [a, b, c, d, e, f] = ctm
    this.open()?.points.push(a * x + c * y + e, b * x + d * y + f)
  }

  /** A cubic Bézier; undefined for the first control point: the current point. */
  curve(
    ctm: Matrix,
    first: readonly [number, number] | undefined,
    second: readonly [number, number],
    end: readonly [number, number]
  ): void {
    const last = this.open()
    if (!last) return
    const [a, b, c, d, e, f] = ctm
    const place = ([x, y]: readonly [number, number]) =>
      [a * x + c * y + e, b * x + d * y + f] as const
    const [startX = 0, startY = 0] = last.points.slice(-2)
    const [x1, y1] = first ? place(first) : [startX, startY]
    const [x2, y2] = place(second)
    const [endX, endY] = place(end)
    const [left, right] = cubicExtremes(startX, x1, x2, endX)
    const [top, bottom] = cubicExtremes(startY, y1, y2, endY)
    this.curves = join(this.curves, [left, top, right, bottom])
    last.points.push(endX, endY)
    last.curved = true
  }

  close(): void {
    const last = this.subpaths.at(-1)
    if (last) last.closed = true
  }

  rectangle(ctm: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(ctm, x, y)
    this.line(ctm, x + width, y)
    this.line(ctm, x + width, y + height)
    this.line(ctm, x, y + height)
    this.close()
  }

  clear(): void {
    if (this.subpaths.length > 0) this.subpaths = []
    this.curves = undefined
  }

  /** Around everything; undefined when there is nothing. */
  box(): Edges | undefined {
    let box = this.curves
    for (const {points} of this.subpaths) if (points.length > 2) box = grow(box, points)
    return box
  }

  /** Around everything, stroked with `pen`. */
  strokedBox(pen: Nib): Edges | undefined {
    const {across, down} = pen
    let box = this.curves && spread(this.curves, across, down)
    for (const subpath of this.subpaths) {
      const {points} = subpath
      const around = grow(undefined, points)
      if (!around || (points.length < 4 && !pen.hasCaps)) continue
      const line = isLine(subpath) && !pen.hasCaps ? around : undefined
      // A line with blunt ends is as long as it is.
      const isLevel = line && line[3] - line[1] <= level
      const isUpright = line && line[2] - line[0] <= level
      box = join(box, spread(around, isLevel ? 0 : across, isUpright ? 0 : down))
    }
    return box
  }

  /** Boxes of the filled rectangles. */
  *rectangles(): Generator<Edges> {
    for (const {points, curved} of this.subpaths) {
      const box = curved || !isRectangle(points) ? undefined : grow(undefined, points)
      if (box) yield box
    }
  }

  /** Boxes of the level and of the upright lines, stroked with `pen`. */
  *lines({across, down, hasCaps}: Nib): Generator<Edges> {
    for (const {points, curved, closed} of this.subpaths) {
      if (curved) continue
      const end = closed ? points.length : points.length - 2
      for (let at = 0; at < end; at += 2) {
        const next = (at + 2) % points.length
        const [x1 = 0, y1 = 0] = [points[at], points[at + 1]]
        const [x2 = 0, y2 = 0] = [points[next], points[next + 1]]
        const isLevel = Math.abs(y2 - y1) <= level
        if (!isLevel && Math.abs(x2 - x1) > level) continue
        const piece: Edges = [
          Math.min(x1, x2),
          Math.min(y1, y2),
          Math.max(x1, x2),
          Math.max(y1, y2)
        ]
        if (isLevel) {
          const middle = (y1 + y2) / 2
          const reach = hasCaps ? across : 0
          yield [piece[0] - reach, middle - down, piece[2] + reach, middle + down]
        } else {
          const middle = (x1 + x2) / 2
          const reach = hasCaps ? down : 0
          yield [middle - across, piece[1] - reach, middle + across, piece[3] + reach]
        }
      }
    }
  }

  /** The subpath that goes on; after one was closed, a new one from where that began. */
  private open(): Subpath | undefined {
    const last = this.subpaths.at(-1)
    if (!last?.closed) return last
    const next: Subpath = {points: last.points.slice(0, 2), curved: false, closed: false}
    this.subpaths.push(next)
    return next
  }
}

function grow(box: Edges | undefined, points: readonly number[]): Edges | undefined {
  if (points.length === 0) return box
  let [left, top, right, bottom] = box ?? [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0]
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return [left, top, right, bottom]
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
