/** The columns of a table: of Word's grid those in which a cell begins. */

interface GridCell {
  readonly column: number
  readonly columns: number
}

/**
 * Leave out the columns of `rows` in which no cell begins, as they are left where cells were
 * parted and merged again; `starts` are those that stay.
 */
export function withoutIdleColumns<Cell extends GridCell>(
  rows: readonly (readonly Cell[])[]
): {readonly rows: readonly (readonly Cell[])[]; readonly starts: readonly number[]} {
  const starts = [...new Set(rows.flat().map(({column}) => column))].sort((a, b) => a - b)
  const kept = rows.map((row) =>
    row.map((cell) => {
      const end = cell.column + cell.columns
      const columns = starts.filter((start) => start >= cell.column && start < end).length
      return {...cell, columns}
    })
  )
  return {rows: kept, starts}
}
