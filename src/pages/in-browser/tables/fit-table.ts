/**
 * What is fitted of a table before the pages are broken, and how it is handed over.
 *
 * Elements with a style of their own count as undisplayed for Paged.js, so widths are
 * written as data, and made style on the page: by `applyFit`.
 */

import type {Workbench} from '../workbench.ts'
import {type Cells, cellsOf} from './cells.ts'
import {type Bound, type Column, givenWidths, shareWidths} from './column-widths.ts'
import {measureColumns} from './measure-table.ts'
import {alignNumbers, blockWidth, findNumberColumns, type NumberColumns} from './number-columns.ts'
import type {TableText} from './shortest-widths.ts'

interface MeasuredTable {
  readonly columns: readonly Column[]
  readonly numbers: NumberColumns
  readonly text: TableText
  /** Half of a collapsed border. */
  readonly edge: number
  /** At one side of a cell. */
  readonly padding: number
  /** In CSS pixels. */
  readonly millimetre: number
}

export interface Measurements extends MeasuredTable {
  /** With its numbers as they come: narrower. */
  readonly unaligned: MeasuredTable
}

/** What `--blank-cell` is. */
const blankMillimetres = 12

export function measureTable(table: HTMLTableElement, bench: Workbench): Measurements {
  const copy = bench.place(table)
  const {columns: plain, cells, text} = measureColumns(copy, (name) => bench.length(name))
  const numbers = findNumberColumns(cells)
  const edge = bench.length('--table-border') / 2
  const [cell] = cells.body
  const padding = cell ? Number.parseFloat(getComputedStyle(cell.element).paddingInlineStart) : 0
  const columns = plain.map((column, index) => {
    const block = numbers.get(index)
    if (!block) return column
    // The longest whole part and the longest fraction may be those of two numbers.
    const least = blockWidth(block) + 2 * (padding + edge)
    return {
      ...column,
      narrowest: Math.max(column.narrowest, least),
      whole: Math.max(column.whole, least),
      widest: Math.max(column.widest, least)
    }
  })
  const millimetre = bench.length('--blank-cell') / blankMillimetres
  const common = {text, edge, padding, millimetre}
  return {columns, numbers, ...common, unaligned: {columns: plain, numbers: new Map(), ...common}}
}

/** Make `table` as wide as `available`; its widths, or none when it does not fit with its columns at `bound`. */
export function fitTable(
  table: HTMLTableElement,
  {columns, numbers, text, edge, padding, millimetre}: MeasuredTable,
  available: number,
  bound: Bound
): readonly number[] | undefined {
  const given = sharesOf(table)
  const widths =
    given.length === columns.length
      ? givenWidths(given, columns, available)
      : shareWidths(columns, text, available, bound)
  if (!widths) return undefined
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.dataset.width = String(width)
    group.append(column)
  }
  table.querySelector('colgroup')?.remove()
  if (table.caption) table.caption.after(group)
  else table.prepend(group)
  table.dataset.width = String(available)

  const cells = cellsOf(table)
  alignNumbers(cells, numbers, widths, edge, padding)
  writeText(cells, widths, text, table.tHead?.rows.length ?? 0)
  const rowHeight = Number(table.dataset.rowHeight ?? 0) * millimetre
  for (const row of table.rows) if (rowHeight > 0) row.dataset.rowSize = String(rowHeight)
  return widths
}

function sharesOf(table: HTMLTableElement): number[] {
  return (table.dataset.columnShares ?? '')
    .split(' ')
    .filter((share) => share !== '')
    .map(Number)
}

/** A narrower cell is not justified: its characters would stand far apart. */
const fewestJustified = 8

/** Text of no more lines than this stands in the middle of a narrow column. */
const mostCentred = 2

/** Mark the columns whose text does not stay on one line. */
function writeText({body}: Cells, widths: readonly number[], text: TableText, heads: number): void {
  const {character, padding} = text
  const longest: number[] = []
  for (const row of text.rows.slice(heads)) {
    for (const {column, columns, lines} of row) {
      if (columns === 1) longest[column] = Math.max(longest[column] ?? 0, ...lines)
    }
  }

  for (const {element, column, columns} of body) {
    if (element.lastElementChild?.matches('[data-element="cell-signing"]')) {
      element.dataset.cell = 'signing'
      continue
    }
    if (element.hasAttribute('align') || element.dataset.cell === 'number') continue
    const room =
      widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0) - padding
    const characters = Math.floor(room / character + 0.01)
    const length = longest[column] ?? 0
    if (columns > 1 || length <= room + 1) continue
    if (characters >= fewestJustified) element.dataset.cell = 'text'
    else if (length > mostCentred * room) element.dataset.cell = 'narrow-text'
  }
}

/** Make style of what was fitted of `element`. */
export function applyFit(element: HTMLElement): void {
  const {width, inset, rowSize} = element.dataset
  if (width !== undefined) element.style.inlineSize = `${width}px`
  if (rowSize !== undefined) element.style.blockSize = `${rowSize}px`
  if (inset !== undefined) element.style.paddingInlineEnd = `${inset}px`
}

/** A copy of a fitted table on the bench, as it will be on a page. */
export function placeFitted(table: HTMLTableElement, bench: Workbench): HTMLTableElement {
  const copy = bench.place(table)
  applyFit(copy)
  for (const element of copy.querySelectorAll<HTMLElement>('col, [data-row-size], [data-inset]'))
    applyFit(element)
  return copy
}
