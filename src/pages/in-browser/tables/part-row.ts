/**
 * A tall row that does not fit on the rest of a page: parted between two lines, on the page
 * and in the source alike, so that the layout goes on with its second part.
 *
 * The parts stand without a rule between them: together on a page they look like one row.
 */

import {copyOf} from '../copy-of.ts'
import {textsOf} from './texts-of.ts'

const range = document.createRange()

/** Where a page ends, in viewport pixels; what is beyond its bottom may stand at its right. */
interface PageEnd {
  readonly bottom: number
  readonly right: number
}

/** Fewer lines than this are not left on a page, nor taken to the next. */
const fewestLines = 2

/**
 * Part `row`, a clone of `source`, at the end of the page; what goes to the next page
 * is given back, or nothing where too few lines would stay.
 */
export function partRow(
  row: HTMLTableRowElement,
  source: HTMLTableRowElement,
  end: PageEnd
): HTMLTableRowElement | undefined {
  // Paged.js may have come no further than some of its cells.
  const added = [...source.cells]
    .slice(ownCells(row).length)
    .map((cell) => row.appendChild(copyOf(cell)))
  const cells = ownCells(row)
  const found = cutsOf(row, cells, end)
  range.setStart(document.body, 0)
  range.collapse(true)
  if (!found) {
    for (const cell of added) cell.remove()
    return undefined
  }

  const text = source.textContent
  const rest = part(source, [...source.cells], found)
  if (source.textContent.length + rest.textContent.length !== text.length) {
    throw new Error('Expected no text lost in a row that was parted')
  }
  const restOnPage = part(row, cells, found)
  copyRefs(rest, restOnPage)
  return restOnPage
}

function ownCells(row: HTMLTableRowElement): HTMLTableCellElement[] {
  return [...row.cells].filter((cell) => cell.dataset.repeated === undefined)
}

/** For each cell, the first character of its text that goes to the next page. */
function cutsOf(
  row: HTMLTableRowElement,
  cells: readonly HTMLTableCellElement[],
  end: PageEnd
): readonly number[] | undefined {
  for (const cell of row.cells) cell.style.verticalAlign = 'top'
  const measured = cells.map((cell) => (cell.rowSpan > 1 ? undefined : linesOf(cell, end)))
  for (const cell of row.cells) cell.style.removeProperty('vertical-align')
  const cut = measured.filter((each) => each !== undefined && each.at < each.length)
  if (cut.length === 0) return undefined
  if (cut.every((each) => (each?.above ?? 0) < fewestLines)) return undefined
  return measured.map((each) => each?.at ?? Number.POSITIVE_INFINITY)
}

interface Lines {
  /** Where the text is cut, and how long it is. */
  readonly at: number
  readonly length: number
  readonly above: number
}

function linesOf(cell: HTMLTableCellElement, end: PageEnd): Lines {
  const style = getComputedStyle(cell)
  const pitch = Number.parseFloat(style.lineHeight)
  const texts = textsOf(cell)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const top = middleOf(texts, 0, length)
  // The middle of a line is half its pitch above its end.
  const bound = end.bottom - 1 - pitch / 2
  let at = firstBeyond(bound)
  if (at < length && at > 0) {
    const last = middleOf(texts, lastSeen(texts, length), length)
    const below = Math.round((last.middle - middleOf(texts, at, length).middle) / pitch) + 1
    // A line is not taken to the next page alone.
    if (below < fewestLines) at = firstBeyond(middleOf(texts, at - 1, length).middle - pitch / 2)
  }
  const lastAbove = at === 0 ? undefined : middleOf(texts, at - 1, length)
  const above = lastAbove ? Math.round((lastAbove.middle - top.middle) / pitch) + 1 : 0
  return {at, length, above}

  function firstBeyond(limit: number): number {
    let low = 0
    let high = length
    while (low < high) {
      const half = (low + high) >>> 1
      const {middle, left} = middleOf(texts, half, length)
      if (middle > limit || left >= end.right) high = half
      else low = half + 1
    }
    return low
  }
}

/** White space at the end of a cell has no place. */
function lastSeen(texts: readonly Text[], length: number): number {
  const text = texts.map(({data}) => data).join('')
  return Math.max(0, Math.min(length, text.trimEnd().length) - 1)
}

/** The middle of the line of the character at `at`, or of the next one that is seen. */
function middleOf(
  texts: readonly Text[],
  at: number,
  length: number
): {readonly middle: number; readonly left: number} {
  for (let index = Math.max(0, at); index < length; index += 1) {
    const place = placeOf(texts, index)
    if (!place) break
    range.setStart(place.text, place.offset)
    range.setEnd(place.text, place.offset + 1)
    const {top, bottom, left, width, height} = range.getBoundingClientRect()
    if (width > 0 || height > 0) return {middle: (top + bottom) / 2, left}
  }
  return {middle: Number.NEGATIVE_INFINITY, left: Number.NEGATIVE_INFINITY}
}

function placeOf(
  texts: readonly Text[],
  at: number
): {readonly text: Text; readonly offset: number} | undefined {
  let before = 0
  for (const text of texts) {
    if (at < before + text.length) return {text, offset: at - before}
    before += text.length
  }
  return undefined
}

let parts = 0

/** Take what is behind `cuts` out of `row` into a row behind it. */
function part(
  row: HTMLTableRowElement,
  cells: readonly HTMLTableCellElement[],
  cuts: readonly number[]
): HTMLTableRowElement {
  // A shallow clone has its original's type.
  const rest = row.cloneNode(false) as HTMLTableRowElement
  parts += 1
  cells.forEach((cell, index) => {
    if (cell.rowSpan > 1) {
      cell.rowSpan += 1
      return
    }
    const piece = cell.cloneNode(false)
    const place = placeOf(textsOf(cell), cuts[index] ?? Number.POSITIVE_INFINITY)
    if (place) {
      range.setStart(place.text, place.offset)
      range.setEnd(cell, cell.childNodes.length)
      piece.appendChild(range.extractContents())
      cell.dataset.goesOn = ''
      if (piece instanceof HTMLElement) piece.dataset.continued = ''
    }
    rest.append(piece)
  })
  range.setStart(document.body, 0)
  range.collapse(true)
  for (const element of [rest, ...rest.querySelectorAll<HTMLElement>('[data-ref]')]) {
    element.dataset.ref = `${element.dataset.ref}-${parts}`
  }
  row.dataset.goesOn = ''
  rest.dataset.continued = ''
  delete rest.dataset.keep
  row.after(rest)
  return rest
}

/** Paged.js knows a clone by its source's reference. */
function copyRefs(source: HTMLElement, clone: HTMLElement): void {
  const sources = [source, ...source.querySelectorAll<HTMLElement>('*')]
  const clones = [clone, ...clone.querySelectorAll<HTMLElement>('*')]
  clones.forEach((each, index) => {
    const {ref} = sources[index]?.dataset ?? {}
    if (ref !== undefined) each.dataset.ref = ref
  })
}
