/**
 * A page that ends a line early, so that its last line of text stands on the next one.
 *
 * GB/T 9704—2012, 5.2.3: 22 lines to the page, 一般; 特定情况可以作适当调整.
 */

import {Handler, type Page} from 'pagedjs'

/** What Paged.js keeps free at the foot of a page. */
const heightProperty = '--pagedjs-footnotes-height'

export class EarlyEnd {
  /** By the index of a page, what stays free at its foot. */
  readonly #free = new Map<number, number>()

  /** From now on page `index`, laid out as `page` now, ends above the line at `line`. */
  set(index: number, {element}: Page, line: DOMRect): void {
    const area = element.querySelector('.pagedjs_area')
    // Notes stand in it too: the line ends above them.
    const bottom = area?.getBoundingClientRect().bottom ?? 0
    this.#free.set(index, bottom - (line.top + line.bottom) / 2)
  }

  clear(index: number): void {
    this.#free.delete(index)
  }

  handler(): typeof Handler {
    const freeOn = (index: number): number => this.#free.get(index) ?? 0
    return class extends Handler {
      beforePageLayout(page: Page): void {
        const free = freeOn(this.chunker.pages.indexOf(page))
        const area = page.element.querySelector<HTMLElement>('.pagedjs_area')
        if (free > 0) area?.style.setProperty(heightProperty, `${free}px`)
      }
    }
  }
}
