/** Boxes by their edges, as they are cut and joined. */

import type {Matrix} from '../pdf-syntax/index.ts'
import type {Box} from './page.ts'

/** Left, top, right, bottom. */
export type Edges = readonly [number, number, number, number]

export const everywhere: Edges = [-Infinity, -Infinity, Infinity, Infinity]

/** What both have in common; undefined when they do not even touch. */
export function cut(one: Edges, other: Edges): Edges | undefined {
  const left = Math.max(one[0], other[0])
  const top = Math.max(one[1], other[1])
  const right = Math.min(one[2], other[2])
  const bottom = Math.min(one[3], other[3])
  return left <= right && top <= bottom ? [left, top, right, bottom] : undefined
}

/** The smallest box around both. */
export function join(one: Edges | undefined, other: Edges): Edges {
  if (!one) return other
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3])
  ]
}

export function boxOfEdges([left, top, right, bottom]: Edges): Box {
  return {x: left, y: top, width: right - left, height: bottom - top}
}

export function edgesOf({x, y, width, height}: Box): Edges {
  return [x, y, x + width, y + height]
}

/** The box around `edges` after `matrix`. */
export function transform([l, t, r, b]: Edges, matrix: Matrix): Edges {
  return edgesAround([l, t, r, t, r, b, l, b], matrix) ?? [0, 0, 0, 0]
}

/** The box around points `x, y, x, y …` after `matrix`; undefined for none. */
export function edgesAround(points: ArrayLike<number>, matrix: Matrix): Edges | undefined {
  const [a, b, c, d, e, f] = matrix
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0]
    const px = a * x + c * y + e
    const py = b * x + d * y + f
    if (px < left) left = px
    if (px > right) right = px
    if (py < top) top = py
    if (py > bottom) bottom = py
  }
  return left <= right && top <= bottom ? [left, top, right, bottom] : undefined
}

/** The smallest box around `box` and points `x, y, x, y …`; undefined for nothing. */
export function grow(box: Edges | undefined, points: readonly number[]): Edges | undefined {
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
