/** The path under construction. ISO 32000-1, 8.5.2. All in millimetres on the page. */

import {cubicExtremes} from '../../outlines/extent.ts'
import type {Matrix} from '../../pdf-syntax/index.ts'
import {type Edges, grow, join} from '../edges.ts'

export interface Subpath {
  /** x, y, x, y …: the corners of straight pieces, the ends of curves. */
  readonly points: number[]
  curved: boolean
  closed: boolean
}

export class Path {
  subpaths: Subpath[] = []
  /** Around the curves; straight pieces are looked at when they are painted. */
  curves: Edges | undefined

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

  /** The subpath that goes on; after one was closed, a new one from where that began. */
  private open(): Subpath | undefined {
    const last = this.subpaths.at(-1)
    if (!last?.closed) return last
    const next: Subpath = {points: last.points.slice(0, 2), curved: false, closed: false}
    this.subpaths.push(next)
    return next
  }
}
