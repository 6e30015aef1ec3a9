/**
 * A PDF, opened: what it says of itself, and its pages one at a time.
 *
 * A page is read when it is asked for and can be let go afterwards; the time for a
 * document is that for its pages.
 */

import {PDFDict, PDFDocument} from '@cantoo/pdf-lib'
import type {Millimetres} from '../base/units.ts'
import {nameAt, nameOf, openFile, PdfFault, type PdfFile} from '../pdf-syntax/index.ts'
import {type DocumentInfo, infoOf} from './document-info.ts'
import type {PdfPage} from './page.ts'
import {type PageLabels, pageLabelsOf} from './page-labels.ts'
import {pagePlaceOf} from './page-place.ts'
import {type PageNode, pageNode, pageNodes} from './page-tree.ts'
import {pageReader, type ReadingOptions} from './read-page.ts'
import {type TagEvent, tagEvents} from './tags.ts'

/** As the page is looked at. */
export interface PageSize {
  readonly width: Millimetres
  readonly height: Millimetres
}

export interface PdfDocument {
  readonly pageCount: number
  /** Of each page, without reading what is on it. */
  readonly sizes: readonly PageSize[]
  readonly info: DocumentInfo
  /** What its pages are called. Read when first asked for. */
  readonly labels: readonly PageLabels[]
  /** The structure tree in the order it is read aloud, walked anew each time. */
  tags(): Generator<TagEvent>
  /** Page `index`, counted from 0, read anew each time. A `PdfFault` if it cannot be read. */
  page(index: number): PdfPage
  /** All pages in order, each read when its turn comes. */
  pages(): Generator<PdfPage>
}

/** Open the bytes of a file, or a document at hand. A `PdfFault` if there is nothing to read. */
export function openDocument(
  source: Uint8Array | PDFDocument,
  options: ReadingOptions = {}
): PdfDocument {
  try {
    return open(source instanceof PDFDocument ? atHand(source) : openFile(source), options)
  } catch (error) {
    throw asFault(error)
  }
}

function open(file: PdfFile, options: ReadingOptions): PdfDocument {
  const nodes = findPages(file)
  const read = pageReader(file.catalog, options)
  let labels: readonly PageLabels[] | undefined

  const page = (index: number): PdfPage => {
    const node = nodes[index]
    if (!node) throw new RangeError(`Expected a page below ${nodes.length}, got ${index}`)
    try {
      return read(node)
    } catch (error) {
      throw asFault(error)
    }
  }
  return {
    pageCount: nodes.length,
    get sizes() {
      return nodes.map((node) => {
        const {width, height} = pagePlaceOf(node)
        return {width, height}
      })
    },
    info: infoOf(file, nodes),
    get labels() {
      labels ??= labelsOf(file)
      return labels
    },
    tags: () =>
      tagEvents(
        file.catalog,
        nodes.map(({ref}) => ref)
      ),
    page,
    *pages() {
      for (let index = 0; index < nodes.length; index += 1) yield page(index)
    }
  }
}

function labelsOf({catalog}: PdfFile): readonly PageLabels[] {
  try {
    return pageLabelsOf(catalog)
  } catch (error) {
    throw asFault(error)
  }
}

/** The pages of the tree; of a broken tree, all that the file has. */
function findPages(file: PdfFile): readonly PageNode[] {
  const nodes = pageNodes(file.catalog)
  if (nodes.length > 0) return nodes
  const strays: PageNode[] = []
  for (const [ref, object] of file.all()) {
    if (object instanceof PDFDict && nameAt(object, 'Type') === 'Page') {
      strays.push(pageNode(object, ref))
    }
  }
  if (strays.length === 0) throw new PdfFault('no-pages', 'Expected at least one page')
  return strays
}

function atHand({context, catalog}: PDFDocument): PdfFile {
  const {Info} = context.trailerInfo
  const trailer = PDFDict.withContext(context)
  if (Info) trailer.set(nameOf('Info'), Info)
  return {
    context,
    catalog,
    trailer,
    version: context.header.toString().slice(5, 8),
    isEncrypted: false,
    all: () => context.enumerateIndirectObjects()
  }
}

/** Whatever damage leads to, it is the file's fault: a `PdfFault` as it is, all else wrapped. */
function asFault(error: unknown): PdfFault {
  if (error instanceof PdfFault) return error
  return new PdfFault('damaged', 'Expected a PDF that can be read', error)
}
