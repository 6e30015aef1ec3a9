/** Columns of numbers: aligned at the decimal point, as a block in the column's middle. */

import type {Cell, Cells} from './cells.ts'
import {textsOf} from './texts-of.ts'

const number = /^[-−–+±]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?<rest>(?:\.\d+)?[%‰％]?)$/u

/** What may stand in for a number: nothing, or a dash. */
const noNumber = /^(?:[-—–―－/／]{0,2}|…{1,2}|无)$/u

interface NumberCell {
  /** Which of the cells of its table. */
  readonly index: number
  /** From the decimal point on, and before it. */
  readonly fraction: number
  readonly whole: number
}

/** By the index of the column. */
export type NumberColumns = ReadonlyMap<number, readonly NumberCell[]>

const range = document.createRange()

/**
 * Measure the columns of a table that hold numbers only; its cells stand on one line each. A
 * cell over several columns is of none.
 */
export function findNumberColumns({all, width}: Cells): NumberColumns {
  const columns = new Map<number, NumberCell[]>()
  const own: (readonly [Cell, number])[][] = Array.from({length: width}, () => [])
  for (const [index, cell] of all.entries()) {
    if (!cell.isHead && cell.columns === 1) own[cell.column]?.push([cell, index])
  }

  for (const [column, cells] of own.entries()) {
    const texts = cells.map(([{element}]) => element.textContent?.trim() ?? '')
    // The author's own alignment wins; numbers at the right stand under each other there.
    if (cells.some(([{element}]) => (element.getAttribute('align') ?? 'right') !== 'right'))
      continue
    if (!texts.every((text) => number.test(text) || noNumber.test(text))) continue
    const numbers = cells.flatMap(([{element}, index], at): NumberCell[] => {
      const rest = number.exec(texts[at] ?? '')?.groups?.rest
      return rest === undefined ? [] : [{index, ...split(element, rest.length)}]
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

/**
 * Write on each number how far it stands from its cell's end; `edge` is what its border takes,
 * `padding` what a number at the right keeps to it.
 */
export function alignNumbers(
  {all}: Cells,
  columns: NumberColumns,
  widths: readonly number[],
  edge: number,
  padding: number
): void {
  for (const [column, numbers] of columns) {
    const fraction = Math.max(...numbers.map((each) => each.fraction))
    const middle = ((widths[column] ?? 0) - blockWidth(numbers)) / 2
    for (const each of numbers) {
      const cell = all[each.index]?.element
      if (!cell) continue
      const spare = cell.getAttribute('align') === 'right' ? padding + edge : middle
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
  for (const text of textsOf(cell).reverse()) {
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
