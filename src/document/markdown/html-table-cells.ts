/** One `<table>` → a table of the document: its rows, its cells with their spans, their text. */

import type {Element, ElementContent} from 'hast'
import type {AlignType, Html, Paragraph, PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {VFile} from 'vfile'
import {isForm} from './form-table.ts'
import {emptyCell, gridOf, settleSpans, tellRagged} from './table-spans.ts'

/** What lies before the HTML in its file. */
export interface HtmlOrigin {
  readonly line: number
  /** Of its first line. */
  readonly column: number
  readonly offset: number
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** Elements that begin a line of their own inside a cell. */
const lines = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'])

/** Raised and lowered characters. */
const scripts: Readonly<Record<string, 'superscript' | 'subscript'>> = {
  sup: 'superscript',
  sub: 'subscript'
}

/** HTML, 4.9.11: what a span may be at most. */
const mostSpan = {colSpan: 1000, rowSpan: 65_534}

export function captionOfHtml(table: Element, origin: HtmlOrigin): Paragraph[] {
  const caption = table.children.find((each) => isNamed(each, 'caption'))
  if (caption?.type !== 'element') return []
  const children = contentOf(caption, origin)
  if (children.length === 0) return []
  return [{type: 'paragraph', data: {caption: 'table'}, children, ...positionOf(caption, origin)}]
}

export function tableOfHtml(element: Element, origin: HtmlOrigin, file: VFile): Table[] {
  const parts = element.children.filter((each) => each.type === 'element')
  const rowsOf = (...names: readonly string[]): Element[] =>
    parts
      .filter(({tagName}) => names.includes(tagName))
      .flatMap(({children}) => children)
      .filter((each) => each.type === 'element' && each.tagName === 'tr')
      // A filter does not narrow what it is given.
      .map((each) => each as Element)
  const heads = rowsOf('thead')
  const elements = [...heads, ...rowsOf('tbody'), ...rowsOf('tfoot')].filter((row) =>
    row.children.some(isCell)
  )
  if (elements.length === 0) return []

  const children = elements.map((row) => rowOf(row, origin))
  const table: Table = {
    type: 'table',
    align: alignOf(elements),
    children,
    ...positionOf(element, origin)
  }
  const {taken, width} = gridOf(children)
  tellRagged(
    children.filter((_row, index) => (taken[index] ?? 0) < width),
    width,
    {zh: '右边补空格', en: 'empty cells are added at the right'},
    file
  )
  const hasHeads = heads.length > 0 || children.some((row) => row.children.some(isHeader))
  const isHeadless = !hasHeads && isForm(children)
  settleSpans(table, isHeadless ? 0 : headRowsOf(elements, heads.length, width), file)
  return [table]
}

/** The head as it is marked, else the rows of nothing but `th`, else the first. */
function headRowsOf(rows: readonly Element[], marked: number, width: number): number {
  if (marked > 0) return marked
  if (rows.length === 1 && !rows[0]?.children.some((cell) => isNamed(cell, 'th'))) return 0
  const first = rows.findIndex((row) =>
    row.children.some((cell) => isCell(cell) && !isNamed(cell, 'th'))
  )
  if (first > 0) return first
  // A title across the table is no head without the row below it.
  const [top] = rows
  const cells = top?.children.filter(isCell) ?? []
  return cells.length === 1 && width > 1 && rows.length > 2 ? 2 : 1
}

function rowOf(row: Element, origin: HtmlOrigin): TableRow {
  const children = row.children.filter(isCell).map((cell): TableCell => {
    const columns = spanOf(cell, 'colSpan')
    const rows = spanOf(cell, 'rowSpan')
    const isHeader = cell.tagName === 'th'
    return {
      type: 'tableCell',
      data: {columns, rows, ...(isHeader && {isHeader})},
      children: contentOf(cell, origin),
      ...positionOf(cell, origin)
    }
  })
  const made: TableRow = {type: 'tableRow', children, ...positionOf(row, origin)}
  return children.length > 0 ? made : {...made, children: [emptyCell(made)]}
}

function spanOf({properties}: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1)
  // `rowspan=0` is down to the last row.
  if (name === 'rowSpan' && span === 0) return mostSpan.rowSpan
  return Number.isInteger(span) && span > 0 ? Math.min(span, mostSpan[name]) : 1
}

/** A column is aligned where all of its cells that are as wide as it say the same. */
function alignOf(rows: readonly Element[]): AlignType[] {
  const found: (Set<AlignType> | undefined)[] = []
  for (const row of rows) {
    const cells = row.children.filter(isCell)
    if (cells.some((cell) => spanOf(cell, 'colSpan') > 1 || spanOf(cell, 'rowSpan') > 1)) continue
    cells.forEach((cell, index) => {
      const {align} = cell.properties
      const own = align === 'left' || align === 'right' || align === 'center' ? align : null
      const known = found[index] ?? new Set()
      found[index] = known.add(own)
    })
  }
  return found.map((values) => (values?.size === 1 ? ([...values][0] ?? null) : null))
}

function contentOf(cell: Element, origin: HtmlOrigin): PhrasingContent[] {
  const made: PhrasingContent[] = []
  let isBroken = false
  const visit = (node: ElementContent, into: PhrasingContent[]): void => {
    if (node.type === 'text') {
      const own = spaced(node.value)
      const value = made.length === 0 || isBroken ? own.trimStart() : own
      if (value === '') return
      if (isBroken && made.length > 0) made.push(lineBreak())
      isBroken = false
      into.push({type: 'text', value, ...positionOf(node, origin)})
      return
    }
    if (node.type !== 'element') return
    const script = scripts[node.tagName]
    if (script) {
      const children: PhrasingContent[] = []
      for (const child of node.children) visit(child, children)
      if (children.length > 0) into.push({type: script, children, ...positionOf(node, origin)})
      return
    }
    const isLine = lines.has(node.tagName)
    if (node.tagName === 'br' || isLine) isBroken = true
    for (const child of node.children) visit(child, into)
    if (isLine) isBroken = true
  }
  for (const child of cell.children) visit(child, made)
  return made
}

/** White space is that of the markup, but beside a Latin word. */
function spaced(value: string): string {
  const text = value
    .replace(/(?<=[^\s\u0021-\u007e])\s*\n\s*(?=[^\s\u0021-\u007e])/gu, '')
    .replace(/[ \t\r\n]+/gu, ' ')
  return text.replace(/^ (?![\u0021-\u007e])|(?<![\u0021-\u007e]) $/gu, '')
}

/** As it comes from a cell in Markdown. */
function lineBreak(): Html {
  return {type: 'html', value: '<br>'}
}

function isHeader({data}: TableCell): boolean {
  return data?.isHeader === true
}

function isCell(node: ElementContent): node is Element {
  return isNamed(node, 'td') || isNamed(node, 'th')
}

function isNamed(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name
}

function positionOf({position}: ElementContent, origin: HtmlOrigin) {
  if (!position) return {}
  const moved = ({line, column, offset = 0}: Point) => ({
    line: line + origin.line,
    column: line === 1 ? column + origin.column : column,
    offset: offset + origin.offset
  })
  return {position: {start: moved(position.start), end: moved(position.end)}}
}
