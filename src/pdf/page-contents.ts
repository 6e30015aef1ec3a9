/** The contents of all pages, and of the forms they paint, rewritten and packed. */

import {
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
  type PDFStream
} from '@cantoo/pdf-lib'
import {FontShelf} from '../facts/index.ts'
import {
  contentsOf,
  dictAt,
  nameAt,
  numberAt,
  pageContents,
  refAt,
  streamAt
} from '../pdf-syntax/index.ts'
import {FormMarksReader, type OnlyMark} from './form-marks.ts'
import {rewriteContent, type StreamSurroundings} from './rewrite.ts'
import {packed} from './serialise.ts'

/** The contents of a page, or of a form on it: which of its marks are content of the tags. */
export interface TaggedStream {
  readonly page: PDFRef
  readonly form: PDFRef | undefined
  /** As the structure tree calls them. */
  readonly tagged: number[]
  /** Those that were, and are artifacts now. */
  readonly untagged: number[]
}

/** Rewrite what each page of `document` paints, colours as `ink` says. */
export function rewritePages(
  document: PDFDocument,
  ink?: StreamSurroundings['ink']
): readonly TaggedStream[] {
  const {context} = document
  const streams: TaggedStream[] = []
  const reader = new FormMarksReader()
  const done = new Set<PDFStream>()
  const shelf = new FontShelf()

  for (const {ref, node} of document.getPages()) {
    const own = streamOf(ref, undefined)
    const contents = rewrite(own, pageContents(node), node.Resources(), false)
    node.set(PDFName.of('Contents'), context.register(packed(context, contents)))
  }
  return streams

  function streamOf(page: PDFRef, form: PDFRef | undefined): TaggedStream {
    const stream = {page, form, tagged: [], untagged: []}
    streams.push(stream)
    return stream
  }

  function rewrite(
    stream: TaggedStream,
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    isMarked: boolean
  ): Uint8Array {
    return rewriteContent(bytes, {
      isMarked,
      ...(ink && {ink}),
      fontCalled: (name) => shelf.at(dictAt(resources, 'Font'), name),
      identifierIn: (name) => numberAt(dictAt(dictAt(resources, 'Properties'), name), 'MCID'),
      tagged: (identifier) => stream.tagged.push(identifier),
      untagged: (identifier) => stream.untagged.push(identifier),
      markAround: (name, isMarkedHere) => {
        const objects = dictAt(resources, 'XObject')
        const form = streamAt(objects, name)
        if (!(form instanceof PDFRawStream) || nameAt(form.dict, 'Subtype') !== 'Form') return ''
        const marks = reader.read(form, resources)
        const isFirst = !done.has(form)
        done.add(form)
        const only = isMarkedHere || typeof marks === 'string' ? undefined : marks
        if (isFirst) {
          const own = streamOf(stream.page, refAt(objects, name))
          const isMarkedInside = isMarkedHere || marks === 'none' || only !== undefined
          rewriteForm(own, form, only, resources, isMarkedInside)
        }
        if (!only) return marks === 'none' ? '' : undefined
        if (!isFirst) return ''
        stream.tagged.push(only.identifier)
        return only.opening
      }
    })
  }

  /** A form is painted where it is marked the same way, so the first time settles it. */
  function rewriteForm(
    stream: TaggedStream,
    form: PDFRawStream,
    only: OnlyMark | undefined,
    outer: PDFDict | undefined,
    isMarked: boolean
  ): void {
    const before = contentsOf(form)
    const contents = only?.contents ?? before
    const after = rewrite(stream, contents, dictAt(form.dict, 'Resources') ?? outer, isMarked)
    if (after === before) return
    form.updateContents(packed(context, after).contents)
    form.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    form.dict.delete(PDFName.of('DecodeParms'))
  }
}
