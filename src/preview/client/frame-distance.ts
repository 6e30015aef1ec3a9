/** The pages' characters against those of the PDF, in millimetres. */

import type {PrintedGlyph} from '../contract.ts'
import type {Distance} from './frame-contract.ts'
import {allPages} from './frame-places.ts'

const pixelsPerMillimetre = 96 / 25.4
/** All faces of text are given this ascent, in em: src/fonts/css.ts. */
const ascent = 0.88
/** Of the faces of formulas, by font: the share of a character's box above its baseline. */
const ascents = new Map<string, number>()

/** A character as the PDF has it. */
interface Glyph {
  readonly x: number
  readonly baseline: number
  readonly advance: number
}

/** A character as the browser has it: its box on the line, and its baseline. */
interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** Each character with the nearest of the PDF's that reads the same, one to one. */
export function distanceFrom(
  printed: readonly (readonly PrintedGlyph[])[],
  scale: number
): Distance {
  let compared = 0
  let unmatched = 0
  let worst = {page: 1, text: '', millimetres: 0}
  const pages = allPages()
  for (let index = 0; index < Math.max(pages.length, printed.length); index += 1) {
    const page = pages[index]
    const free = new Map<string, Glyph[]>()
    for (const [text, x, baseline, advance] of printed[index] ?? []) {
      const key = firstOf(text)
      free.set(key, [...(free.get(key) ?? []), {x, baseline, advance}])
    }
    for (const cell of page ? cellsOf(page, scale) : []) {
      const candidates = free.get(cell.text) ?? []
      const nearest = nearestOf(cell, candidates)
      if (!nearest) {
        unmatched += 1
        continue
      }
      candidates.splice(candidates.indexOf(nearest), 1)
      compared += 1
      const millimetres = distance(cell, nearest)
      if (millimetres > worst.millimetres) worst = {page: index + 1, text: cell.text, millimetres}
    }
    for (const rest of free.values()) unmatched += rest.length
  }
  return {compared, unmatched, worst}
}

/** The upright characters of a page, white space left out. */
function cellsOf(page: HTMLElement, scale: number): Cell[] {
  const origin = page.getBoundingClientRect()
  const ratio = (origin.width / page.offsetWidth) * scale * pixelsPerMillimetre
  const cells: Cell[] = []
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const brush = document.createElement('canvas').getContext('2d')
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !isText(node)) continue
    const above = ascentOf(node, brush)
    for (let at = 0; at < node.length; ) {
      const text = String.fromCodePoint(node.data.codePointAt(at) ?? 0)
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      at += text.length
      const [rectangle] = range.getClientRects()
      if (!rectangle || text.trim() === '' || rectangle.width === 0) continue
      cells.push({
        text,
        left: (rectangle.left - origin.left) / ratio,
        right: (rectangle.right - origin.left) / ratio,
        baseline: (rectangle.top + rectangle.height * above - origin.top) / ratio
      })
    }
  }
  return cells
}

function ascentOf({parentElement}: Text, brush: CanvasRenderingContext2D | null): number {
  if (!brush || !parentElement?.closest('.katex')) return ascent
  const {font} = getComputedStyle(parentElement)
  let share = ascents.get(font)
  if (share === undefined) {
    brush.font = font
    const {fontBoundingBoxAscent: up, fontBoundingBoxDescent: down} = brush.measureText('x')
    share = up / (up + down)
    ascents.set(font, share)
  }
  return share
}

function isText(node: Text): boolean {
  const {parentElement} = node
  if (!parentElement || parentElement.closest('.overlay')) return false
  return !parentElement.closest('[data-element="sideways-table"], svg')
}

/** A ligature stands where its first letter does. */
function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}

function nearestOf(cell: Cell, candidates: readonly Glyph[]): Glyph | undefined {
  let nearest: Glyph | undefined
  for (const candidate of candidates) {
    if (!nearest || away(cell, candidate) < away(cell, nearest)) nearest = candidate
  }
  return nearest
}

function away(cell: Cell, {x, baseline}: Glyph): number {
  return Math.hypot(cell.left - x, cell.baseline - baseline)
}

/**
 * How far a glyph is from where the browser paints it. Justification widens the boxes of
 * hanzi, by less than half a millimetre: behind the glyph, or before it where it follows a
 * letter, a digit or a mark; the browser does not say which. A glyph inside its box is in place.
 */
function distance({left, right, baseline}: Cell, glyph: Glyph): number {
  const farthest = Math.max(left, right - glyph.advance)
  const across = Math.max(0, left - glyph.x, glyph.x - farthest)
  return Math.hypot(across, baseline - glyph.baseline)
}
