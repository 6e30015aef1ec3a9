/**
 * Copies of a document one behind the other in one PDF, each with its own 份号.
 *
 * GB/T 9704—2012, 7.2.1. Each copy has pages, tags and bookmarks of its own; what they paint,
 * in which fonts and with which pictures, is in the file once, but for the numbers.
 */

import {type PDFDict, type PDFDocument, PDFName, PDFRef, PDFStream} from '@cantoo/pdf-lib'
import {arrayAt, dictAt, refAt} from '../pdf-syntax/index.ts'
import {copyBookmarks} from './copy-bookmarks.ts'
import {type Copy, copyObjects, ownObjects} from './copy-objects.ts'
import {copyPages, shareResources} from './copy-pages.ts'
import {copyTags} from './copy-tags.ts'
import type {Digits} from './digits.ts'
import {resolveNames} from './links.ts'
import {takeNumber} from './number-place.ts'
import {TooManyCopies} from './too-many-copies.ts'
import {nodesOf} from './trees.ts'

export interface Copies {
  /** Six digits each; the first is the one that was laid out. */
  readonly numbers: readonly string[]
  /** 双面: each copy begins on a recto. */
  readonly duplex: boolean
}

/** What one PDF may hold: a quarter of a minute of work, and half a gigabyte of memory. */
const usualMost = 250_000

const structParents = PDFName.of('StructParents')

/** Make `document`, which is the first of its copies, hold them all; or throw `TooManyCopies`. */
export function multiply(
  document: PDFDocument,
  {numbers, duplex}: Copies,
  digits: Digits,
  mostObjects = usualMost
): void {
  const {context} = document
  const pages = document.getPages()
  const [page] = pages
  const [first] = numbers
  if (!page || first === undefined) throw new Error('Expected a page, and a number of each copy')
  const place = takeNumber(document, page, first, digits)
  shareResources(pages)
  resolveNames(document)

  const own = ownObjects(document, beginningsOf(document), hubsOf(document))
  const most = Math.max(1, Math.floor(mostObjects / own.length))
  if (numbers.length > most) throw new TooManyCopies(numbers.length, most)
  const copies = numbers.map((number, index): Copy => {
    return {number, mapping: index === 0 ? new Map() : copyObjects(context, own)}
  })

  copyTags(document, own, copies)
  copyBookmarks(document, copies, page.ref)
  copyPages(document, pages, copies, place, duplex)
}

/**
 * What cannot be shared, whether it leads to a page or not: annotations are of one page, and
 * the parent tree knows one element for each tagged content of a form.
 */
function beginningsOf(document: PDFDocument): PDFRef[] {
  const ofPages = document
    .getPages()
    .flatMap(({ref, node}) => [ref, ...(arrayAt(node, 'Annots')?.asArray() ?? [])])
    .filter((value) => value instanceof PDFRef)
  const forms = document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFStream && object.dict.has(structParents))
  return [...ofPages, ...forms.map(([ref]) => ref)]
}

/** What is one for all copies, and leads to them. */
function hubsOf({catalog, context}: PDFDocument): ReadonlySet<PDFRef> {
  const structure = dictAt(catalog, 'StructTreeRoot')
  const trees: ReadonlyArray<readonly [holder: PDFDict | undefined, key: string]> = [
    [catalog, 'Pages'],
    [catalog, 'StructTreeRoot'],
    [catalog, 'Outlines'],
    [catalog, 'Dests'],
    [structure, 'ParentTree'],
    [structure, 'IDTree']
  ]
  const hubs = trees.flatMap(([holder, key]) => {
    return [...nodesOf(dictAt(holder, key), refAt(holder, key))].map(({ref}) => ref)
  })
  return new Set([...hubs, context.trailerInfo.Root].filter((ref) => ref instanceof PDFRef))
}
