/**
 * Rows pasted from a spreadsheet or a web page, their cells parted by tabs → tables.
 *
 * Two rows or more, one under the other. Merged cells are lost on the clipboard already.
 */

import type {Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, TableRow} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../front-matter/front-matter.ts'
import {missingAtLeft} from './place-short-rows.ts'
import {emptyCell, settleSpans, tellRagged} from './table-spans.ts'

export function remarkTabTables() {
  return (tree: Root, file: VFile): undefined => {
    const source = markdownOf(String(file)).split('\n')
    const made: RootContent[] = []
    let rows: Paragraph[] = []

    const finish = (): void => {
      if (rows.length >= 2) made.push(tableOf(rows, source, file))
      else made.push(...rows)
      rows = []
    }

    for (const [index, node] of tree.children.entries()) {
      if (node.type === 'paragraph' && isAcross(node, rows, tree.children[index + 1])) {
        rows.push(node)
        continue
      }
      if (node.type !== 'paragraph' || !hasTab(node)) {
        finish()
        made.push(node)
        continue
      }
      if (!node.data?.soft) finish()
      rows.push(node)
    }
    finish()
    tree.children = made
  }
}

/** No longer than this is a row across the table: it names those below it. */
const longestAcross = 40

/** A line without tabs among rows that have some: one cell, across all columns. */
function isAcross(
  node: Paragraph,
  [first]: readonly Paragraph[],
  after: RootContent | undefined
): boolean {
  if (!first || hasTab(node) || !node.data?.soft || node.data.verbatim) return false
  if (after?.type !== 'paragraph' || !after.data?.soft || !hasTab(after)) return false
  if (tabsIn(after) !== tabsIn(first)) return false
  const text = textOf(node).trim()
  return text.length <= longestAcross && !/[。；;:：]$|^(?:[附续]?表|注[:：])/u.test(text)
}

function tabsIn(row: Paragraph): number {
  return textOf(row).split('\t').length
}

function hasTab(node: Paragraph): boolean {
  return (
    !node.data?.verbatim &&
    node.children.some((child) => child.type === 'text' && child.value.includes('\t'))
  )
}

function tableOf(rows: readonly Paragraph[], source: readonly string[], file: VFile): Table {
  const cells = rows.map((row) => cellsOf(row, source))
  const width = cells.reduce((most, row) => Math.max(most, lastFilled(row)), 1)
  const filled = cells.map((row) => row.slice(0, width))
  const shifts = missingAtLeft(filled, width)
  const children = rows.map((row, index): TableRow => {
    const position = row.position && {position: row.position}
    const own = (filled[index] ?? []).map(
      (content): TableCell => ({type: 'tableCell', ...position, children: content})
    )
    const isAlone = index > 0 && own.length === 1 && !hasTab(row)
    if (isAlone && own[0]) own[0].data = {columns: width}
    const made: TableRow = {type: 'tableRow', ...position, children: own}
    while (!isAlone && (shifts[index] ?? 0) + own.length < width) own.push(emptyCell(made))
    return made
  })
  reachDown(children, shifts)
  // Tabs at the end of a line are trimmed off.
  const typed = rows.map(
    ({position}) => (source[(position?.start.line ?? 1) - 1] ?? '').split('\t').length
  )
  tellShort(children, typed, shifts, width, file)
  const start = rows[0]?.position?.start
  const end = rows.at(-1)?.position?.end
  // One entry for each column: a table is as wide as this list.
  const align = Array.from({length: width}, () => null)
  const table: Table = {
    type: 'table',
    align,
    children,
    ...(start && end && {position: {start, end}})
  }
  if (children.some((row) => row.children.some(({data}) => data))) settleSpans(table, 1, file)
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
  rows: readonly TableRow[],
  typed: readonly number[],
  shifts: readonly number[],
  width: number,
  file: VFile
): void {
  const moved = rows.filter((_row, index) => (shifts[index] ?? 0) > 0)
  const short = rows.filter(
    (row, index) =>
      (typed[index] ?? 0) < width &&
      (shifts[index] ?? 0) === 0 &&
      row.children[0]?.data?.columns === undefined
  )
  const up = {
    zh: '按内容移到右边，左边缺的格与上一行的合并；若不对，应补上制表符',
    en: 'they are moved to the right, the missing cells at the left merged with those above; if wrong, expected tabs for them'
  }
  const right = {
    zh: '按从左数的栏排，右边补空格；若不对，应补上制表符',
    en: 'their cells stand under the heads from the left, empty ones at the right; if wrong, expected tabs for them'
  }
  tellRagged(moved, width, up, file)
  tellRagged(short, width, right, file)
}

function cellsOf(row: Paragraph, source: readonly string[]): PhrasingContent[][] {
  const cells: PhrasingContent[][] = [[]]
  // A first cell that is empty was trimmed off with the indentation.
  const line = source[(row.position?.start.line ?? 1) - 1] ?? ''
  for (const _ of /^[ \u3000]*(\t*)/u.exec(line)?.[1] ?? '') cells.push([])

  for (const child of row.children) {
    if (child.type !== 'text') {
      cells.at(-1)?.push(child)
      continue
    }
    child.value.split('\t').forEach((value, index) => {
      if (index > 0) cells.push([])
      const text = value.trim()
      if (text !== '') cells.at(-1)?.push({type: 'text', value: text})
    })
  }
  return cells
}

function lastFilled(cells: readonly PhrasingContent[][]): number {
  return cells.findLastIndex((cell) => cell.length > 0) + 1
}
