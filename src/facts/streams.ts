/** Every content stream of a document: pages, and the forms they paint, each once. */

import {PDFArray, type PDFDict, type PDFDocument, type PDFPage, PDFStream} from '@cantoo/pdf-lib'
import {contentsOf, dictAt, members, nameAt} from './objects.ts'

/** Call `visit` with the bytes and resources of each page and of each form below it. */
export function forEachStream(
  document: PDFDocument,
  visit: (bytes: Uint8Array, resources: PDFDict | undefined) => void
): void {
  const seen = new Set<PDFStream>()

  const visitForms = (resources: PDFDict | undefined): void => {
    for (const item of dictAt(resources, 'XObject')?.values() ?? []) {
      const form = document.context.lookup(item)
      if (!(form instanceof PDFStream) || nameAt(form.dict, 'Subtype') !== 'Form') continue
      if (seen.has(form)) continue
      seen.add(form)
      const own = dictAt(form.dict, 'Resources') ?? resources
      visit(contentsOf(form), own)
      visitForms(own)
    }
  }

  for (const page of document.getPages()) {
    const resources = page.node.Resources()
    visit(pageContents(page), resources)
    visitForms(resources)
  }
}

/** The content of a page; several streams are one, divided by a blank. ISO 32000-1, 7.7.3.3. */
export function pageContents(page: PDFPage): Uint8Array {
  const contents = page.node.Contents()
  if (contents instanceof PDFStream) return contentsOf(contents)
  if (!(contents instanceof PDFArray)) return new Uint8Array()
  const parts: Uint8Array[] = []
  for (const stream of members(contents)) {
    if (stream instanceof PDFStream) parts.push(contentsOf(stream), Buffer.from('\n'))
  }
  return Buffer.concat(parts)
}
