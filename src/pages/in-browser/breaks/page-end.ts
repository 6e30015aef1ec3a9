/** Where a page ends: as Paged.js has it but for headings, tables and footnotes. */

import {Handler, type Layout, type Page} from 'pagedjs'
import {type GridLengths, settleRows} from '../tables/table-breaks.ts'
import type {Footnotes} from './footnotes.ts'
import {withHeadings} from './keep-headings.ts'

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
        withHeadings(
          hasTables ? settleRows(found, rendered, bounds, lengths) : found,
          rendered,
          bounds
        )
      if (!footnotes) return settle(overflow)
      return footnotes.makeRoom(overflow, rendered, bounds, layout, settle)
    }

    afterPageLayout(_element: HTMLElement, page: Page): void {
      footnotes?.place(page)
    }
  }
}
