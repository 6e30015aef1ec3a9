/** The merged cells of a row that begins a page, put between its own as these are laid out. */

import {cellsOf} from './cells.ts'
import {againOf, columnOfCells, type ReachingCell, reachingDown} from './reaching-cells.ts'

interface Known {
  readonly reaching: ReadonlyMap<Element, readonly ReachingCell[]>
  readonly columns: ReadonlyMap<Element, number>
}

/** By table of the source; looked up once for each page it goes on to. */
const known = new WeakMap<HTMLTableElement, Known>()

/** By cell of the source, the row it stands in. */
const owners = new WeakMap<Element, Element>()

export class MergedCells {
  #waiting: ReachingCell[] = []
  #row: HTMLTableRowElement | undefined

  /** Look at `table`, of the source, as it is before a page goes on with it, or a row is parted. */
  static learn(table: HTMLTableElement | null): void {
    if (!table || table.dataset.merged === undefined) return
    known.delete(table)
    for (const cell of table.querySelectorAll('tbody > tr > *')) {
      if (cell.parentElement) owners.set(cell, cell.parentElement)
    }
  }

  /** `row`, the first of its page, is laid out; none of its cells are yet. */
  begin(row: HTMLTableRowElement, source: HTMLTableRowElement): void {
    const table = source.closest('table')
    this.#row = undefined
    if (!table || table.dataset.merged === undefined) return
    // Paged.js puts merged cells of one level into the source itself, their text twice.
    for (const cell of [...source.cells]) if (owners.get(cell) !== source) cell.remove()
    this.#waiting = [...(knownOf(table).reaching.get(source) ?? [])]
    this.#row = row
    if (source.cells.length === 0) this.#append()
  }

  /** `clone` is laid out: before it stand the merged cells of columns at its left. */
  put(clone: HTMLTableCellElement, source: Element): void {
    const table = source.closest('table')
    if (!table || clone.parentElement !== this.#row || this.#waiting.length === 0) return
    const column = knownOf(table).columns.get(source) ?? 0
    while ((this.#waiting[0]?.column ?? column) < column) {
      const next = this.#waiting.shift()
      if (next) clone.before(againOf(next))
    }
    if (!source.nextElementSibling) this.#append()
  }

  #append(): void {
    for (const each of this.#waiting) this.#row?.append(againOf(each))
    this.#waiting = []
  }
}

function knownOf(table: HTMLTableElement): Known {
  const before = known.get(table)
  if (before) return before
  const made = {reaching: reachingDown(table), columns: columnOfCells(cellsOf(table).body)}
  known.set(table, made)
  return made
}
