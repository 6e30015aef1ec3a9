/** The contents of all pages, and of the forms they paint, rewritten and packed. */

import {
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFStream
} from '@cantoo/pdf-lib'
import {FontShelf} from '../facts/index.ts'
import {
  ContentReader,
  contentsOf,
  dictAt,
  nameAt,
  numberAt,
  pageContents,
  streamAt
} from '../pdf-syntax/index.ts'
import {rewriteContent} from './rewrite.ts'
import {packed} from './serialise.ts'

export function rewritePages(document: PDFDocument): void {
  const {context} = document
  const marked = new Map<PDFStream, boolean>()
  const done = new Set<PDFStream>()
  const shelf = new FontShelf()

  for (const page of document.getPages()) {
    const contents = rewrite(pageContents(page.node), page.node.Resources(), false)
    page.node.set(PDFName.of('Contents'), context.register(packed(context, contents)))
  }

  function rewrite(
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    isMarked: boolean
  ): Uint8Array {
    return rewriteContent(bytes, {
      isMarked,
      fontCalled: (name) => shelf.at(dictAt(resources, 'Font'), name),
      hasIdentifier: (name) => {
        const properties = dictAt(dictAt(resources, 'Properties'), name)
        return numberAt(properties, 'MCID') !== undefined
      },
      marksItself: (name, isMarkedHere) => {
        const form = streamAt(dictAt(resources, 'XObject'), name)
        if (!(form instanceof PDFRawStream) || nameAt(form.dict, 'Subtype') !== 'Form') return false
        const marksItself = hasMarks(form, resources)
        rewriteForm(form, resources, isMarkedHere || !marksItself)
        return marksItself
      }
    })
  }

  /** A form is painted where it is marked the same way, so the first time settles it. */
  function rewriteForm(form: PDFRawStream, outer: PDFDict | undefined, isMarked: boolean): void {
    if (done.has(form)) return
    done.add(form)
    const before = contentsOf(form)
    const after = rewrite(before, dictAt(form.dict, 'Resources') ?? outer, isMarked)
    if (after === before) return
    form.updateContents(packed(context, after).contents)
    form.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    form.dict.delete(PDFName.of('DecodeParms'))
  }

  /** Whether `form`, or a form in it, has an identifier of marked content: then it tags itself. */
  function hasMarks(form: PDFStream, outer: PDFDict | undefined): boolean {
    const known = marked.get(form)
    if (known !== undefined) return known
    marked.set(form, false)
    const resources = dictAt(form.dict, 'Resources') ?? outer
    const reader = new ContentReader(contentsOf(form))
    let found = false
    while (!found && reader.next()) {
      if (reader.operator === 'BDC') {
        const properties = reader.operands[1]
        found =
          properties instanceof Map
            ? properties.has('MCID')
            : numberAt(dictAt(dictAt(resources, 'Properties'), reader.name(1) ?? ''), 'MCID') !==
              undefined
      } else if (reader.operator === 'Do') {
        const inner = streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? '')
        found = inner !== undefined && hasMarks(inner, resources)
      }
    }
    marked.set(form, found)
    return found
  }
}
