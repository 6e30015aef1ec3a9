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
  const starts = [...new Set(rows.flatMap((row) => row.map(({column}) => column)))].sort(
    (a, b) => a - b
  )
  /** By column, how many of those that stay begin before it. */
  const before: number[] = []
  starts.forEach((start, index) => {
    while (before.length <= start) before.push(index)
  })
  const kept = rows.map((row) =>
    row.map((cell) => {
      const first = before[cell.column] ?? 0
      return {...cell, columns: (before[cell.column + cell.columns] ?? starts.length) - first}
    })
  )
  return {rows: kept, starts}
}
