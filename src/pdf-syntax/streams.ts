/** What streams hold, and which of them make up a document's contents. */

import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFFlateStream,
  type PDFPage,
  PDFRawStream,
  PDFStream
} from '@cantoo/pdf-lib'
import {PdfFault} from './fault.ts'
import {filtersOf, mostUnpacked, unpack} from './filters/filters.ts'
import {follow} from './follow.ts'
import {dictAt, entry, members, nameAt} from './objects.ts'

/** What a stream holds, unpacked; a picture's own codec is left. A fault beyond `most` bytes. */
export function contentsOf(stream: PDFStream, most = mostUnpacked): Uint8Array {
  // Not written yet.
  if (stream instanceof PDFFlateStream) return stream.getUnencodedContents()
  const contents = stream.getContents()
  if (!(stream instanceof PDFRawStream)) return contents
  return unpack(contents, filtersOf(stream.dict), most).bytes
}

/** The same; undefined when it cannot be unpacked. */
export function tryContentsOf(stream: PDFStream, most = mostUnpacked): Uint8Array | undefined {
  try {
    return contentsOf(stream, most)
  } catch (error) {
    if (error instanceof PdfFault) return undefined
    throw error
  }
}

/** Call `visit` with the bytes and resources of each page and of each form below it, once. */
export function forEachStream(
  document: PDFDocument,
  visit: (bytes: Uint8Array, resources: PDFDict | undefined) => void
): void {
  const seen = new Set<PDFStream>()
  for (const page of document.getPages()) forEachStreamOf(page, visit, seen)
}

/** The same for one page; forms in `seen` are left out. */
export function forEachStreamOf(
  {node: page}: PDFPage,
  visit: (bytes: Uint8Array, resources: PDFDict | undefined) => void,
  seen: Set<PDFStream> = new Set()
): void {
  const visitForms = (resources: PDFDict | undefined): void => {
    for (const item of dictAt(resources, 'XObject')?.values() ?? []) {
      const form = follow(page.context, item)
      if (!(form instanceof PDFStream) || nameAt(form.dict, 'Subtype') !== 'Form') continue
      if (seen.has(form)) continue
      seen.add(form)
      const own = dictAt(form.dict, 'Resources') ?? resources
      visit(contentsOf(form), own)
      visitForms(own)
    }
  }

  const resources = page.Resources()
  visit(pageContents(page), resources)
  visitForms(resources)
}

/** The content of a page; several streams are one, divided by a blank. ISO 32000-1, 7.7.3.3. */
export function pageContents(page: PDFDict): Uint8Array {
  const contents = entry(page, 'Contents')
  if (contents instanceof PDFStream) return contentsOf(contents)
  if (!(contents instanceof PDFArray)) return new Uint8Array()
  const parts: Uint8Array[] = []
  for (const stream of members(contents)) {
    if (stream instanceof PDFStream) parts.push(contentsOf(stream), Buffer.from('\n'))
  }
  return Buffer.concat(parts)
}
