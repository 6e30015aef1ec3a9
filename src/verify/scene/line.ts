/**
 * Glyphs → lines, as a person reads a page.
 *
 * Lengths are of em boxes (ascent 0.88 em, descent 0.12 em), never of a font's own ascent:
 * those differ by millimetres from font to font. Ink comes from `inkOfLine`.
 */

import {type Millimetres, type Points, toMillimetres} from '../../base/units.ts'
import {type Box, type Glyph, inkOf} from '../../facts/index.ts'

export interface Line {
  /** 1-based. */
  readonly page: number
  /** What is seen, from left to right; blanks left out. */
  readonly glyphs: readonly Glyph[]
  /** The text of `glyphs`. */
  readonly text: string
  readonly baseline: Millimetres
  /** Of the first em box. */
  readonly left: Millimetres
  /** Of the last em box. */
  readonly right: Millimetres
  /** The size most of it has. */
  readonly size: Points
  readonly top: Millimetres
  readonly bottom: Millimetres
}

/** Where the height of a line askew is taken: the middle of the type area. */
const centre: Millimetres = 106

/** Glyphs this near are one. */
const doubled: Millimetres = 0.5

const ascent = 0.88
const descent = 0.12

/** The height of a glyph's line at `at`, from the left: one for all its glyphs, also askew. */
export function levelOf({baseline, x, angle}: Glyph, at: Millimetres = 0): Millimetres {
  return angle === 0 ? baseline : baseline + (at - x) * Math.tan((angle * Math.PI) / 180)
}

/** One line of glyphs that stand on one baseline. */
export function lineOfGlyphs(glyphs: readonly Glyph[], page: number): Line {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x)
  // What is painted twice, to look bold, is there once.
  const inOrder = sorted.filter((glyph, index) => !isSecond(glyph, sorted[index - 1]))
  const size = usualSize(inOrder)
  const main = inOrder.filter((glyph) => Math.abs(glyph.size - size) < 0.5)
  const baseline = middle(main.map((glyph) => levelOf(glyph, centre)))
  const em = toMillimetres(size)
  return {
    page,
    glyphs: inOrder,
    text: textOf(inOrder),
    baseline,
    left: Math.min(...inOrder.map(({x}) => x)),
    right: Math.max(...inOrder.map((glyph) => glyph.x + widthOf(glyph))),
    size,
    top: baseline - ascent * em,
    bottom: baseline + descent * em
  }
}

/** A hanzi that a font says is narrower, in parts of its em, is not: some makers miswrite widths. */
const narrowest = 0.8

/** What is as wide as a hanzi in every font. */
const whole = /^[\p{Script=Han}—，。、；：？！（）《》〔〕]$/u

/** What a glyph takes up: its advance, but of a hanzi no less than its own drawing does. */
function widthOf({text, advance, frame}: Glyph): Millimetres {
  const em = Math.abs(frame[0])
  return advance < narrowest * em && whole.test(text) ? em : advance
}

/** Radicals that some fonts have in place of the hanzi that look like them. */
const radicals = /[\u2e80-\u2fdf]/gu

function textOf(glyphs: readonly Glyph[]): string {
  const text = glyphs.map((glyph) => glyph.text).join('')
  return text.replace(radicals, (radical) => radical.normalize('NFKC'))
}

/** Whether `glyph` is painted over `previous` again, a hair's breadth aside: made bold. */
export function isSecond(glyph: Glyph, previous: Glyph | undefined): boolean {
  return (
    previous !== undefined &&
    previous.text === glyph.text &&
    Math.abs(previous.x - glyph.x) < doubled &&
    Math.abs(previous.baseline - glyph.baseline) < doubled
  )
}

export function boxOf({left, right, top, bottom}: Line): Box {
  return {x: left, y: top, width: right - left, height: bottom - top}
}

export function centreOf({left, right}: Pick<Line, 'left' | 'right'>): Millimetres {
  return (left + right) / 2
}

/** The ink of all glyphs; undefined when the outline of one cannot be read. */
export function inkOfLine({glyphs}: Pick<Line, 'glyphs'>): Box | undefined {
  if (glyphs.some(isUnreadable)) return undefined
  return around(glyphs.map(inkOf).filter((box) => box !== undefined))
}

function isUnreadable({face, code}: Glyph): boolean {
  const ink = face.ink(code)
  return ink !== undefined && 'reason' in ink
}

/** The box around `boxes`. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  // There may be more of them than a function takes arguments.
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const {x, y, width, height} of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return {x: left, y: top, width: right - left, height: bottom - top}
}

/** Parts of a line with at least `gap` between them. */
export function partsOf(line: Line, gap: Millimetres): Line[] {
  const parts: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of line.glyphs) {
    const part = parts.at(-1)
    if (part && glyph.x - end < gap) part.push(glyph)
    else parts.push([glyph])
    end = Math.max(end, glyph.x + glyph.advance)
  }
  return parts.map((glyphs) => lineOfGlyphs(glyphs, line.page))
}

/** The size that most of the width has. */
function usualSize(glyphs: readonly Glyph[]): Points {
  const widths = new Map<number, number>()
  for (const {size, advance} of glyphs) {
    const key = Math.round(size * 10) / 10
    widths.set(key, (widths.get(key) ?? 0) + Math.max(advance, 0.01))
  }
  const [usual = 0] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? []
  // The exact size of those glyphs, not the rounded one.
  return (
    middle(glyphs.map(({size}) => size).filter((size) => Math.abs(size - usual) <= 0.05)) || usual
  )
}

/** The middle one of `values`; 0 of none. */
export function middle(values: readonly number[]): number {
  // Sorted as numbers, without a call for each comparison.
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** `items` by their page, in their order. */
export function byPage<Item extends {readonly page: number}>(
  items: readonly Item[]
): ReadonlyMap<number, readonly Item[]> {
  const pages = new Map<number, Item[]>()
  for (const item of items) {
    const own = pages.get(item.page)
    if (own) own.push(item)
    else pages.set(item.page, [item])
  }
  return pages
}
