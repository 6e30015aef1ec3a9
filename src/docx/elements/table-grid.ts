/** The cells of an HTML table in the grid of Word's, where a span over rows is a cell in each. */

import type {Element} from 'hast'
import {elementsIn, propertyOf} from '../tree.ts'

export interface GridCell {
  /** Undefined where a row has no cell: Word's rows are whole. */
  readonly element: Element | undefined
  readonly column: number
  readonly span: number
  readonly merge: 'restart' | 'continue' | undefined
  readonly isHead: boolean
}

export interface GridRow {
  readonly element: Element
  readonly cells: readonly GridCell[]
  /** Of the rows at the top that are repeated. */
  readonly isHead: boolean
}

/** Place the cells of `table`; `count` is how many columns it has. */
export function gridCells(table: Element): {
  readonly rows: readonly GridRow[]
  readonly count: number
} {
  const parts = elementsIn(table).filter(({tagName}) => /^t(?:head|body)$/u.test(tagName))
  const typed = parts.flatMap((part) =>
    elementsIn(part)
      .filter(({tagName}) => tagName === 'tr')
      .map((element) => ({element, isHead: part.tagName === 'thead'}))
  )
  const open = new Map<number, {left: number; span: number; isHead: boolean}>()
  const rows = typed.map(({element, isHead}) => ({
    element,
    isHead,
    cells: cellsOf(element, isHead, open)
  }))
  const count = Math.max(0, ...rows.map(({cells}) => endOf(cells)))
  return {rows: rows.map((row) => ({...row, cells: filled(row.cells, count)})), count}
}

function cellsOf(
  row: Element,
  isHeadRow: boolean,
  open: Map<number, {left: number; span: number; isHead: boolean}>
): readonly GridCell[] {
  const cells: GridCell[] = []
  const typed = elementsIn(row).filter(({tagName}) => tagName === 'td' || tagName === 'th')
  let column = 0
  for (;;) {
    const from = open.get(column)
    if (from) {
      const {left, span, isHead} = from
      cells.push({element: undefined, column, span, merge: 'continue', isHead})
      if (left > 1) open.set(column, {...from, left: left - 1})
      else open.delete(column)
      column += span
      continue
    }
    const element = typed.shift()
    // What goes on to the right of the last cell that was typed.
    if (!element) {
      const next = [...open.keys()].filter((each) => each > column).sort((a, b) => a - b)[0]
      if (next === undefined) return cells
      cells.push(emptyCell(column, next - column))
      column = next
      continue
    }
    const span = Math.max(1, Number(propertyOf(element, 'colSpan') ?? 1))
    const down = Math.max(1, Number(propertyOf(element, 'rowSpan') ?? 1))
    const isHead = isHeadRow && element.tagName === 'th'
    const merge = down > 1 ? 'restart' : undefined
    cells.push({element, column, span, merge, isHead})
    if (down > 1) open.set(column, {left: down - 1, span, isHead})
    column += span
  }
}

function filled(cells: readonly GridCell[], count: number): readonly GridCell[] {
  const end = endOf(cells)
  return end < count ? [...cells, emptyCell(end, count - end)] : cells
}

function emptyCell(column: number, span: number): GridCell {
  return {element: undefined, column, span, merge: undefined, isHead: false}
}

function endOf(cells: readonly GridCell[]): number {
  const last = cells.at(-1)
  return last ? last.column + last.span : 0
}
