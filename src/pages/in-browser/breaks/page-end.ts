/** Where a page ends that has tables or footnotes; that of any other is left to Paged.js. */

import {Handler, type Layout, type Page} from 'pagedjs'
import {type GridLengths, settleRows} from '../tables/table-breaks.ts'
import type {Footnotes} from './footnotes.ts'

export function pageEnd(
  hasTables: boolean,
  footnotes: Footnotes | undefined,
  lengths: GridLengths
): typeof Handler {
  return class extends Handler {
    onPageLayout(rendered: HTMLElement): void {
      footnotes?.beginPage(rendered)
    }

    onOverflow(
      overflow: Range | undefined,
      rendered: HTMLElement,
      bounds: DOMRect,
      layout: Layout
    ): Range | undefined {
      const settle = (found: Range | undefined): Range | undefined =>
        hasTables ? settleRows(found, rendered, bounds, lengths) : found
      if (!footnotes) return settle(overflow)
      return footnotes.makeRoom(overflow, rendered, bounds, layout, settle)
    }

    afterPageLayout(_element: HTMLElement, page: Page): void {
      footnotes?.place(page)
    }
  }
}
