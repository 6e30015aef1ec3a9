/** Columns of text whose lines, justified, would have their characters far apart: not justified. */

import {type Cell, cellsOf} from './cells.ts'

/** Of the width of its characters, what a line may be spread by. */
const mostSpread = 0.2

/** In characters: the lines of wider columns are full enough. */
const wideColumn = 24

/** Take the justification from the columns of `table` that have a loose line; `copy` is it, placed. */
export function leaveLooseLines(table: HTMLTableElement, copy: HTMLTableElement): void {
  const texts = cellsOf(copy).body.filter(({element}) => element.dataset.cell === 'text')
  // Written for all of them before any is measured: the table is laid out once.
  for (const {element} of texts) element.style.textAlign = 'start'
  const range = document.createRange()
  const loose = new Set<number>()
  for (const cell of texts)
    if (!loose.has(cell.column) && isLoose(cell, range)) loose.add(cell.column)
  range.setStart(document.body, 0)
  range.collapse(true)
  for (const {element} of texts) element.style.removeProperty('text-align')
  for (const {element, column} of [...cellsOf(table).body, ...texts]) {
    if (loose.has(column) && element.dataset.cell === 'text') element.dataset.cell = 'narrow-text'
  }
}

function isLoose({element}: Cell, range: Range): boolean {
  const style = getComputedStyle(element)
  const padding =
    Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd)
  const room = element.clientWidth - padding
  if (room > wideColumn * Number.parseFloat(style.fontSize)) return false
  const pitch = Number.parseFloat(style.lineHeight)
  range.selectNodeContents(element)
  for (const end of element.querySelectorAll('br')) {
    range.setEndBefore(end)
    if (hasLooseLine(range, room, pitch)) return true
    range.selectNodeContents(element)
    range.setStartAfter(end)
  }
  return hasLooseLine(range, room, pitch)
}

/** Whether a line but the last of `range` is loose. */
function hasLooseLine(range: Range, room: number, pitch: number): boolean {
  const lines: {readonly bottom: number; left: number; right: number}[] = []
  for (const {left, right, bottom, width} of range.getClientRects()) {
    if (width === 0) continue
    // Latin and hanzi of one line have boxes of different heights.
    const line = lines.find((each) => Math.abs(each.bottom - bottom) < pitch / 2)
    if (line)
      Object.assign(line, {left: Math.min(left, line.left), right: Math.max(right, line.right)})
    else lines.push({bottom, left, right})
  }
  const widths = lines.map(({left, right}) => right - left)
  return widths.slice(0, -1).some((width) => room - width > mostSpread * width)
}
