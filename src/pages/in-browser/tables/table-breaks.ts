/**
 * Tables on the page: rows whole, the head again on each page, nothing beyond the type area.
 *
 * Paged.js 0.4.3 repeats no heads, and leaves a head behind on a page without a row.
 */

import {Handler} from 'pagedjs'
import {elementBefore} from '../neighbours.ts'
import {applyFit} from './fit-table.ts'
import {repeatHead} from './repeated-head.ts'

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
  const late = lateRow(rendered, bottom - halfLeading + 1, bounds.right)
  const start = late ?? (overflow && partOfTable(overflow))
  if (!start) return overflow
  const node = withCompany(start)
  if (!elementBefore(node)) return overflow
  const range = document.createRange()
  range.setStartBefore(node)
  range.setEndAfter(rendered.lastChild ?? rendered)
  return range
}

export function tableBreaks({halfLeading}: GridLengths): typeof Handler {
  return class extends Handler {
    renderNode(clone: Node, source: Node): void {
      if (!(clone instanceof HTMLElement)) return
      applyFit(clone)
      if (clone instanceof HTMLTableElement) {
        if (!clone.caption && !elementBefore(clone)) clone.style.marginTop = `${halfLeading}px`
      } else if (clone instanceof HTMLTableRowElement && source instanceof HTMLElement) {
        goOn(clone, source)
      }
    }
  }

  /** The first row of a page on which its table goes on. */
  function goOn(clone: HTMLTableRowElement, source: HTMLElement): void {
    const table = clone.closest('table')
    const original = source.closest('table')
    if (!table || !original || table.dataset.splitFrom === undefined) return
    if (table.querySelector('colgroup')) return
    repeatHead(table, original)
    for (const element of [table, ...table.querySelectorAll('col')]) applyFit(element)
    table.style.marginTop = `${halfLeading}px`
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
      if (!row || !box || box.left >= right) continue
      if (box.bottom <= limit) break
      late = row
    }
    if (late) return late
  }
  return undefined
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
