/** A table → Markdown's own, or HTML where its head has more rows than Markdown can say. */

import {closedRows, layGrid} from '../../base/table-grid.ts'
import {tallestRow} from '../../base/table-options.ts'
import {paragraphsIn, type WordTable} from '../reading/blocks.ts'
import {writeHtmlTable} from './html-table.ts'
import {writePipeTable} from './pipe-table.ts'
import {type InlineWriting, writeInlines} from './write-inlines.ts'

/** How much wider than the narrowest column another is where widths were chosen. */
const leastUneven = 1.1

/** Rows that are higher than a line of the text, in mm. */
const leastHeight = 11

/** The numbers of the notes that a table in HTML calls, where it cannot show them. */
export function notesBelow(table: WordTable): readonly number[] {
  if (isPipeTable(table)) return []
  return [...paragraphsIn([table])].flatMap(({inlines}) =>
    inlines.flatMap((inline) => (inline.type === 'note' ? [inline.number] : []))
  )
}

/** Write `table`, with what cannot stand in it below: pictures. */
export function writeTable(table: WordTable, writing: InlineWriting): readonly string[] {
  const options = optionsOf(table)
  const body = isPipeTable(table) ? writePipeTable(table, writing) : writeHtmlTable(table)
  const above = options.length === 0 ? '' : `<!-- 表格: {${options.join(', ')}} -->\n`
  return [above + body, ...picturesOf(table, writing)]
}

/** Whether the head is one row in Markdown as well: all that hangs together with the first. */
export function isPipeTable({rows, headRows}: WordTable): boolean {
  if (headRows === 0) return true
  const [first = []] = rows
  const grid = layGrid(rows)
  // A title across the table is no head without the row below it.
  const isTitled = first.length === 1 && grid.width > 1 && rows.length > 2
  return closedRows(grid, 0, 1) >= (headRows ?? (isTitled ? 2 : 1))
}

/** What is said above a table; see `document/markdown/table-options.ts`. */
function optionsOf({isSideways, columnWidths, rowHeight, rows}: WordTable): readonly string[] {
  const {width} = layGrid(rows)
  const isUneven = Math.max(...columnWidths) > leastUneven * Math.min(...columnWidths)
  const height = Math.round(rowHeight ?? 0)
  return [
    ...(isSideways ? ['方向: 横'] : []),
    ...(columnWidths.length === width && isUneven
      ? [`列宽: [${wholeWidths(columnWidths).join(', ')}]`]
      : []),
    ...(height >= leastHeight && height <= tallestRow ? [`行高: ${height}mm`] : [])
  ]
}

/** Whole millimetres whose sum is that of `widths`, so that they stay when they are read again. */
function wholeWidths(widths: readonly number[]): readonly number[] {
  const whole = widths.map(Math.floor)
  const sum = (each: readonly number[]): number => each.reduce((total, one) => total + one, 0)
  const left = Math.round(sum(widths)) - sum(whole)
  const byRest = widths
    .map((width, index) => ({index, rest: width % 1}))
    .sort((a, b) => b.rest - a.rest)
  for (const {index} of byRest.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole.map((width) => Math.max(1, width))
}

function picturesOf(table: WordTable, writing: InlineWriting): string[] {
  return [...paragraphsIn([table])].flatMap(({inlines}) =>
    inlines.flatMap((inline) => {
      if (inline.type !== 'picture') return []
      const written = writeInlines([inline], {...writing, sizesPictures: true})
      return written === '' ? [] : [written]
    })
  )
}
