/**
 * Merged cells on the next page: where a table goes on in the middle of merged rows, their cell
 * stands there again, its text marked as going on.
 */

import {type Cell, cellsOf} from './cells.ts'

/** The cells that reach down to a row from above, each with the column and rows it still has. */
export interface ReachingCell {
  readonly element: HTMLTableCellElement
  readonly column: number
  readonly rows: number
}

/** Longer text is not said again. */
const longestLabel = 16

/** By row, the cells of the body of `table` that reach down to it. */
export function reachingDown(
  table: HTMLTableElement
): ReadonlyMap<Element, readonly ReachingCell[]> {
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const reaching = new Map<Element, ReachingCell[]>()
  for (const {element, column, row, rows: down} of cellsOf(table).body) {
    for (let below = 1; below < down; below += 1) {
      const other = rows[row + below]
      if (!other) break
      const list = reaching.get(other) ?? []
      reaching.set(other, list)
      list.push({element, column, rows: down - below})
    }
  }
  for (const list of reaching.values()) list.sort((a, b) => a.column - b.column)
  return reaching
}

/** By cell, its column. */
export function columnOfCells(cells: readonly Cell[]): ReadonlyMap<Element, number> {
  return new Map(cells.map(({element, column}) => [element, column]))
}

/** Put `reaching` into `row`, all of whose own cells are there. */
export function putAll(
  row: HTMLTableRowElement,
  reaching: readonly ReachingCell[] | undefined
): void {
  if (!reaching || reaching.length === 0) return
  const own = [...row.cells]
  let column = 0
  let next = 0
  for (const cell of reaching) {
    // A column is the reaching cell's or the next own cell's.
    while (column < cell.column && own[next]) {
      column += own[next]?.colSpan ?? 1
      next += 1
    }
    row.insertBefore(againOf(cell), own[next] ?? null)
    column += cell.element.colSpan
  }
}

/** The cell as it stands on the next page: no text of the document for readers of it. */
export function againOf({element, rows}: ReachingCell): HTMLTableCellElement {
  // A clone has its original's type.
  const copy = element.cloneNode(true) as HTMLTableCellElement
  const text = copy.textContent?.trim() ?? ''
  if (copy.dataset.silent !== undefined || text.length > longestLabel) copy.textContent = ''
  else if (text !== '') copy.append('（续）')
  copy.rowSpan = rows
  copy.dataset.repeated = ''
  copy.setAttribute('aria-hidden', 'true')
  for (const each of [copy, ...copy.querySelectorAll('*')]) each.removeAttribute('data-ref')
  return copy
}
