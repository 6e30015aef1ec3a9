/** Columns of numbers: aligned at the decimal point, as a block in the column's middle. */

const number = /^[-−–+±]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?<rest>(?:\.\d+)?[%‰％]?)$/u

/** What may stand in for a number: nothing, or a dash. */
const noNumber = /^(?:[-—–―－/／]{0,2}|…{1,2}|无)$/u

interface NumberCell {
  readonly row: number
  /** From the decimal point on, and before it. */
  readonly fraction: number
  readonly whole: number
}

/** By the index of the column. */
export type NumberColumns = ReadonlyMap<number, readonly NumberCell[]>

const range = document.createRange()

/** Measure the columns of `table` that hold numbers only; its cells stand on one line each. */
export function findNumberColumns(table: HTMLTableElement): NumberColumns {
  const columns = new Map<number, NumberCell[]>()
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const width = rows[0]?.cells.length ?? 0

  for (let column = 0; column < width; column += 1) {
    const cells = rows.map((row) => row.cells[column])
    const texts = cells.map((cell) => cell?.textContent?.trim() ?? '')
    // The author's own alignment wins.
    if (cells.some((cell) => cell?.hasAttribute('align'))) continue
    if (!texts.every((text) => number.test(text) || noNumber.test(text))) continue
    const numbers = cells.flatMap((cell, row): NumberCell[] => {
      const rest = number.exec(texts[row] ?? '')?.groups?.rest
      return cell && rest !== undefined ? [{row, ...split(cell, rest.length)}] : []
    })
    if (numbers.length > 0) columns.set(column, numbers)
  }
  range.setStart(document.body, 0)
  range.collapse(true)
  return columns
}

/** How wide numbers are that stand under each other at their decimal points. */
export function blockWidth(numbers: readonly NumberCell[]): number {
  const whole = Math.max(0, ...numbers.map((each) => each.whole))
  return whole + Math.max(0, ...numbers.map((each) => each.fraction))
}

/** Write on each number how far it stands from its cell's end; `edge` is what its border takes. */
export function alignNumbers(
  table: HTMLTableElement,
  columns: NumberColumns,
  widths: readonly number[],
  edge: number
): void {
  const rows = table.tBodies[0]?.rows
  for (const [column, numbers] of columns) {
    const fraction = Math.max(...numbers.map((each) => each.fraction))
    const spare = ((widths[column] ?? 0) - blockWidth(numbers)) / 2
    for (const each of numbers) {
      const cell = rows?.[each.row]?.cells[column]
      if (!cell) continue
      cell.dataset.cell = 'number'
      cell.dataset.inset = String(spare + fraction - each.fraction - edge)
    }
  }
}

/** The widths of a number's two parts; the second has `length` characters. */
function split(cell: HTMLElement, length: number): {whole: number; fraction: number} {
  range.selectNodeContents(cell)
  const all = range.getBoundingClientRect().width
  let left = length
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const text of texts.reverse()) {
    const {length: own} = text.data.trimEnd()
    if (own < left) {
      left -= own
      continue
    }
    range.setStart(text, own - left)
    const fraction = length === 0 ? 0 : range.getBoundingClientRect().width
    return {whole: all - fraction, fraction}
  }
  return {whole: all, fraction: 0}
}
