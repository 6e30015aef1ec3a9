/** How far lines and curves reach: the exact box around an outline. */

import type {Matrix} from '../base/matrix.ts'
import type {Pen} from './pen.ts'

/** Left, bottom, right, top. */
export type Extent = readonly [number, number, number, number]

/** The least and the most of a cubic Bézier curve in one dimension. */
export function cubicExtremes(
  start: number,
  first: number,
  second: number,
  end: number
): readonly [number, number] {
  let low = Math.min(start, end)
  let high = Math.max(start, end)
  if (first >= low && first <= high && second >= low && second <= high) return [low, high]
  // Where the derivative a·t² + b·t + c is nought.
  const a = end - 3 * second + 3 * first - start
  const b = 2 * (second - 2 * first + start)
  const c = first - start
  const visit = (t: number) => {
    if (!(t > 0 && t < 1)) return
    const s = 1 - t
    const value =
      s * s * s * start + 3 * s * s * t * first + 3 * s * t * t * second + t * t * t * end
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (Math.abs(a) < 1e-12) visit(-c / b)
  else {
    const root = Math.sqrt(b * b - 4 * a * c)
    visit((-b + root) / (2 * a))
    visit((-b - root) / (2 * a))
  }
  return [low, high]
}

/** The same of a quadratic one. */
export function quadraticExtremes(
  start: number,
  control: number,
  end: number
): readonly [number, number] {
  const low = Math.min(start, end)
  const high = Math.max(start, end)
  if (control >= low && control <= high) return [low, high]
  const t = (start - control) / (start - 2 * control + end)
  const s = 1 - t
  const value = s * s * start + 2 * s * t * control + t * t * end
  return [Math.min(low, value), Math.max(high, value)]
}

/** A pen that draws with `pen` what it is told, after `affine`. */
export function transformedPen(pen: Pen, affine: Matrix): Pen {
  const [a, b, c, d, e, f] = affine
  const toX = (x: number, y: number) => a * x + c * y + e
  const toY = (x: number, y: number) => b * x + d * y + f
  return {
    moveTo: (x, y) => pen.moveTo(toX(x, y), toY(x, y)),
    lineTo: (x, y) => pen.lineTo(toX(x, y), toY(x, y)),
    curveTo: (x1, y1, x2, y2, x, y) =>
      pen.curveTo(toX(x1, y1), toY(x1, y1), toX(x2, y2), toY(x2, y2), toX(x, y), toY(x, y))
  }
}

/** A pen that remembers how far it went. */
export class ExtentPen implements Pen {
  private left = Infinity
  private bottom = Infinity
  private right = -Infinity
  private top = -Infinity
  private x = 0
  private y = 0

  /** Undefined when nothing was drawn. */
  get extent(): Extent | undefined {
    const {left, bottom, right, top} = this
    return left <= right && bottom <= top ? [left, bottom, right, top] : undefined
  }

  moveTo(x: number, y: number): void {
    this.x = x
    this.y = y
  }

  lineTo(x: number, y: number): void {
    this.reach(Math.min(this.x, x), Math.min(this.y, y), Math.max(this.x, x), Math.max(this.y, y))
    this.moveTo(x, y)
  }

  quadraticTo(controlX: number, controlY: number, x: number, y: number): void {
    const [left, right] = quadraticExtremes(this.x, controlX, x)
    const [bottom, top] = quadraticExtremes(this.y, controlY, y)
    this.reach(left, bottom, right, top)
    this.moveTo(x, y)
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [left, right] = cubicExtremes(this.x, x1, x2, x)
    const [bottom, top] = cubicExtremes(this.y, y1, y2, y)
    this.reach(left, bottom, right, top)
    this.moveTo(x, y)
  }

  private reach(left: number, bottom: number, right: number, top: number): void {
    if (left < this.left) this.left = left
    if (bottom < this.bottom) this.bottom = bottom
    if (right > this.right) this.right = right
    if (top > this.top) this.top = top
  }
}
