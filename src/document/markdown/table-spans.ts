/** Merged cells of a table as the document has them: on the cell itself; what it covers is left out. */

import type {Table, TableCell, TableRow} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {closedRows, layGrid, type TableGrid} from '../../base/table-grid.ts'

declare module 'mdast' {
  interface TableData {
    /** How many rows the head has; one unless said otherwise. */
    headRows?: number
  }
  interface TableCellData {
    /** Columns and rows that the cell takes. */
    columns?: number
    rows?: number
    /** Outside of the head: the cell names its row. */
    isHeader?: boolean
  }
}

/** A table of more columns is a mishap, and costs quadratic time. */
const mostColumns = 200

export function gridOf(rows: readonly TableRow[]): TableGrid {
  return layGrid(
    rows.map(({children}) =>
      children.map(({data}) => ({columns: data?.columns ?? 1, rows: data?.rows ?? 1}))
    )
  )
}

/**
 * Settle what follows from the spans of `table`: its width, its head as far down as one of
 * its cells reaches, empty cells where a row has too few. What does not fit is told.
 */
export function settleSpans(table: Table, headRows: number, file: VFile): void {
  endSpans(table)
  const grid = gridOf(table.children)
  for (const {row, cell} of grid.overlaps.slice(0, 1)) {
    const at = table.children[row]?.children[cell] ?? table
    tell(file, {
      ruleId: 'merged-cells',
      severity: 'error',
      place: at.position,
      wording: {
        zh: `这一行的第 ${cell + 1} 格与从上面合并下来的格重叠，应减小 colspan 或 rowspan`,
        en: `Unexpected cell ${cell + 1} of this row, which overlaps one merged from above; expected a smaller colspan or rowspan`
      }
    })
  }
  if (isTooWide(table, grid.width, file)) return
  fillRows(table, grid)
  const align = Array.from({length: grid.width}, (_each, index) => table.align?.[index] ?? null)
  table.align = align
  const head = closedRows(grid, 0, headRows)
  // Of a table whose every row hangs together nothing would be left below the head: it has none.
  const isAll = head >= table.children.length && head > headRows
  table.data = {...table.data, headRows: isAll ? 0 : head}
}

/** A cell that reaches beyond the last row ends with it. */
function endSpans({children}: Table): void {
  children.forEach((row, index) => {
    const left = children.length - index
    for (const cell of row.children) {
      if ((cell.data?.rows ?? 1) > left) cell.data = {...cell.data, rows: left}
    }
  })
}

function isTooWide(table: Table, width: number, file: VFile): boolean {
  if (width <= mostColumns) return false
  tell(file, {
    ruleId: 'table-width',
    severity: 'error',
    place: table.position?.start,
    wording: {
      zh: `表格有 ${width} 栏，应不超过 ${mostColumns} 栏`,
      en: `Unexpected table of ${width} columns, expected ${mostColumns} at most`
    }
  })
  // Nothing of it is printed: what follows need not lay it out.
  table.data = {...table.data, headRows: 1}
  table.children = table.children.slice(0, 1).map((row) => ({...row, children: []}))
  return true
}

function fillRows(table: Table, {taken, width}: TableGrid): void {
  table.children.forEach((row, index) => {
    const missing = width - (taken[index] ?? 0)
    for (let count = 0; count < missing; count += 1) row.children.push(emptyCell(row))
  })
}

export function emptyCell({position}: TableRow): TableCell {
  return {type: 'tableCell', children: [], ...(position && {position})}
}

/** How many lines are named in a message. */
const mostLines = 8

/** Tell which `rows` have another number of cells than the head, and what was made of them. */
export function tellRagged(
  rows: readonly TableRow[],
  width: number,
  done: {readonly zh: string; readonly en: string},
  file: VFile
): void {
  const [first] = rows
  // Such a table is refused.
  if (!first || width > mostColumns) return
  const lines = rows.flatMap(({position}) => (position ? [position.start.line] : []))
  const named = lines.slice(0, mostLines).join('、')
  const more = lines.length > mostLines
  tell(file, {
    ruleId: 'table-cells',
    severity: 'warning',
    place: first.position?.start,
    wording: {
      zh: `表格第 ${named} 行${more ? `等 ${lines.length} 行` : ''}的格数不是 ${width}，${done.zh}`,
      en: `Unexpected number of cells in line ${lines.slice(0, mostLines).join(', ')}${more ? ` and ${lines.length - mostLines} more` : ''} of a table, expected ${width}; ${done.en}`
    }
  })
}
