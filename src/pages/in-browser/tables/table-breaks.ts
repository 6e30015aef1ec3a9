/**
 * Tables on the page: rows whole, the head again on each page, nothing beyond the type area.
 *
 * Paged.js 0.4.3 repeats no heads, and leaves a head behind on a page without a row.
 */

import {Handler} from 'pagedjs'
import {applyFit} from './fit-table.ts'
import {MergedCells} from './merged-cells.ts'
import {partRow} from './part-row.ts'
import {repeatHead} from './repeated-head.ts'

/** Of the clones of rows that may be parted, their sources. */
const sources = new WeakMap<Element, HTMLTableRowElement>()

export interface GridLengths {
  readonly linePitch: number
  /** The page's content box begins this much above the type area. */
  readonly halfLeading: number
}

/** What goes to the next page: rows as a whole, a head with its first row. */
export function settleRows(
  overflow: Range | undefined,
  rendered: HTMLElement,
  bounds: DOMRect,
  {halfLeading}: GridLengths
): Range | undefined {
  // The content box ends half a leading below the type area.
  const bottom = rendered.parentElement?.getBoundingClientRect().bottom ?? bounds.bottom
  const limit = bottom - halfLeading + 1
  const found = lateRow(rendered, limit, bounds.right)
  const late = found && overflow && isBefore(overflow, found) ? undefined : found
  const start = late ?? (overflow && partOfTable(overflow))
  if (!start) return overflow
  const rest = late && partOf(late, limit, bounds.right)
  const node = rest ?? withCompany(firstOfGroup(start))
  if (!hasBefore(node)) return overflow
  const range = document.createRange()
  range.setStartBefore(node)
  range.setEndAfter(rendered.lastChild ?? rendered)
  return range
}

/** What of a tall row goes to the next page, when some of it stays. */
function partOf(late: Element, limit: number, right: number): Element | undefined {
  const source = sources.get(late)
  if (!source || !(late instanceof HTMLTableRowElement)) return undefined
  // Beyond the page as a whole.
  if (late.getBoundingClientRect().left >= right) return undefined
  const rest = partRow(late, source, {bottom: limit, right})
  if (!rest) return undefined
  for (const row of [late, source]) growReaching(row)
  MergedCells.learn(source.closest('table'))
  return rest
}

/** The cells that reach down to `row` from above reach to its second part as well. */
function growReaching(row: HTMLTableRowElement): void {
  let above = row.previousElementSibling
  for (let distance = 1; above instanceof HTMLTableRowElement; distance += 1) {
    for (const cell of above.cells) if (cell.rowSpan > distance) cell.rowSpan += 1
    above = above.previousElementSibling
  }
}

/** Merged rows that are kept together begin the next page with the first of them. */
function firstOfGroup(start: Element): Element {
  if (!(start instanceof HTMLTableRowElement)) return start
  let first: Element = start
  let row = start.previousElementSibling
  for (let distance = 1; row instanceof HTMLTableRowElement; distance += 1) {
    if (Number(row.dataset.keep ?? 0) > distance) first = row
    row = row.previousElementSibling
  }
  return hasBefore(first) && first.previousElementSibling ? first : start
}

export function tableBreaks({halfLeading}: GridLengths): typeof Handler {
  return class extends Handler {
    readonly #merged = new MergedCells()

    renderNode(clone: Node, source: Node): void {
      if (!(clone instanceof HTMLElement) || !(source instanceof HTMLElement)) return
      applyFit(clone)
      if (clone instanceof HTMLTableElement) {
        if (source instanceof HTMLTableElement) MergedCells.learn(source)
        if (!clone.caption && !hasBefore(clone)) clone.style.marginTop = `${halfLeading}px`
      } else if (clone instanceof HTMLTableRowElement && source instanceof HTMLTableRowElement) {
        if (source.dataset.tall !== undefined) sources.set(clone, source)
        if (goOn(clone, source)) this.#merged.begin(clone, source)
      } else if (clone instanceof HTMLTableCellElement) {
        this.#merged.put(clone, source)
      }
    }
  }

  /** The first row of a page on which its table goes on. */
  function goOn(clone: HTMLTableRowElement, source: HTMLElement): boolean {
    const table = clone.closest('table')
    const original = source.closest('table')
    if (!table || !original || table.dataset.splitFrom === undefined) return false
    if (table.querySelector('colgroup')) return false
    repeatHead(table, original)
    for (const element of [table, ...table.querySelectorAll('col')]) applyFit(element)
    if (!table.caption) table.style.marginTop = `${halfLeading}px`
    return true
  }
}

/** The first row on the page that reaches below the type area. */
function lateRow(rendered: HTMLElement, limit: number, right: number): Element | undefined {
  let late: Element | undefined
  for (const table of rendered.querySelectorAll('table')) {
    if (table.closest('[data-element="sideways-table"]')) continue
    for (let index = table.rows.length - 1; index >= 0; index -= 1) {
      const row = table.rows[index]
      const box = row?.getBoundingClientRect()
      if (!row || !box) continue
      // Beyond the page as a whole: found by Paged.js, if no merged cell reaches up from there.
      if (box.left >= right && table.dataset.merged === undefined) continue
      const isParted = canPart(row) && [...row.getClientRects()].some(({left}) => left >= right)
      if (box.left < right && !isParted && box.bottom <= limit) break
      late = row
    }
    if (late) return late
  }
  return undefined
}

/** Whether `overflow` begins before the table that `row` is of. */
function isBefore({startContainer, startOffset}: Range, row: Element): boolean {
  const node = startContainer.childNodes[startOffset] ?? startContainer
  const position = row.closest('table')?.compareDocumentPosition(node) ?? 0
  return (
    (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINS) === 0
  )
}

/** Whether the browser may have part of a row on the page and part of it beyond. */
function canPart(row: HTMLTableRowElement): boolean {
  return row.dataset.tall !== undefined || row.closest('table')?.dataset.merged !== undefined
}

/** The row, or the part before the rows, that an overflow begins in. */
function partOfTable({startContainer, startOffset}: Range): Element | undefined {
  const node = startContainer.childNodes[startOffset] ?? startContainer
  const element = node instanceof Element ? node : node.parentElement
  if (element?.closest('[data-element="sideways-table"]')) return undefined
  return element?.closest('tr, colgroup, caption, table') ?? undefined
}

/** What is taken to the next page with `start`: a first row takes the table, and its heading. */
function withCompany(start: Element): Element {
  const table = start.closest('table')
  const isFirst = start !== table?.tBodies[0]?.rows[0] && start.closest('tbody') !== null
  let node = !table || isFirst || table.dataset.splitFrom !== undefined ? start : table
  while (node instanceof HTMLElement && node.dataset.previousBreakAfter === 'avoid') {
    if (!node.previousElementSibling) break
    node = node.previousElementSibling
  }
  return node
}

/** Whether something stands before `element` on its page. */
function hasBefore(element: Element): boolean {
  let node: Element | null = element
  while (node && !node.classList.contains('pagedjs_page_content')) {
    // A head that is repeated is nothing that a page could end with.
    const before = node.previousElementSibling
    if (before && !before.hasAttribute('data-repeated')) return true
    node = node.parentElement
  }
  return false
}
