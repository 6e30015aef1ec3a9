/** 页码: recto at the right, verso at the left. GB/T 9704—2012, 7.5. */

import type {Page} from 'pagedjs'

/**
 * Write the numbers on the sheets. They are generated content, so that a reader of the
 * PDF's text does not stumble over them.
 */
export function numberPages(
  pages: Iterable<readonly [index: number, page: Page]>,
  unnumbered: ReadonlySet<Page>,
  {pageNumberDashes, pageNumberFace, pageNumberPlace}: DOMStringMap
): void {
  for (const [index, page] of pages) {
    const sheet = page.element.querySelector<HTMLElement>('.pagedjs_sheet')
    if (!sheet) throw new Error('Expected a sheet on every page')
    sheet.dataset.pageSide = index % 2 === 0 ? 'recto' : 'verso'
    if (unnumbered.has(page)) continue
    sheet.dataset.pageNumber = pageNumberDashes === 'false' ? `${index + 1}` : `— ${index + 1} —`
    // What the house has agreed on.
    if (pageNumberPlace) sheet.dataset.pageNumberPlace = pageNumberPlace
    if (pageNumberFace) sheet.dataset.pageNumberFace = pageNumberFace
  }
}
