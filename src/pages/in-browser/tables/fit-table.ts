/**
 * What is fitted of a table before the pages are broken, and how it is handed over.
 *
 * Elements with a style of their own count as undisplayed for Paged.js, so widths are
 * written as data, and made style on the page: by `applyFit`.
 */

import type {Workbench} from '../workbench.ts'
import {type Column, shareWidths} from './column-widths.ts'
import {measureColumns} from './measure-table.ts'
import {alignNumbers, blockWidth, findNumberColumns, type NumberColumns} from './number-columns.ts'

interface MeasuredTable {
  readonly columns: readonly Column[]
  readonly numbers: NumberColumns
  /** Half of a collapsed border. */
  readonly edge: number
}

export interface Measurements extends MeasuredTable {
  /** With its numbers as they come: narrower. */
  readonly unaligned: MeasuredTable
}

export function measureTable(table: HTMLTableElement, bench: Workbench): Measurements {
  const copy = bench.place(table)
  const plain = measureColumns(copy)
  const numbers = findNumberColumns(copy)
  const edge = bench.length('--table-border') / 2
  const [cell] = copy.querySelectorAll('td')
  const padding = cell ? Number.parseFloat(getComputedStyle(cell).paddingInlineStart) : 0
  const columns = plain.map((column, index) => {
    const block = numbers.get(index)
    if (!block) return column
    // The longest whole part and the longest fraction may be those of two numbers.
    const least = blockWidth(block) + 2 * (padding + edge)
    return {
      narrowest: Math.max(column.narrowest, least),
      whole: Math.max(column.whole, least),
      widest: Math.max(column.widest, least)
    }
  })
  return {columns, numbers, edge, unaligned: {columns: plain, numbers: new Map(), edge}}
}

/** Make `table` as wide as `available`; false when it does not fit. */
export function fitTable(
  table: HTMLTableElement,
  {columns, numbers, edge}: MeasuredTable,
  available: number
): boolean {
  const widths = shareWidths(columns, available)
  if (!widths) return false
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.dataset.width = String(width)
    group.append(column)
  }
  if (table.caption) table.caption.after(group)
  else table.prepend(group)
  table.dataset.width = String(available)

  alignNumbers(table, numbers, widths, edge)
  const isText = widths.map((width, index) => (columns[index]?.widest ?? 0) > width + 1)
  for (const cell of table.querySelectorAll<HTMLTableCellElement>('td:not([align])')) {
    if (isText[cell.cellIndex]) cell.dataset.cell = 'text'
  }
  return true
}

/** Make style of what was fitted of `element`. */
export function applyFit(element: HTMLElement): void {
  const {width, inset} = element.dataset
  if (width !== undefined) element.style.inlineSize = `${width}px`
  if (inset !== undefined) element.style.paddingInlineEnd = `${inset}px`
}

/** A copy of a fitted table on the bench, as it will be on a page. */
export function placeFitted(table: HTMLTableElement, bench: Workbench): HTMLTableElement {
  const copy = bench.place(table)
  applyFit(copy)
  for (const element of copy.querySelectorAll<HTMLElement>('col, [data-inset]')) applyFit(element)
  return copy
}
