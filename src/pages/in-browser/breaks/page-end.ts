/** Where a page ends: as Paged.js has it but for headings, tables, pictures and footnotes. */

import {Handler, type Layout, type Page} from 'pagedjs'
import {type GridLengths, settleRows} from '../tables/table-breaks.ts'
import type {Footnotes} from './footnotes.ts'
import {withHeadings} from './keep-headings.ts'
import {shrinkPictures} from './shrink-picture.ts'

/** What a document has that says where its pages end. */
export interface PageEndings {
  readonly hasTables: boolean
  readonly hasPictures: boolean
  readonly footnotes: Footnotes | undefined
}

export function pageEnd(
  {hasTables, hasPictures, footnotes}: PageEndings,
  lengths: GridLengths
): typeof Handler {
  return class extends Handler {
    onPageLayout(rendered: HTMLElement): void {
      footnotes?.beginPage(rendered)
    }

    /** Paged.js keeps what it found where this is undefined; null says that all fits. */
    onOverflow(
      overflow: Range | undefined,
      rendered: HTMLElement,
      bounds: DOMRect,
      layout: Layout
    ): Range | undefined | null {
      const settle = (found: Range | undefined): Range | undefined => {
        const beyond = hasPictures
          ? shrinkPictures(found, rendered, bounds, layout, lengths)
          : found
        const rows = hasTables ? settleRows(beyond, rendered, bounds, lengths) : beyond
        return withHeadings(rows, rendered, bounds, lengths.linePitch)
      }
      const settled = footnotes
        ? footnotes.makeRoom(overflow, rendered, bounds, layout, settle)
        : settle(overflow)
      return settled ?? (overflow ? null : undefined)
    }

    afterPageLayout(_element: HTMLElement, page: Page): void {
      footnotes?.place(page)
    }
  }
}
