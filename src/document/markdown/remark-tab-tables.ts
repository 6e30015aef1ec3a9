/**
 * Rows pasted from a spreadsheet or a web page, their cells parted by tabs → tables.
 *
 * Two rows or more, one under the other. Merged cells are lost on the clipboard already.
 */

import type {Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, TableRow} from 'mdast'
import type {VFile} from 'vfile'
import {markdownOf} from '../front-matter/front-matter.ts'

export function remarkTabTables() {
  return (tree: Root, file: VFile): undefined => {
    const source = markdownOf(String(file)).split('\n')
    const made: RootContent[] = []
    let rows: Paragraph[] = []

    const finish = (): void => {
      if (rows.length >= 2) made.push(tableOf(rows, source))
      else made.push(...rows)
      rows = []
    }

    for (const node of tree.children) {
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

function hasTab(node: Paragraph): boolean {
  return (
    !node.data?.verbatim &&
    node.children.some((child) => child.type === 'text' && child.value.includes('\t'))
  )
}

function tableOf(rows: readonly Paragraph[], source: readonly string[]): Table {
  const cells = rows.map((row) => cellsOf(row, source))
  const width = cells.reduce((most, row) => Math.max(most, lastFilled(row)), 1)
  const children = rows.map((row, index): TableRow => {
    const filled = (cells[index] ?? []).slice(0, width)
    while (filled.length < width) filled.push([])
    const position = row.position && {position: row.position}
    return {
      type: 'tableRow',
      ...position,
      children: filled.map(
        (content): TableCell => ({type: 'tableCell', ...position, children: content})
      )
    }
  })
  const start = rows[0]?.position?.start
  const end = rows.at(-1)?.position?.end
  // One entry for each column: a table is as wide as this list.
  const align = Array.from({length: width}, () => null)
  return {type: 'table', align, children, ...(start && end && {position: {start, end}})}
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
