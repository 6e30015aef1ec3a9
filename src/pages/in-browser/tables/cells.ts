/** The cells of a table on its grid, merged ones included. */

import {layGrid, type PlacedCell, type TableGrid} from '../../../base/table-grid.ts'

export interface Cell extends PlacedCell {
  readonly element: HTMLTableCellElement
  /** In its part of the table: the head or the body. */
  readonly isHead: boolean
}

export interface Cells {
  readonly all: readonly Cell[]
  readonly head: readonly Cell[]
  readonly body: readonly Cell[]
  readonly width: number
}

/** Lay the cells of `table`, by row. */
export function cellsOf(table: HTMLTableElement): Cells {
  const head = cellsIn(table.tHead, true)
  const body = cellsIn(table.tBodies[0], false)
  return {
    all: [...head.cells, ...body.cells],
    head: head.cells,
    body: body.cells,
    width: Math.max(head.width, body.width)
  }
}

function cellsIn(
  section: HTMLTableSectionElement | null | undefined,
  isHead: boolean
): {readonly cells: readonly Cell[]; readonly width: number} {
  const rows = [...(section?.rows ?? [])].map(({cells}) => [...cells])
  const {rows: placed, width} = gridOfRows(rows)
  const cells = placed.flat().flatMap((each): Cell[] => {
    const element = rows[each.row]?.[each.cell]
    return element ? [{...each, element, isHead}] : []
  })
  return {cells, width}
}

export function gridOfRows(rows: readonly (readonly HTMLTableCellElement[])[]): TableGrid {
  return layGrid(
    rows.map((cells) => cells.map(({colSpan, rowSpan}) => ({columns: colSpan, rows: rowSpan})))
  )
}
