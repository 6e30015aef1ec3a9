/** Pasted rows → a table: each cell under the head that it was typed under, or is seen to belong to. */

import type {Paragraph, RootContent, Table, TableCell, TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {missingAtLeft} from './place-short-rows.ts'
import type {PastedRow} from './row-cells.ts'
import {emptyCell, settleSpans, tellRagged} from './table-spans.ts'
import {columnsOfHead, mergeHead} from './two-row-head.ts'

/** No longer than this is a row across the table: it names those below it. */
const longestAcross = 40

/** Whether `node`, a line in one piece, is a row across the table of `first` and `after`. */
export function isAcross(
  node: RootContent,
  first: PastedRow | undefined,
  after: PastedRow | undefined
): node is Paragraph {
  if (node.type !== 'paragraph' || first?.separator !== '\t' || after?.separator !== '\t')
    return false
  if (!node.data?.soft || node.data.verbatim || !after.node.data?.soft) return false
  if (after.cells.length !== first.cells.length) return false
  const text = textOf(node).trim()
  return text.length <= longestAcross && !/[。；;:：]$|^(?:[附续]?表|注[:：])/u.test(text)
}

/** The table of `rows`, `width` columns wide; what was moved or is missing is told on `file`. */
export function pastedTable(
  rows: readonly PastedRow[],
  width: number,
  source: readonly string[],
  file: VFile
): Table {
  const filled = rows.map(({cells}) => cells.slice(0, width))
  const shifts = missingAtLeft(filled, width)
  const texts = filled.map((cells) =>
    cells.map((cell) => textOf({type: 'paragraph', children: [...cell]}).trim())
  )
  const columns = rows[0]?.separator === '\t' ? columnsOfHead(texts, width) : undefined
  const heads = columns ? 2 : 1
  const children = rows.map(({node, cells}, index): TableRow => {
    const position = node.position && {position: node.position}
    const own = (filled[index] ?? []).map(
      (content): TableCell => ({type: 'tableCell', ...position, children: content})
    )
    const isAlone = index >= heads && cells.length === 1
    if (isAlone && own[0]) own[0].data = {columns: width}
    const made: TableRow = {type: 'tableRow', ...position, children: own}
    if (columns && index < heads) return made
    while (!isAlone && (shifts[index] ?? 0) + own.length < width) own.push(emptyCell(made))
    return made
  })
  reachDown(children, shifts)
  if (columns) mergeHead(children, columns, file)
  const whole = new Set(children.slice(0, columns ? heads : 0))
  tellShort(children, rows, shifts, width, source, whole, file)
  const start = rows[0]?.node.position?.start
  const end = rows.at(-1)?.node.position?.end
  // One entry for each column: a table is as wide as this list.
  const align = Array.from({length: width}, () => null)
  const position = start && end && {position: {start, end}}
  const table: Table = {type: 'table', align, children, ...position}
  if (children.some((row) => row.children.some(({data}) => data))) settleSpans(table, heads, file)
  return table
}

/** The cells that a row lacks at its left are those above, which reach down to it. */
function reachDown(rows: readonly TableRow[], shifts: readonly number[]): void {
  const above: (TableCell | undefined)[] = []
  rows.forEach(({children}, index) => {
    const shift = shifts[index] ?? 0
    for (const cell of above.slice(0, shift)) {
      if (cell) cell.data = {...cell.data, rows: (cell.data?.rows ?? 1) + 1}
    }
    children.forEach((cell, at) => {
      above[at + shift] = cell
    })
  })
}

/** Nothing is put elsewhere than it was typed without a word. */
function tellShort(
  made: readonly TableRow[],
  rows: readonly PastedRow[],
  shifts: readonly number[],
  width: number,
  source: readonly string[],
  whole: ReadonlySet<TableRow>,
  file: VFile
): void {
  const moved = made.filter((_row, index) => (shifts[index] ?? 0) > 0)
  const short = made.filter((row, index) => {
    // Of `|` it is told in tell-rows.ts.
    if (rows[index]?.separator !== '\t' || whole.has(row)) return false
    // Tabs at the end of a line are trimmed off.
    const line = source[(row.position?.start.line ?? 1) - 1] ?? ''
    const typed = line.split('\t').length
    return (
      typed < width && (shifts[index] ?? 0) === 0 && row.children[0]?.data?.columns === undefined
    )
  })
  const up = {
    zh: '按内容移到右边，左边缺的格与上一行的合并；若不对，应补上空格',
    en: 'they are moved to the right, the missing cells at the left merged with those above; if wrong, expected empty cells for them'
  }
  const right = {
    zh: '按从左数的栏排，右边补空格；若不对，应补上空格',
    en: 'their cells stand under the heads from the left, empty ones at the right; if wrong, expected empty cells for them'
  }
  tellRagged(moved, width, up, file)
  tellRagged(short, width, right, file)
}
