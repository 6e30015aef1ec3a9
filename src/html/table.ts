/** Tables with merged cells or more than one row of head: mdast → hast. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Table, TableRow} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {defaultHandlers} from 'remark-rehype'
import type {TableOptions} from '../base/table-options.ts'
import {gridOf} from '../document/markdown/table-spans.ts'
import {withSigning} from './cell-signing.ts'

const plain: (state: State, node: Table) => Element = defaultHandlers.table

export function tableElement(state: State, node: Table): Element {
  if (node.data === undefined) return plain(state, node)
  const count = node.data.headRows ?? 1
  const grid = gridOf(node.children)
  const rows = node.children.map((row, index) => rowElement(row, index))
  const body = rows.slice(count)
  const table = h('table', propertiesOf(node.data.options), [
    ...(count > 0 ? [h('thead', rows.slice(0, count))] : []),
    ...(body.length > 0 ? [h('tbody', body)] : [])
  ])
  state.patch(node, table)
  // A break made by hand before it.
  return state.applyData(node, table)

  function rowElement(row: TableRow, index: number): Element {
    const cells = row.children.map((cell, at) => {
      const {columns = 1, rows: down = 1, isHeader} = cell.data ?? {}
      const isHead = index < count
      const column = grid.rows[index]?.[at]?.column ?? at
      const align = columns === 1 ? (node.align?.[column] ?? undefined) : undefined
      const properties = {
        align,
        ...(columns > 1 && {colSpan: columns}),
        ...(down > 1 && {rowSpan: down}),
        ...(!isHead && isHeader && {scope: down > 1 ? 'rowgroup' : 'row'})
      }
      // mdast-util-to-hast gives phrasing for phrasing.
      const children = withSigning(state.all(cell) as ElementContent[])
      const element = h(isHead || isHeader ? 'th' : 'td', properties, children)
      state.patch(cell, element)
      return element
    })
    const element = h('tr', cells)
    state.patch(row, element)
    return element
  }
}

function propertiesOf(options: TableOptions | undefined): Record<string, string> {
  const {columnShares, rowHeight, size, direction, isMarkedContinued} = options ?? {}
  return {
    ...(columnShares && {'data-column-shares': columnShares.join(' ')}),
    ...(rowHeight !== undefined && {'data-row-height': String(rowHeight)}),
    ...(size && {'data-given-size': size}),
    ...(direction && {'data-direction': direction}),
    ...(isMarkedContinued && {'data-marked-continued': ''})
  }
}
