/** Read all pages of a PDF: every glyph, where it stands, and in which order it is read. */

import type {PDFDocument} from '@cantoo/pdf-lib'
import {openDocument} from './document.ts'
import type {PdfPage} from './page.ts'

/** Read the pages of `source` in order. */
export async function readText(source: Uint8Array | PDFDocument): Promise<PdfPage[]> {
  return [...openDocument(source, {isSharing: true}).pages()]
}
