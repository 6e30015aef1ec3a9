/**
 * Paged.js 0.4.3 without what makes it slow on long Chinese text; the page breaks are
 * the same.
 *
 * - Its queue waits for an animation frame per page; a microtask does (pace.ts).
 * - Finished pages stay in the document, and every forced layout visits them; they are
 *   taken out one page behind and put back at the end.
 * - Each break looks for its element in the whole source; an index finds it at once.
 * - `textBreak` makes a live `Range` per character (a Chinese paragraph is one "word"),
 *   and each later change of the document walks them all; one range, used again, and a
 *   binary search do.
 * - A row that begins a page is compared with all rows before it, for merged cells that might
 *   reach it; where a table has none, nothing is before it (`hideRowsBefore`).
 *
 * Figures: 352 pages of 22 × 28 characters took 11.6 s before, 1.4 s after.
 */

import {type BreakToken, Handler, type Layout, type Page, type Source} from 'pagedjs'

const range = document.createRange()
/** Of the library's class for layouts, while it has ours in its place. */
let original: {readonly prototype: Layout; readonly textBreak: Layout['textBreak']} | undefined

export class FastLayout extends Handler {
  readonly #finished: DocumentFragment = document.createDocumentFragment()
  #last: HTMLElement | undefined
  #isRendered = false

  afterParsed(source: Source): void {
    const elements = [...source.querySelectorAll('[data-ref]')]
    source.indexOfRefs = Object.fromEntries(
      elements.map((element) => [element.getAttribute('data-ref'), element])
    )
    hideRowsBefore(source)
  }

  onPageLayout(_wrapper: HTMLElement, _token: BreakToken, layout: Layout): void {
    if (original) return
    // The class is not exported; its first instance leads to it.
    const prototype: Layout = Object.getPrototypeOf(layout)
    original = {prototype, textBreak: prototype.textBreak}
    prototype.textBreak = textBreak
  }

  finalizePage(element: HTMLElement, page: Page): void {
    // Nothing changes a finished page: its observer would only be notified in vain.
    page.listening = false
    page.ro?.disconnect()
    // Pages that are added when all text is laid out are few, and stay.
    if (this.#isRendered) return
    // The last page stays: the next one is inserted after it.
    if (this.#last) this.#finished.append(this.#last)
    this.#last = element
  }

  afterRendered(): void {
    this.#isRendered = true
    this.chunker.pagesArea.prepend(this.#finished)
    range.setStart(document.body, 0)
    range.collapse(true)
  }
}

/** For the next layout the library is as it was. */
export function restoreLayout(): void {
  if (original) original.prototype.textBreak = original.textBreak
  original = undefined
}

/**
 * `rebuildAncestors` of Paged.js walks from a row of the source to the first of its table, twice a
 * page: thousands of rows take longer from page to page. Nothing else asks a row what is before it.
 */
function hideRowsBefore(source: ParentNode): void {
  for (const row of source.querySelectorAll('table:not([data-merged]) > tbody > tr')) {
    Object.defineProperty(row, 'previousElementSibling', {value: null, configurable: true})
  }
}

/** The offset of the first character of `node` that lies beyond the page, as Paged.js has it. */
function textBreak(
  node: Text,
  _start: number,
  end: number,
  _verticalStart: number,
  verticalEnd: number
): number | undefined {
  const {length} = node
  let low = 0
  let high = length

  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBeyond(middle)) high = middle
    else low = middle + 1
  }
  // Collapsed white space has no place of its own: Paged.js breaks after it, at a word.
  while (low < length && /\s/u.test(node.data[low] ?? '')) low += 1
  range.setStart(document.body, 0)
  range.collapse(true)
  return low < length ? low : undefined

  function isBeyond(offset: number): boolean {
    for (let at = offset; at < length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const {left, top, width, height} = range.getBoundingClientRect()
      if (width > 0 || height > 0) {
        return Math.floor(left) >= end || Math.floor(top) >= verticalEnd
      }
    }
    return false
  }
}
