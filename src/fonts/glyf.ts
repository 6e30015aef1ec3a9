/** Lines and cubic curves → one TrueType glyph: quadratic curves on whole units. */

import type {Pen} from '../outlines/pen.ts'

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

export interface GlyphData {
  /** Empty for a glyph without outlines. */
  readonly bytes: Buffer
  readonly points: number
  readonly contours: number
  /** xMin, yMin, xMax, yMax; nothing for a glyph without outlines. */
  readonly box: readonly [number, number, number, number] | undefined
}

/** Units of the em (1/1000 at most) a curve may stray; rounding strays as far. */
const tolerance = 0.4

/** A pen that remembers, and what it drew. */
export function contourPen(): {pen: Pen; glyph: () => GlyphData} {
  const contours: Point[][] = []
  let contour: Point[] = []
  let x = 0
  let y = 0

  const to = (nextX: number, nextY: number) => {
    x = nextX
    y = nextY
    contour.push({x, y, onCurve: true})
  }
  const pen: Pen = {
    moveTo(nextX, nextY) {
      contour = []
      contours.push(contour)
      to(nextX, nextY)
    },
    lineTo: to,
    curveTo(xa, ya, xb, yb, endX, endY) {
      const [startX, startY] = [x, y]
      // A cubic cut into n equal parts strays at most √3/36 · |third difference| / n³
      // from the quadratics with the same tangents.
      const third = Math.hypot(endX - 3 * xb + 3 * xa - startX, endY - 3 * yb + 3 * ya - startY)
      const parts = Math.max(1, Math.ceil(Math.cbrt(((Math.sqrt(3) / 36) * third) / tolerance)))
      for (let part = 0; part < parts; part += 1) {
        const [from, until] = [part / parts, (part + 1) / parts]
        const cutX = cut(startX, xa, xb, endX, from, until)
        const cutY = cut(startY, ya, yb, endY, from, until)
        contour.push({x: cutX.control, y: cutY.control, onCurve: false})
        to(cutX.end, cutY.end)
      }
    }
  }
  return {pen, glyph: () => encode(contours.map(tidy).filter((points) => points.length > 2))}
}

/** In one dimension: the quadratic nearest to the cubic between two parameters. */
function cut(p0: number, p1: number, p2: number, p3: number, from: number, until: number) {
  const at = (t: number) => {
    const s = 1 - t
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3
  }
  const slope = (t: number) => {
    const s = 1 - t
    return 3 * (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2))
  }
  const third = (until - from) / 3
  const a = at(from) + slope(from) * third
  const b = at(until) - slope(until) * third
  return {control: (3 * (a + b) - at(from) - at(until)) / 4, end: at(until)}
}

/** Whole units, no closing point twice, and clockwise as TrueType has it where CFF has not. */
function tidy(contour: readonly Point[]): Point[] {
  const points = contour.map(({x, y, onCurve}) => ({x: Math.round(x), y: Math.round(y), onCurve}))
  const first = points[0]
  const last = points.at(-1)
  if (
    first &&
    last &&
    points.length > 1 &&
    last.onCurve &&
    last.x === first.x &&
    last.y === first.y
  ) {
    points.pop()
  }
  return [...points.slice(0, 1), ...points.slice(1).reverse()]
}

function encode(contours: readonly Point[][]): GlyphData {
  const points = contours.flat()
  if (points.length === 0) return {bytes: Buffer.alloc(0), points: 0, contours: 0, box: undefined}

  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  const header: number[] = []
  const word = (list: number[], value: number) => list.push((value >> 8) & 0xff, value & 0xff)
  word(header, contours.length)
  for (const edge of box) word(header, edge)
  let end = -1
  for (const contour of contours) {
    end += contour.length
    word(header, end)
  }
  word(header, 0)

  const flags: number[] = []
  const deltasX: number[] = []
  const deltasY: number[] = []
  let previous = {x: 0, y: 0}
  for (const point of points) {
    flags.push(
      (point.onCurve ? 1 : 0) |
        delta(deltasX, point.x - previous.x, 0x02, 0x10) |
        delta(deltasY, point.y - previous.y, 0x04, 0x20)
    )
    previous = point
  }
  // `loca` in long form still wants glyphs on even offsets.
  const parts = [header, flags, deltasX, deltasY]
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const bytes = Buffer.alloc(Math.ceil(length / 4) * 4)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return {bytes, points: points.length, contours: contours.length, box}
}

/** Write one difference in its shortest form; gives back its flags. */
function delta(list: number[], value: number, short: number, sameOrPositive: number): number {
  if (value === 0) return sameOrPositive
  if (Math.abs(value) < 256) {
    list.push(Math.abs(value))
    return value > 0 ? short | sameOrPositive : short
  }
  list.push((value >> 8) & 0xff, value & 0xff)
  return 0
}
