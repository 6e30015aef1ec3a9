/** The pages' characters against those of the PDF, in millimetres. */

import type {PrintedGlyph} from '../contract.ts'
import type {Distance} from './frame-contract.ts'
import {allPages} from './frame-places.ts'

const pixelsPerMillimetre = 96 / 25.4
/** All faces are given this ascent, in em: src/fonts/css.ts. */
const ascent = 0.88

interface Spot {
  readonly text: string
  readonly x: number
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
    const free = new Map<string, Spot[]>()
    for (const [text, x, baseline] of printed[index] ?? []) {
      const key = firstOf(text)
      free.set(key, [...(free.get(key) ?? []), {text, x, baseline}])
    }
    for (const spot of page ? charactersOf(page, scale) : []) {
      const candidates = free.get(spot.text) ?? []
      const nearest = nearestOf(spot, candidates)
      if (!nearest) {
        unmatched += 1
        continue
      }
      candidates.splice(candidates.indexOf(nearest), 1)
      compared += 1
      const millimetres = distance(spot, nearest)
      if (millimetres > worst.millimetres) worst = {page: index + 1, text: spot.text, millimetres}
    }
    for (const rest of free.values()) unmatched += rest.length
  }
  return {compared, unmatched, worst}
}

/** A character as the browser has it: its box, which is not quite where its ink begins. */
interface Cell {
  readonly text: string
  readonly left: number
  readonly width: number
  readonly baseline: number
}

/** The upright characters of a page, white space left out. */
function charactersOf(page: HTMLElement, scale: number): Spot[] {
  const origin = page.getBoundingClientRect()
  const ratio = (origin.width / page.offsetWidth) * scale * pixelsPerMillimetre
  const cells: Cell[] = []
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !isText(node)) continue
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
        width: rectangle.width / ratio,
        baseline: (rectangle.top + rectangle.height * ascent - origin.top) / ratio
      })
    }
  }
  return linesOf(cells).flatMap(spotsOf)
}

/** Runs of characters on one baseline. */
function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = []
  for (const cell of cells) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (before && Math.abs(before.baseline - cell.baseline) < 0.1) line?.push(cell)
    else lines.push([cell])
  }
  return lines
}

const ideograph = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u

/**
 * Where the ink of a line's characters begins. Justification puts its space behind every
 * hanzi, and before one that follows a letter or a digit: inside that hanzi's box, which is
 * wider than the others' by just this.
 */
function spotsOf(line: readonly Cell[]): Spot[] {
  const usual = line
    .slice(0, -1)
    .filter(
      ({text}, index) => ideograph.test(text) && ideograph.test(line[index - 1]?.text ?? '国')
    )
    .map(({width}) => width)
    .sort((a, b) => a - b)
  const [middle = Number.POSITIVE_INFINITY] = usual.slice(usual.length >>> 1)
  return line.map(({text, left, width, baseline}) => {
    const before = ideograph.test(text) ? Math.max(0, width - middle) : 0
    return {text, x: left + before, baseline}
  })
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

function nearestOf(spot: Spot, candidates: readonly Spot[]): Spot | undefined {
  let nearest: Spot | undefined
  for (const candidate of candidates) {
    if (!nearest || distance(spot, candidate) < distance(spot, nearest)) nearest = candidate
  }
  return nearest
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.baseline - other.baseline)
}
