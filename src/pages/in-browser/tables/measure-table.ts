/** How wide the columns of a table could be, and what their cells hold, measured on the workbench. */

import {type Cell, type Cells, cellsOf} from './cells.ts'
import type {Column} from './column-widths.ts'
import type {CellText, TableText} from './shortest-widths.ts'

/** A cell of no more than this is a short word, in characters of full width. */
const shortWord = 4

/** Nor is a date divided, nor a number from its unit. */
const undivided =
  /^(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[前底]|之前)?$|^[-−]?[\d.,]+\p{Script=Han}{0,3}$|^[-−\d.,～~—]+[A-Za-z%‰℃²³/]{0,5}$/u

/** A Latin word of more characters than this may be broken. */
const longWord = 16

/** What a column with such a word has at least, in the size of its type. */
const roomForWord = 8

/** A column is no narrower than two hanzi, unless one is all it holds; than four, if it can. */
const fewestHanzi = 2
const usualHanzi = 4

/** What is written into a blank cell takes 12 mm. */
const blank = '--blank-cell'

/** A column with more blank cells than this is one to write into: it may be as much wider. */
const mostlyBlank = 0.5
const roomToWrite = 2.5

/** 序号: a column of short numbers in order is no wider than it must be. */
const ordinal = /^(?:序\s*号|编\s*号|号|No\.?)$/iu
const shortNumber = /^(?:\d{1,4}|[一二三四五六七八九十百]{1,4})?[.．、]?$/u

export interface MeasuredColumns {
  readonly columns: readonly Column[]
  readonly cells: Cells
  readonly text: TableText
}

/** Measure `table`, a copy; it is left with all of its cells on one line each. */
export function measureColumns(
  table: HTMLTableElement,
  length: (name: string) => number
): MeasuredColumns {
  const cells = cellsOf(table)
  const breakable = new Set<number>()
  const short: HTMLElement[] = []
  for (const {element, column} of cells.all) {
    const text = element.textContent?.trim() ?? ''
    if ((widthOf(text) <= shortWord || undivided.test(text)) && !element.querySelector('br'))
      short.push(element)
    if (text.length > longWord && hasLongWord(text)) {
      breakable.add(column)
      element.style.overflowWrap = 'anywhere'
    }
  }

  const ruler = rulerOf(table, cells.width)
  table.style.tableLayout = 'auto'
  table.style.inlineSize = 'min-content'
  const narrowest = columnWidths(ruler)
  for (const cell of short) cell.style.whiteSpace = 'nowrap'
  const whole = columnWidths(ruler)
  table.style.inlineSize = 'max-content'
  table.style.whiteSpace = 'nowrap'
  const widest = columnWidths(ruler)
  const text = textOfTable(cells, table)
  ruler.remove()

  const blanks = blanksIn(cells)
  const {character, padding} = text
  const columns = widest.map((most, index): Column => {
    const least = (characters: number) => Math.min(most, characters * character + padding)
    const floor = least(breakable.has(index) ? roomForWord : fewestHanzi)
    const bound = Math.max(narrowest[index] ?? 0, floor)
    const share = blanks[index] ?? 0
    const room = share > 0 ? length(blank) : 0
    return {
      narrowest: bound,
      whole: Math.max(whole[index] ?? 0, bound, least(usualHanzi), room),
      widest: Math.max(most, share > mostlyBlank ? roomToWrite * room : room),
      isNarrow: isOrdinals(cells, index)
    }
  })
  return {columns, cells, text}
}

/** By column, how many of its cells are to be filled in. */
function blanksIn({body, width}: Cells): readonly number[] {
  return Array.from({length: width}, (_each, index) => {
    const own = body.filter(({column, columns}) => column === index && columns === 1)
    const blank = own.filter(({element}) => element.textContent?.trim() === '')
    return own.length === 0 ? 0 : blank.length / own.length
  })
}

/** A row of one cell for each column: merged cells have no column to be measured by. */
function rulerOf(table: HTMLTableElement, width: number): HTMLTableRowElement {
  const row = document.createElement('tr')
  for (let column = 0; column < width; column += 1) {
    const cell = document.createElement('td')
    cell.style.cssText = 'padding:0;border-block:0;height:0;line-height:0'
    row.append(cell)
  }
  const body = table.tBodies[0] ?? table.tHead ?? table
  body.append(row)
  return row
}

function columnWidths(ruler: HTMLTableRowElement): number[] {
  return [...ruler.cells].map((cell) => cell.getBoundingClientRect().width)
}

function isOrdinals({all, head, body}: Cells, column: number): boolean {
  const isOwn = (cell: Cell) => cell.column === column && cell.columns === 1
  const texts = body.filter(isOwn).map(({element}) => element.textContent?.trim() ?? '')
  const named = (head.length > 0 ? head : all.slice(0, 1)).some(
    (cell) => isOwn(cell) && ordinal.test(cell.element.textContent?.trim() ?? '')
  )
  return named && texts.every((text) => shortNumber.test(text))
}

/** The text of all cells, which stand on one line each. */
function textOfTable({all}: Cells, table: HTMLTableElement): TableText {
  const [first] = all
  const style = first ? getComputedStyle(first.element) : undefined
  const number = (value: string | undefined) => Number.parseFloat(value ?? '') || 0
  const rows: CellText[][] = [...table.rows].slice(0, -1).map(() => [])
  const heads = table.tHead?.rows.length ?? 0
  const range = document.createRange()
  for (const {element, column, columns, rows: down, row, isHead} of all) {
    const lines = linesIn(element, range)
    if (lines.length === 0) continue
    rows[isHead ? row : heads + row]?.push({column, columns, rows: down, lines})
  }
  range.detach()
  return {
    rows,
    character: number(style?.fontSize),
    padding:
      number(style?.paddingInlineStart) +
      number(style?.paddingInlineEnd) +
      number(style?.borderInlineStartWidth)
  }
}

/** The widths of what stands between the breaks that the author made in a cell. */
function linesIn(cell: HTMLElement, range: Range): number[] {
  if (!cell.hasChildNodes()) return []
  const widths: number[] = []
  range.selectNodeContents(cell)
  for (const end of [...cell.querySelectorAll('br')]) {
    range.setEndBefore(end)
    widths.push(range.getBoundingClientRect().width)
    range.selectNodeContents(cell)
    range.setStartAfter(end)
  }
  widths.push(range.getBoundingClientRect().width)
  return widths
}

function hasLongWord(text: string): boolean {
  return text
    .split(/[\s\-/]|[^\u0020-\u024f]/u)
    .some((word) => word.length > longWord && !/^[\d.,%‰]+$/u.test(word))
}

/** In characters of full width. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += /[\u0020-\u007e]/.test(char) ? 0.5 : 1
  return width
}
