/** Where the cells of a table stand when some of them are merged: as HTML lays them. */

/** How many columns and rows a cell takes. */
export interface CellSpan {
  readonly columns: number
  readonly rows: number
}

export interface PlacedCell extends CellSpan {
  readonly row: number
  /** Which of its row's own cells it is. */
  readonly cell: number
  readonly column: number
}

export interface TableGrid {
  /** By row, the cells that begin in it. */
  readonly rows: readonly (readonly PlacedCell[])[]
  readonly width: number
  /** By row, how many columns are taken: by its own cells and those that reach down to it. */
  readonly taken: readonly number[]
  /** Cells that reach into one that was merged from above. */
  readonly overlaps: readonly PlacedCell[]
}

/** Lay the cells of `rows`; one that would reach below the last row ends there. */
export function layGrid(rows: readonly (readonly CellSpan[])[]): TableGrid {
  /** By column, the first row that is free again. */
  const free: number[] = []
  const overlaps: PlacedCell[] = []
  const taken: number[] = []
  const placed = rows.map((cells, row) => {
    let column = 0
    const own = cells.map((span, cell): PlacedCell => {
      while ((free[column] ?? 0) > row) column += 1
      const each = {...span, rows: Math.min(span.rows, rows.length - row), row, cell, column}
      const end = column + span.columns
      let isOver = false
      for (; column < end; column += 1) {
        if ((free[column] ?? 0) > row) isOver = true
        free[column] = Math.max(free[column] ?? 0, row + each.rows)
      }
      if (isOver) overlaps.push(each)
      return each
    })
    taken.push(free.filter((until) => until > row).length)
    return own
  })
  return {rows: placed, width: free.length, taken, overlaps}
}

/** How many rows from the first `from` on belong together: no cell reaches out of them. */
export function closedRows({rows}: TableGrid, from: number, least: number): number {
  let end = from + least
  for (let row = from; row < end && row < rows.length; row += 1) {
    for (const cell of rows[row] ?? []) end = Math.max(end, row + cell.rows)
  }
  return Math.min(end, rows.length) - from
}
