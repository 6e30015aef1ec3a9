/** Which rows of a table may be parted on a page, and which are kept together. */

import type {Workbench} from '../workbench.ts'
import {cellsOf} from './cells.ts'
import {placeFitted} from './fit-table.ts'

/** A row that takes more of a page than this may be parted; merged rows of less are not. */
const tallest = 1 / 3

/** Mark the rows of `table`, which stands upright on pages `room` high. */
export function markRows(table: HTMLTableElement, bench: Workbench, room: number): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const copies = [...(placeFitted(table, bench).tBodies[0]?.rows ?? [])]
  const heights = copies.map((copy) => copy.getBoundingClientRect().height)
  for (const [index, row] of rows.entries()) {
    if ((heights[index] ?? 0) <= room * tallest) continue
    row.dataset.tall = ''
    table.dataset.parted = ''
  }

  for (const {row, rows: down} of cellsOf(table).body) {
    if (down < 2) continue
    table.dataset.merged = ''
    const height = heights.slice(row, row + down).reduce((sum, each) => sum + each, 0)
    const first = rows[row]
    if (!first || height > room * tallest) continue
    first.dataset.keep = String(Math.max(down, Number(first.dataset.keep ?? 0)))
  }
}
