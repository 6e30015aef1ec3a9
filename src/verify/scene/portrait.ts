/**
 * A page that is emitted on its side, 297 × 210, as it lies in the bound document.
 *
 * GB/T 9704—2012, 8: read with the head of the table up, the page is turned a quarter
 * clockwise from where it lies; turned back, its head is at the physical left.
 */

import type {PdfPage} from '../../facts/index.ts'
import {turnedPage} from './turned-page.ts'

export function isSideways({width, height}: Pick<PdfPage, 'width' | 'height'>): boolean {
  return width > height
}

/** `page` turned a quarter anticlockwise when it lies on its side, else as it is. */
export function portraitOf(page: PdfPage): PdfPage {
  // What lay level stands upright now, and is a rule no more; nor is what lies level now.
  return isSideways(page) ? {...turnedPage(page, 3), strokes: []} : page
}
