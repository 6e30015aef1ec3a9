/**
 * What is turned with a table: the title above it, where a page would show nothing else; the
 * headings before it; the notes below it.
 *
 * Offices turn the whole page: 附件1 and its title are read the way the table is.
 */

import {copyOf} from '../copy-of.ts'
import type {Workbench} from '../workbench.ts'

export interface Company {
  readonly above: readonly HTMLElement[]
  readonly below: readonly HTMLElement[]
  /** In CSS pixels, as it stands in the turned page. */
  readonly heightAbove: number
  readonly heightBelow: number
}

/** Of a turned page, what a document or an attachment begins with takes no more. */
const mostAbove = 1 / 2

const mostBelow = 2 / 3

/** What the table takes of a turned page at least, with its head: in CSS pixels. */
export interface LeastOfTable {
  readonly first: number
  readonly last: number
  /** Its first row is its last. */
  readonly isOneRow: boolean
}

const titles = [
  'title',
  'subtitle',
  'subtitle-note',
  'speaker',
  'attachment-label',
  'attachment-title',
  'attachment-note',
  'attachment-recipients'
]
  .map((name) => `[data-element="${name}"]`)
  .join(', ')

const headings = 'h2, h3, h4, h5'

/** Pictures are fitted to upright pages. */
const plain = `${titles}, ${headings}, p:not(:has(img))`

/** What goes with `table`, whose pages are `room` high when they are turned. */
export function companyOf(
  table: HTMLTableElement,
  bench: Workbench,
  room: number,
  {first, last, isOneRow}: LeastOfTable
): Company {
  const above = [beginningOf(table), headingsAbove(table), []]
    .map((elements) => ({elements, height: heightAbove(elements, table, bench)}))
    .find(({height}) => height <= Math.min(room * mostAbove, room - first))
  const notes = notesBelow(table)
  const heightBelow = heightOf(notes.map(copyOf), table, bench)
  const left = room - last - (isOneRow ? (above?.height ?? 0) : 0)
  const isNoted = heightBelow <= Math.min(room * mostBelow, left)
  return {
    above: above?.elements ?? [],
    below: isNoted ? notes : [],
    heightAbove: above?.height ?? 0,
    heightBelow: isNoted ? heightBelow : 0
  }
}

/**
 * What stands before `table` on the page that its attachment, or the document, begins: titles
 * and lines of text; the headings alone when there is anything else. A document whose text
 * begins with sentences is not read sideways.
 */
function beginningOf(table: Element): HTMLElement[] {
  const parent = table.parentElement
  const own = siblingsBefore(table)
  const isBody = parent?.matches('[data-element="body"]') ?? false
  const all = isBody && parent ? [...siblingsBefore(parent), ...own] : own
  const isWhole = isBody || parent?.matches('[data-element="attachment"]')
  const page = all.slice(Math.max(0, [...all, table].findLastIndex(startsPage)))
  const isText = (each: HTMLElement) => !each.matches(plain) || (isBody && isSentence(each))
  return !isWhole || page.some(isText) ? headingsAbove(table) : page
}

function isSentence(element: Element): boolean {
  return (
    element.matches('p:not([data-element])') &&
    /[。！？；]$/u.test(element.textContent?.trim() ?? '')
  )
}

/** A break made by hand. */
function startsPage(element: Element): boolean {
  return element instanceof HTMLElement && element.dataset.startsPage !== undefined
}

/** The headings right above `table`, the first of them first. */
function headingsAbove(table: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  if (startsPage(table)) return found
  for (const each of siblingsBefore(table).reverse()) {
    if (!each.matches(headings)) break
    found.unshift(each)
  }
  return found
}

function notesBelow(table: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  let next = table.nextElementSibling
  while (next instanceof HTMLElement && next.dataset.element === 'table-note') {
    found.push(next)
    next = next.nextElementSibling
  }
  return found
}

function siblingsBefore(element: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  let before = element.previousElementSibling
  while (before instanceof HTMLElement) {
    found.unshift(before)
    before = before.previousElementSibling
  }
  return found
}

/**
 * What stands a blank line below the titles `above` it, which are no part of the same text any
 * more: the first line of the text, or `table` itself.
 */
export function partedFromTitles(
  above: readonly HTMLElement[],
  table: HTMLElement
): HTMLElement | undefined {
  const own = above.filter(({parentElement}) => parentElement === table.parentElement)
  const lastTitle = above[above.length - own.length - 1]
  return lastTitle && (own[0] ?? table)
}

/** How high `elements` above `table` are in a turned page, with what parts it from them. */
function heightAbove(
  elements: readonly HTMLElement[],
  table: HTMLTableElement,
  bench: Workbench
): number {
  if (elements.length === 0) return 0
  const parted = partedFromTitles(elements, table)
  // A shallow clone has its original's type.
  const end = table.cloneNode(false) as HTMLElement
  end.style.cssText = 'display:block;inline-size:1px;block-size:1px'
  const copies = [...elements.map(copyOf), end]
  const mark = copies[parted ? [...elements, table].indexOf(parted) : -1]
  if (mark) mark.dataset.blankLines ??= '1'
  return heightOf(copies, table, bench) - 1
}

/** How high `copies` are in a turned page, which is as wide as the type area is high. */
function heightOf(copies: readonly HTMLElement[], table: Element, bench: Workbench): number {
  if (copies.length === 0) return 0
  // What its kind of text has indented is so on the bench.
  const section = document.createElement('section')
  const {element} = table.parentElement?.dataset ?? {}
  if (element !== undefined) section.dataset.element = element
  section.style.cssText = `display:flow-root;width:${bench.length('--type-area-height')}px`
  section.append(...copies)
  bench.put(section)
  return section.getBoundingClientRect().height
}
