/** `w:tbl` → rows of cells with their spans. ECMA-376, part 1, 17.4. */

import {excessive} from '../word-fault.ts'
import {
  childElements,
  childOf,
  integerOf,
  switchOf,
  wordValue,
  type XmlElement
} from '../xml/element.ts'
import type {WordBlock, WordCell, WordTable} from './blocks.ts'
import type {ReadingContext} from './context.ts'
import {noteFormatChange, tellCellChange} from './format-changes.ts'
import {withoutIdleColumns} from './table-columns.ts'
import {commonRowHeight, widthsOf} from './table-lengths.ts'
import {wordTextIn} from './typed-text.ts'

/** Columns that one cell may take: Word's tables have no more. */
const mostColumns = 63

/** Columns and cells of a table, merged ones counted as often as they reach. */
const widest = 200
const mostCells = 500_000

interface OpenCell {
  blocks: WordBlock[]
  /** Where it begins. */
  readonly column: number
  columns: number
  rows: number
}

/** Read a table, its cells by `readAll`; one of a single cell is a frame around paragraphs. */
export function readWordTable(
  element: XmlElement,
  context: ReadingContext,
  readAll: (cell: XmlElement, context: ReadingContext) => readonly WordBlock[]
): readonly WordBlock[] {
  const paragraph = context.paragraph + 1
  const rows: OpenCell[][] = []
  /** The cell that goes on in each column. */
  let above = new Map<number, OpenCell>()
  let headRows = 0
  let width = 0

  noteFormatChange(childOf(element, 'w:tblPr'), '', context)
  const typed = rowsOf(element, context)
  for (const row of typed) {
    const properties = childOf(row, 'w:trPr')
    if (switchOf(properties, 'w:tblHeader') && headRows === rows.length) headRows += 1
    noteFormatChange(properties, '', context)
    const cells: OpenCell[] = []
    const open = new Map<number, OpenCell>()
    let column = 0
    const before = integerOf(wordValue(properties, 'w:gridBefore')) ?? 0
    if (before > 0 && before <= mostColumns) {
      cells.push({blocks: [], column: 0, columns: before, rows: 1})
      column = before
    }
    for (const cell of cellsOf(row)) {
      const own = childOf(cell, 'w:tcPr')
      noteFormatChange(own, '', context)
      tellCellChange(own, context)
      const columns = clamp(integerOf(wordValue(own, 'w:gridSpan')) ?? 1)
      const merge = wordValue(own, 'w:vMerge')
      const blocks = [...readAll(cell, context)]
      const over = above.get(column)
      if (merge !== undefined && merge !== 'restart' && over?.columns === columns) {
        over.rows += 1
        // A merged cell shows none of this; whoever typed it may want it all the same.
        for (const block of blocks) if (isFilled(block)) over.blocks.push(block)
        open.set(column, over)
      } else if (wordValue(own, 'w:hMerge') === 'continue' && cells.length > 0) {
        const last = cells.at(-1)
        if (last) last.columns += columns
      } else {
        const made: OpenCell = {blocks, column, columns, rows: 1}
        cells.push(made)
        if (merge !== undefined) open.set(column, made)
      }
      column += columns
      if (column > widest) throw tooWide
    }
    rows.push(cells)
    width = Math.max(width, column)
    if (rows.length * width > mostCells) throw tooManyCells
    above = open
  }
  const placed = withoutIdleColumns(rows)
  const table = {
    type: 'table' as const,
    paragraph,
    isSideways: false,
    rows: placed.rows,
    // Of ours what is no head was not meant to be one.
    headRows: headRows > 0 || context.isOwn ? headRows : undefined,
    columnWidths: widthsOf(element, placed.starts),
    rowHeight: commonRowHeight(typed)
  }
  context.tables.push(table)
  return asBlocks(table)
}

const tooWide = excessive({
  zh: `有一张表格超过 ${widest} 栏`,
  en: `a table of it has more than ${widest} columns`
})

const tooManyCells = excessive({
  zh: `有一张表格超过 ${mostCells} 格`,
  en: `a table of it has more than ${mostCells} cells`
})

function asBlocks(table: WordTable): readonly WordBlock[] {
  const cells: readonly WordCell[] = table.rows.flat()
  const [only] = cells
  if (cells.length === 0) return []
  return only && cells.length === 1 ? only.blocks : [table]
}

function isFilled(block: WordBlock): boolean {
  return block.type !== 'paragraph' || block.inlines.length > 0
}

function clamp(columns: number): number {
  return Math.min(mostColumns, Math.max(1, columns))
}

/** Rows, less those that tracked changes take away. */
function rowsOf(parent: XmlElement, context: ReadingContext): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml') {
      return rowsOf(child, context)
    }
    if (child.name !== 'w:tr') return []
    const properties = childOf(child, 'w:trPr')
    const change = childOf(properties, 'w:ins') ?? childOf(properties, 'w:del')
    if (!change) return [child]
    const isInserted = change.name === 'w:ins'
    const kind = isInserted ? 'inserted' : 'deleted'
    context.countRevision(change.attributes['w:author'], kind)
    context.listRevision(
      kind,
      change.attributes,
      wordTextIn({...child, name: 'w:p'}, context.changes)
    )
    return isInserted === (context.changes === 'accept') ? [child] : []
  })
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml') {
      return cellsOf(child)
    }
    return child.name === 'w:tc' ? [child] : []
  })
}
