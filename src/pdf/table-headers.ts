/**
 * The heads of a cell, for those who hear it: ISO 32000-1, 14.8.5.7, `Headers`.
 *
 * Chromium names them on the page that has the head; on the pages to which the table goes
 * on the head is an artifact, and cells name none.
 */

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFString
} from '@cantoo/pdf-lib'
import {layGrid} from '../base/table-grid.ts'
import {arrayAt, nameAt} from '../pdf-syntax/index.ts'
import {attributesOf} from './cell-ids.ts'
import {kidsOf, structElementOf} from './structure-kids.ts'

/** Name the heads of the cells of `tables`, all of whose heads have an identifier. */
export function nameHeaders(tables: readonly PDFDict[], context: PDFContext): void {
  for (const table of tables) nameHeadersOf(table, context)
}

interface HeadedCell {
  readonly dict: PDFDict
  readonly columns: number
  readonly rows: number
}

function nameHeadersOf(table: PDFDict, context: PDFContext): void {
  const rows = rowsOf(table, context).map((row) => cellsOf(row, context))
  const grid = layGrid(rows)
  /** By column, the heads above. */
  const heads: PDFString[][] = Array.from({length: grid.width}, () => [])
  grid.rows.forEach((cells, at) => {
    for (const {cell, column, columns} of cells) {
      const {dict} = rows[at]?.[cell] ?? {}
      if (!dict) continue
      const own = heads.slice(column, column + columns)
      if (nameAt(dict, 'S') === 'TD') write(dict, new Set(own.flat()), context)
      const name = dict.lookup(PDFName.of('ID'))
      const isHead = attributesOf(dict).some((each) => nameAt(each, 'Scope') === 'Column')
      // Identifiers are strings, as cell-ids.ts writes them.
      if (isHead && name) for (const list of own) list.push(name as PDFString)
    }
  })
}

/** Below `table` and its THead, TBody and TFoot. */
function rowsOf(table: PDFDict, context: PDFContext): PDFDict[] {
  return childrenOf(table, context).flatMap((child) =>
    nameAt(child, 'S') === 'TR' ? [child] : rowsOf(child, context)
  )
}

function cellsOf(row: PDFDict, context: PDFContext): HeadedCell[] {
  return childrenOf(row, context).map((dict) => ({
    dict,
    columns: spanOf(dict, 'ColSpan'),
    rows: spanOf(dict, 'RowSpan')
  }))
}

function childrenOf(element: PDFDict, context: PDFContext): PDFDict[] {
  return kidsOf(element, context).flatMap((kid) => structElementOf(kid, context) ?? [])
}

function spanOf(cell: PDFDict, name: 'ColSpan' | 'RowSpan'): number {
  const found = attributesOf(cell).map((each) => each.lookup(PDFName.of(name)))
  const span = found.find((each) => each instanceof PDFNumber)
  return span instanceof PDFNumber ? Math.max(1, span.asNumber()) : 1
}

function write(cell: PDFDict, names: ReadonlySet<PDFString>, context: PDFContext): void {
  if (names.size === 0) return
  const headers = context.obj([...names])
  for (const attributes of attributesOf(cell)) {
    const known = arrayAt(attributes, 'Headers')
    if (!known) continue
    if (known.size() === 0) attributes.set(PDFName.of('Headers'), headers)
    return
  }
  const own = context.obj({O: PDFName.of('Table'), Headers: headers})
  const value = cell.lookup(PDFName.of('A'))
  if (value instanceof PDFArray) value.push(own)
  else cell.set(PDFName.of('A'), context.obj(value instanceof PDFDict ? [value, own] : [own]))
}
