/** Where our reading of a PDF and that of others differ by more than a fifth of a millimetre. */

import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {type Box, type Glyph, inkOf, type PdfPage} from '../../src/facts/index.ts'
import {inkWithin, pixelsOf, wordsOf} from './poppler.ts'

const tolerance: Millimetres = 0.2

/** Dots per inch: one is 0.1 mm; poppler sets glyphs on whole ones. */
const enough = 250

export interface Agreement {
  /** How much was compared: an empty comparison proves nothing. */
  readonly compared: number
  readonly differences: readonly string[]
}

/** The ends of poppler's words, along their lines. */
export function agreeOnWords(pdf: Uint8Array, pages: readonly PdfPage[]): Agreement {
  const differences: string[] = []
  let compared = 0
  for (const [index, words] of wordsOf(pdf).entries()) {
    const ends = pages[index]?.glyphs.filter(({text}) => text !== '').map(endsOf) ?? []
    for (const {text, box} of words) {
      const inside = ends.filter(({across}) => isAcross(across, box))
      const first = inside.some(
        ({glyph, along}) => text.startsWith(glyph.text) && meets(along, box, 'first', tolerance)
      )
      // Letter spacing is a part of poppler's words.
      const last = inside.some(
        ({glyph, along}) => text.endsWith(glyph.text) && meets(along, box, 'last', 2 * tolerance)
      )
      compared += 1
      if (!first || !last) differences.push(`page ${index + 1}: ${text} at ${box.x}, ${box.y}`)
    }
  }
  return {compared, differences}
}

interface Ends {
  readonly glyph: Glyph
  /** From its beginning to its end, along the line. */
  readonly along: Ray
  /** Where its line is, across it. */
  readonly across: {readonly isTurned: boolean; readonly at: Millimetres}
}

interface Ray {
  readonly isTurned: boolean
  readonly from: Millimetres
  readonly to: Millimetres
}

function endsOf(glyph: Glyph): Ends {
  const {x, baseline, advance, angle} = glyph
  const isTurned = angle % 180 !== 0
  const step = angle === 0 || angle === 90 ? advance : -advance
  return isTurned
    ? {glyph, along: {isTurned, from: baseline, to: baseline + step}, across: {isTurned, at: x}}
    : {glyph, along: {isTurned, from: x, to: x + step}, across: {isTurned, at: baseline}}
}

function isAcross({isTurned, at}: Ends['across'], {x, y, width, height}: Box): boolean {
  return isTurned ? at > x && at < x + width : at > y && at < y + height
}

function meets({isTurned, from, to}: Ray, box: Box, end: 'first' | 'last', within: number) {
  const low = isTurned ? box.y : box.x
  const high = low + (isTurned ? box.height : box.width)
  const [begins, stops] = from < to ? [low, high] : [high, low]
  return end === 'first' ? Math.abs(from - begins) < within : Math.abs(to - stops) < within
}

/** What stands by itself on page `index`, as poppler paints it: the ink of glyphs, and lines. */
export function agreeOnInk(pdf: Uint8Array, page: PdfPage, index: number): Agreement {
  const pixels = pixelsOf(pdf, index + 1, enough)
  const glyphs = page.glyphs.map((glyph) => ({what: glyph.text, box: inkOf(glyph)}))
  const spots = page.glyphs.flatMap((glyph, at) => (glyphs[at]?.box ? [] : [spotOf(glyph)]))
  const rules = page.strokes.map((rule) => ({what: 'a line', box: boxOf(rule)}))
  const others = [...page.shapes, ...page.pictures].map(({box}) => box)
  const all = [...glyphs.flatMap(({box}) => box ?? []), ...spots, ...others]
  const differences: string[] = []
  let compared = 0
  for (const {what, box} of [...glyphs, ...rules]) {
    if (!box) continue
    const area = grown(box, 0.3)
    const wide = grown(area, 0.2)
    // A line is among the shapes, too.
    const isCrowded = all.some((other) => overlap(other, wide) && distance(other, box) > 0.01)
    if (isCrowded) continue
    compared += 1
    const ink = inkWithin(pixels, area)
    if (!ink || distance(ink, box) > tolerance) {
      const [ours, theirs] = [JSON.stringify(box), JSON.stringify(ink)]
      differences.push(`page ${index + 1}: ${what} at ${ours}, by poppler ${theirs}`)
    }
  }
  return {compared, differences}
}

function boxOf({x, y, width, height}: Box): Box {
  return {x, y, width, height}
}

/** Where a glyph may be whose ink is not known. */
function spotOf({x, baseline, advance, size, text}: Glyph): Box {
  const em = toMillimetres(size)
  return text.trim() === ''
    ? {x, y: baseline, width: 0, height: 0}
    : {x, y: baseline - em, width: advance, height: em}
}

function grown({x, y, width, height}: Box, by: number): Box {
  return {x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by}
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    one.x + one.width > other.x &&
    one.y < other.y + other.height &&
    one.y + one.height > other.y
  )
}

/** The most by which two edges differ. */
function distance(one: Box, other: Box): number {
  return Math.max(
    Math.abs(one.x - other.x),
    Math.abs(one.y - other.y),
    Math.abs(one.x + one.width - other.x - other.width),
    Math.abs(one.y + one.height - other.y - other.height)
  )
}
