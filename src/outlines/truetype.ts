/** The outlines of TrueType glyphs: `glyf` and `loca`. Nothing their headers claim is believed. */

import {concatenate, type Matrix} from '../base/matrix.ts'
import {ExtentPen} from './extent.ts'
import {FontFault, uint16} from './sfnt.ts'

/** Glyphs made of glyphs made of glyphs. */
const deepest = 8

/** Parts of one glyph, in all. */
const mostParts = 512

interface Point {
  readonly x: number
  readonly y: number
  readonly isOnCurve: boolean
}

const asItIs: Matrix = [1, 0, 0, 1, 0, 0]

/** TrueType has lines and quadratic curves, no others. */
export type QuadraticPen = Pick<ExtentPen, 'moveTo' | 'lineTo' | 'quadraticTo'>

export interface GlyfTables {
  readonly glyf: Buffer
  readonly loca: Buffer
  readonly isLong: boolean
}

/** The box around `glyph` in font units; undefined when it paints nothing. */
export function glyphExtent(tables: GlyfTables, glyph: number) {
  const pen = new ExtentPen()
  drawGlyph(tables, glyph, pen)
  return pen.extent
}

/** Tell `pen` the outline of `glyph`, in font units; a fault if the glyph is broken. */
export function drawGlyph(tables: GlyfTables, glyph: number, pen: QuadraticPen): void {
  let parts = 0

  const visit = (number: number, place: Matrix, depth: number): void => {
    parts += 1
    if (depth > deepest || parts > mostParts) throw new FontFault('has a glyph made of itself')
    const data = glyphData(tables, number)
    if (data.length < 10) return
    const contours = data.readInt16BE(0)
    if (contours >= 0) drawContours(readContours(data, contours), place, pen)
    else {
      for (const part of readParts(data))
        visit(part.glyph, concatenate(part.place, place), depth + 1)
    }
  }
  visit(glyph, asItIs, 0)
}

function glyphData({glyf, loca, isLong}: GlyfTables, glyph: number): Buffer {
  const size = isLong ? 4 : 2
  const at = glyph * size
  if (at + 2 * size > loca.length) throw new FontFault('has no such glyph')
  const start = isLong ? loca.readUInt32BE(at) : loca.readUInt16BE(at) * 2
  const end = isLong ? loca.readUInt32BE(at + 4) : loca.readUInt16BE(at + 2) * 2
  // A table that was cut short keeps the glyphs it has.
  if (end < start || start > glyf.length) throw new FontFault('has a glyph beyond its table')
  return glyf.subarray(start, end)
}

function readContours(data: Buffer, count: number): Point[][] {
  const ends = Array.from({length: count}, (_, index) => uint16(data, 10 + 2 * index))
  const total = count === 0 ? 0 : (ends.at(-1) ?? 0) + 1
  let at = 10 + 2 * count
  at += 2 + uint16(data, at)

  const flags: number[] = []
  while (flags.length < total) {
    const flag = byteAt(data, at)
    at += 1
    flags.push(flag)
    if (flag & 8) {
      const repeats = byteAt(data, at)
      at += 1
      for (let index = 0; index < repeats && flags.length < total; index += 1) flags.push(flag)
    }
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) {
        value += flag & same ? byteAt(data, at) : -byteAt(data, at)
        at += 1
      } else if (!(flag & same)) {
        value += (uint16(data, at) << 16) >> 16
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(2, 16)
  const ys = coordinates(4, 32)
  let from = 0
  return ends.map((end) => {
    const points: Point[] = []
    for (; from <= end; from += 1) {
      points.push({x: xs[from] ?? 0, y: ys[from] ?? 0, isOnCurve: ((flags[from] ?? 0) & 1) === 1})
    }
    return points
  })
}

/** Between two control points lies a point on the curve. */
function drawContours(contours: readonly Point[][], place: Matrix, pen: QuadraticPen): void {
  const [a, b, c, d, e, f] = place
  const moved = ({x, y, isOnCurve}: Point): Point => ({
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    isOnCurve
  })
  for (const contour of contours) {
    const points = contour.map(moved)
    const [first, last] = [points[0], points.at(-1)]
    // A single point paints nothing: some fonts keep their anchors so.
    if (!first || !last || points.length < 2) continue
    const start = first.isOnCurve ? first : last.isOnCurve ? last : middle(first, last)
    pen.moveTo(start.x, start.y)
    let control: Point | undefined
    for (const point of [...points, start]) {
      if (point.isOnCurve) {
        if (control) pen.quadraticTo(control.x, control.y, point.x, point.y)
        else pen.lineTo(point.x, point.y)
        control = undefined
      } else {
        if (control) {
          const between = middle(control, point)
          pen.quadraticTo(control.x, control.y, between.x, between.y)
        }
        control = point
      }
    }
  }
}

function middle(one: Point, other: Point): Point {
  return {x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOnCurve: true}
}

interface Part {
  readonly glyph: number
  readonly place: Matrix
}

/** Flags of composite glyphs. */
const wordArguments = 1
const offsets = 2
const oneScale = 8
const more = 32
const twoScales = 64
const fourScales = 128
const scaledOffsets = 0x800

function* readParts(data: Buffer): Generator<Part> {
  let at = 10
  for (let flags = more; flags & more; ) {
    flags = uint16(data, at)
    const glyph = uint16(data, at + 2)
    at += 4
    let [x, y] = [0, 0]
    if (flags & wordArguments) {
      ;[x, y] = [(uint16(data, at) << 16) >> 16, (uint16(data, at + 2) << 16) >> 16]
      at += 4
    } else {
      ;[x, y] = [(byteAt(data, at) << 24) >> 24, (byteAt(data, at + 1) << 24) >> 24]
      at += 2
    }
    // Parts that are to be put point on point, which no font in use does.
    if (!(flags & offsets)) throw new FontFault('puts its parts point on point')
    const scale = () => {
      const value = ((uint16(data, at) << 16) >> 16) / 16384
      at += 2
      return value
    }
    let [a, b, c, d] = [1, 0, 0, 1]
    if (flags & oneScale) a = d = scale()
    else if (flags & twoScales) [a, d] = [scale(), scale()]
    else if (flags & fourScales) [a, b, c, d] = [scale(), scale(), scale(), scale()]
    if (flags & scaledOffsets) [x, y] = [x * Math.hypot(a, b), y * Math.hypot(c, d)]
    yield {glyph, place: [a, b, c, d, x, y]}
  }
}

function byteAt(data: Buffer, at: number): number {
  const value = data[at]
  if (value === undefined) throw new FontFault('has a glyph that breaks off')
  return value
}
