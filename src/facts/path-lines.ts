/**
 * The horizontal lines among the paths of a page: rules, table borders, underlines.
 *
 * A rule is a filled rectangle at most 2 mm high and wider than high, or a
 * horizontal stroke at most 2 mm thick.
 */

import type {Millimetres} from '../base/units.ts'
import type {Matrix} from './matrix.ts'
import type {Box} from './page.ts'

/** Rules are never thicker. */
const thickest: Millimetres = 2

/** How far two points may differ and still lie on one level. */
const level: Millimetres = 0.01

/** One subpath in millimetres: x, y, x, y …; not kept when it has a curve. */
interface Subpath {
  readonly points: number[]
  curved: boolean
  closed: boolean
}

export class PathLines {
  private subpaths: Subpath[] = []

  move(ctm: Matrix, x: number, y: number): void {
    this.subpaths.push({points: [], curved: false, closed: false})
    this.line(ctm, x, y)
  }

  line(ctm: Matrix, x: number, y: number): void {
    const [a, b, c, d, e, f] = ctm
    this.subpaths.at(-1)?.points.push(a * x + c * y + e, b * x + d * y + f)
  }

  curve(): void {
    const last = this.subpaths.at(-1)
    if (last) last.curved = true
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
  }

  /** Boxes of the filled rectangles that are rules. */
  *filled(): Generator<Box> {
    for (const {points, curved} of this.subpaths) {
      if (curved || !isRectangle(points)) continue
      const box = boundingBox(points)
      if (box.height <= thickest && box.width > box.height) yield box
    }
  }

  /** Boxes of the strokes that are rules; `thickness` in millimetres. */
  *stroked(thickness: Millimetres): Generator<Box> {
    if (thickness > thickest) return
    for (const {points, curved, closed} of this.subpaths) {
      if (curved) continue
      const end = closed ? points.length : points.length - 2
      for (let at = 0; at < end; at += 2) {
        const next = (at + 2) % points.length
        const [x1 = 0, y1 = 0] = [points[at], points[at + 1]]
        const [x2 = 0, y2 = 0] = [points[next], points[next + 1]]
        const width = Math.abs(x2 - x1)
        if (Math.abs(y2 - y1) > level || width <= thickness) continue
        yield {x: Math.min(x1, x2), y: (y1 + y2 - thickness) / 2, width, height: thickness}
      }
    }
  }
}

/** Four corners, each side level or upright; the first may be repeated. */
function isRectangle(points: readonly number[]): boolean {
  if (points.length !== 8 && points.length !== 10) return false
  for (let at = 0; at < 8; at += 2) {
    const next = (at + 2) % 8
    const dx = Math.abs((points[next] ?? 0) - (points[at] ?? 0))
    const dy = Math.abs((points[next + 1] ?? 0) - (points[at + 1] ?? 0))
    if (dx > level && dy > level) return false
  }
  if (points.length === 8) return true
  return (
    Math.abs((points[8] ?? 0) - (points[0] ?? 0)) <= level &&
    Math.abs((points[9] ?? 0) - (points[1] ?? 0)) <= level
  )
}

function boundingBox(points: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] ?? 0
    const y = points[at + 1] ?? 0
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return {x: left, y: top, width: right - left, height: bottom - top}
}
