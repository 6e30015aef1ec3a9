/**
 * Rows pasted from a spreadsheet or a web page → tables: their cells parted by tabs, or by `|`
 * with no line of dashes under the head.
 *
 * Two rows or more, one under the other, at least two of them of as many cells; with blank
 * lines between them where each is by itself. Merged cells are lost on the clipboard already.
 */

import type {RootContent, Table} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {suppress} from '../block-text.ts'
import type {SuppressedText} from '../model.ts'
import {isAcross, pastedTable} from './pasted-table.ts'
import {isDelimiter, type PastedRow, readRow} from './row-cells.ts'
import {tellLooseRows, tellPipeTable} from './tell-rows.ts'

interface RowTables {
  readonly blocks: readonly RootContent[]
  /** The `|` of the rows. */
  readonly suppressed: readonly SuppressedText[]
}

/** Make tables of the rows among `blocks` of `file`, and tell where `|` were read so or were not. */
export function makeRowTables(blocks: readonly RootContent[], file: VFile): RowTables {
  const source = markdownOf(String(file)).split('\n')
  const made: RootContent[] = []
  const suppressed: SuppressedText[] = []
  let rows: PastedRow[] = []

  const finish = (): void => {
    for (const run of runsOf(rows)) {
      if (run.every(isItem)) {
        made.push(...run.map(({node}) => node))
        continue
      }
      if (!isTable(run)) {
        tellLooseRows(run, file)
        made.push(...run.map(({node}) => node))
        continue
      }
      made.push(tableOf(run, source, file))
      tellPipeTable(run, file)
      suppressed.push(...run.flatMap(signsOf))
    }
    rows = []
  }

  for (const [index, node] of blocks.entries()) {
    const after = blocks[index + 1]
    const own = readRow(node, source)
    const isTitle = !own && isAcross(node, rows[0], after && readRow(after, source))
    const row = isTitle ? {node, cells: [node.children], separator: '\t' as const} : own
    if (!row || (rows[0] && rows[0].separator !== row.separator)) finish()
    if (row) rows.push(row)
    else made.push(node)
  }
  finish()
  return {blocks: made, suppressed}
}

/** Rows that stand without a blank line; all of them, where no two do but below the head. */
function runsOf(rows: readonly PastedRow[]): readonly (readonly PastedRow[])[] {
  const runs: PastedRow[][] = []
  for (const row of rows) {
    const {soft, resumes} = row.node.data ?? {}
    const last = runs.at(-1)
    if (last && (soft || resumes)) last.push(row)
    else runs.push([row])
  }
  const [head, second] = runs
  const isOne =
    runs.every((run) => run.length === 1) || (runs.length === 2 && head?.length === 1 && second)
  const isAlike = new Set(rows.filter((row) => !isDelimiter(row)).map(widthOf)).size === 1
  return isOne && isAlike && runs.length > 1 ? [rows] : runs
}

/** Tabs part nothing but cells; of `|` two rows have to agree. */
function isTable(rows: readonly PastedRow[]): boolean {
  const filled = rows.filter((row) => !isDelimiter(row))
  if (filled.length < 2) return false
  if (rows[0]?.separator === '\t') return true
  const widths = filled.map(widthOf)
  return widths.some((width, index) => width > 1 && widths.indexOf(width) < index)
}

/** `（1）⇥内容`: what Word puts between a number of its own and the words. */
function isItem({cells, separator}: PastedRow): boolean {
  const [marker, text, ...more] = cells.map((cell) => textOf({type: 'paragraph', children: cell}))
  if (separator !== '\t' || more.length > 0 || !marker || !text) return false
  return itemMarker.test(marker) && /\p{Script=Han}/u.test(text)
}

/** A number with its mark, and nothing else: `1` alone may be a 序号. */
const itemMarker =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、)）]|\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?|[①-⑳⑴-⒛●■◆▲★○□◇△·•–—-]|[a-zA-Z][.．)）]|第[一二三四五六七八九十百]{1,5}[条章节])$/u

function tableOf(rows: readonly PastedRow[], source: readonly string[], file: VFile): Table {
  const filled = rows.filter((row) => !isDelimiter(row))
  const width = filled.reduce((most, row) => Math.max(most, widthOf(row)), 1)
  return pastedTable(filled, width, source, file)
}

/** The number of cells, up to the last that has something in it; of `|` all. */
function widthOf({cells, separator}: PastedRow): number {
  return separator === '|' ? cells.length : cells.findLastIndex((cell) => cell.length > 0) + 1
}

function signsOf(row: PastedRow): SuppressedText[] {
  if (row.separator === '\t') return []
  const text = row.node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  if (isDelimiter(row)) return suppress(text, row.node).map((each) => ({...each, isLine: true}))
  return suppress(text.replace(/[^|]/gu, ''), row.node)
}
