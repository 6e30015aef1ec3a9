/** The outline of one character of a TrueType font, as an SVG path. */

import {readCmap} from '../src/outlines/cmap.ts'
import {bytesOf, readFace, readTable} from '../src/outlines/sfnt.ts'

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** Path data in units of the em, y downwards, from the baseline's left end; simple glyphs only. */
export function glyphPath(font: Buffer, character: string): string {
  const bytes = bytesOf(font)
  const face = readFace(bytes)
  const table = (tag: string) => readTable(bytes, face, tag)
  const unitsPerEm = table('head').readUInt16BE(18)
  const isLong = table('head').readInt16BE(50) === 1
  const id = readCmap(table('cmap')).get(character.codePointAt(0) ?? 0)
  if (id === undefined) throw new Error(`Expected ${character} in the font`)

  const loca = table('loca')
  const start = isLong ? loca.readUInt32BE(4 * id) : 2 * loca.readUInt16BE(2 * id)
  const contours = contoursOf(table('glyf').subarray(start))
  const shown = (value: number) => String(Number((value / unitsPerEm).toFixed(3)))
  return contours.map((points) => pathOf(points, (x, y) => `${shown(x)} ${shown(-y)}`)).join('')
}

/** OpenType, `glyf`: ends of contours, flags, then differences of x and of y. */
function contoursOf(glyph: Buffer): Point[][] {
  const count = glyph.readInt16BE(0)
  if (count < 0) throw new Error('Expected a glyph that is not made of others')
  const ends = Array.from({length: count}, (_each, at) => glyph.readUInt16BE(10 + 2 * at))
  const total = (ends.at(-1) ?? -1) + 1
  let at = 12 + 2 * count + glyph.readUInt16BE(10 + 2 * count)

  const flags: number[] = []
  while (flags.length < total) {
    const flag = glyph.readUInt8(at++)
    const times = flag & 8 ? glyph.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time += 1) flags.push(flag)
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += glyph.readUInt8(at++) * (flag & same ? 1 : -1)
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(0x02, 0x10)
  const ys = coordinates(0x04, 0x20)
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: (flag & 1) === 1
  }))
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

/** Between two control points the curve passes through their middle. */
function pathOf(points: readonly Point[], show: (x: number, y: number) => string): string {
  const first = points.findIndex(({onCurve}) => onCurve)
  if (first < 0) throw new Error('Expected a point on the curve')
  const ring = [...points.slice(first), ...points.slice(0, first + 1)]
  let path = ''
  for (const [index, {x, y, onCurve}] of ring.entries()) {
    const before = ring[index - 1]
    if (index === 0) path += `M${show(x, y)}`
    else if (onCurve) path += before?.onCurve ? `L${show(x, y)}` : ` ${show(x, y)}`
    else {
      if (before && !before.onCurve) path += ` ${show((before.x + x) / 2, (before.y + y) / 2)}`
      path += `Q${show(x, y)}`
    }
  }
  return `${path}Z`
}
