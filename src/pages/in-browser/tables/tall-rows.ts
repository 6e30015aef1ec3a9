/**
 * Rows taller than a page: cut between lines into rows that are not.
 *
 * Paged.js takes the row's other cells to the next page whole and leaves theirs empty.
 */

import type {Workbench} from '../workbench.ts'
import {placeFitted} from './fit-table.ts'
import {textsOf} from './texts-of.ts'

const range = document.createRange()

/** Cut the rows of `table` that are taller than `room`; what its first begins in is `firstRoom` high. */
export function splitTallRows(
  table: HTMLTableElement,
  bench: Workbench,
  room: number,
  firstRoom = room
): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const copies = [...(placeFitted(table, bench).tBodies[0]?.rows ?? [])]
  const roomOf = (index: number) => (index === 0 ? firstRoom : room)
  const tall = copies.map((copy, index) => copy.getBoundingClientRect().height > roomOf(index))

  for (const [index, row] of rows.entries()) {
    const copy = copies[index]
    if (!copy || !tall[index] || isMerged(row)) continue
    table.dataset.parted = ''
    for (const cell of copy.cells) cell.style.verticalAlign = 'top'
    const parts = cut(copy, roomOf(index), room)
    const text = [...row.cells].map((cell) => cell.textContent).join('')
    row.replaceWith(...parts)
    if (columnText(parts) !== text) throw new Error('Expected no text lost in a row that was cut')
  }
  range.setStart(document.body, 0)
  range.collapse(true)
}

/** Merged cells are parted where a page ends, and not before. */
function isMerged(row: HTMLTableRowElement): boolean {
  return row.closest('table')?.querySelector('[rowspan]') !== null
}

/** The parts of `row`, which stands on the bench, each of as many lines as `room` holds, the first as `first`. */
function cut(row: HTMLTableRowElement, first: number, room: number): HTMLTableRowElement[] {
  const cells = [...row.cells].map((cell) => cutCell(cell, first, room))
  const count = Math.max(...cells.map((parts) => parts.length))
  return Array.from({length: count}, (_part, index) => {
    // A shallow clone has its original's type.
    const part = row.cloneNode(false) as HTMLTableRowElement
    part.dataset.part = String(index + 1)
    if (index > 0) part.dataset.continued = ''
    if (index < count - 1) part.dataset.goesOn = ''
    for (const [column, cell] of [...row.cells].entries()) {
      const piece = cell.cloneNode(false)
      // Style was for the bench only.
      if (piece instanceof HTMLElement) piece.removeAttribute('style')
      const content = cells[column]?.[index]
      if (content) piece.appendChild(content)
      part.append(piece)
    }
    return part
  })
}

function cutCell(cell: HTMLTableCellElement, first: number, room: number): DocumentFragment[] {
  const {paddingBlockStart, paddingBlockEnd, borderBlockStartWidth, lineHeight} =
    getComputedStyle(cell)
  const edges = [paddingBlockStart, paddingBlockEnd, borderBlockStartWidth].map(Number.parseFloat)
  const pitch = Number.parseFloat(lineHeight)
  const taken = edges.reduce((total, edge) => total + edge, 1)
  const linesIn = (height: number) => Math.max(1, Math.floor((height - taken) / pitch))
  const texts = textsOf(cell)
  let length = 0
  /** For each text, behind which character of the cell it ends. */
  const ends = texts.map((text) => {
    length += text.length
    return length
  })

  const cuts: number[] = []
  for (let from = 0; ; ) {
    const below = topOf(from) + (linesIn(from === 0 ? first : room) - 0.5) * pitch
    let low = from
    let high = length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (topOf(middle) > below) high = middle
      else low = middle + 1
    }
    if (low >= length || low <= from) break
    cuts.push(low)
    from = low
  }

  // From the end, so that what lies before a cut keeps its place.
  const parts: DocumentFragment[] = []
  for (const at of cuts.reverse()) {
    const {text, offset} = placeOf(at)
    range.setStart(text, offset)
    range.setEnd(cell, cell.childNodes.length)
    parts.unshift(range.extractContents())
  }
  range.selectNodeContents(cell)
  parts.unshift(range.extractContents())
  return parts

  function placeOf(at: number): {text: Text; offset: number} {
    const index = ends.findIndex((end) => at < end)
    const text = texts[index]
    if (!text) throw new Error('Expected a character to cut at')
    return {text, offset: at - (ends[index - 1] ?? 0)}
  }

  /** The top of the character at `at`, or of the next one that is seen. */
  function topOf(at: number): number {
    for (let index = at; index < length; index += 1) {
      const {text, offset} = placeOf(index)
      range.setStart(text, offset)
      range.setEnd(text, offset + 1)
      const {top, width, height} = range.getBoundingClientRect()
      if (width > 0 || height > 0) return top
    }
    return Number.NEGATIVE_INFINITY
  }
}

/** The text of rows column by column: that of the row they were cut from. */
function columnText(parts: readonly HTMLTableRowElement[]): string {
  const width = parts[0]?.cells.length ?? 0
  let text = ''
  for (let column = 0; column < width; column += 1) {
    for (const part of parts) text += part.cells[column]?.textContent ?? ''
  }
  return text
}
