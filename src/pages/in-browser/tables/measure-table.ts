/** How wide the columns of a table could be, measured on the workbench. */

import type {Column} from './column-widths.ts'

/** A cell of no more than this is a short word, in characters of full width. */
const shortWord = 6

/** A Latin word of more characters than this may be broken. */
const longWord = 16

/** What a column with such a word has at least, in the size of its type. */
const roomForWord = 8

/** A column is no narrower than two hanzi, unless one is all it holds. */
const fewestHanzi = 2

/** Measure `table`, a copy; it is left with all of its cells on one line each. */
export function measureColumns(table: HTMLTableElement): Column[] {
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('th, td')]
  const breakable = new Set<number>()
  const short: HTMLElement[] = []
  for (const cell of cells) {
    const text = cell.textContent?.trim() ?? ''
    if (widthOf(text) <= shortWord) short.push(cell)
    if (text.length > longWord && hasLongWord(text)) {
      breakable.add(cell.cellIndex)
      cell.style.overflowWrap = 'anywhere'
    }
  }

  table.style.tableLayout = 'auto'
  table.style.inlineSize = 'min-content'
  const narrowest = columnWidths(table)
  for (const cell of short) cell.style.whiteSpace = 'nowrap'
  const whole = columnWidths(table)
  table.style.inlineSize = 'max-content'
  table.style.whiteSpace = 'nowrap'
  const widest = columnWidths(table)

  const [first] = cells
  const {fontSize, paddingInlineStart, paddingInlineEnd} = first
    ? getComputedStyle(first)
    : {fontSize: '0', paddingInlineStart: '0', paddingInlineEnd: '0'}
  const size = Number.parseFloat(fontSize)
  const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd)

  return widest.map((most, index) => {
    const characters = breakable.has(index) ? roomForWord : fewestHanzi
    const floor = Math.min(most, characters * size + padding)
    const least = Math.max(narrowest[index] ?? 0, floor)
    return {narrowest: least, whole: Math.max(whole[index] ?? 0, least), widest: most}
  })
}

function columnWidths(table: HTMLTableElement): number[] {
  const [row] = table.rows
  return [...(row?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width)
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
