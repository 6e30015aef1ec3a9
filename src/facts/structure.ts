/**
 * The structure tree: which marked content is read when. ISO 32000-1, 14.7.
 */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef
} from '@cantoo/pdf-lib'
import {dictAt} from './objects.ts'

const k = PDFName.of('K')
const pg = PDFName.of('Pg')
const mcidKey = PDFName.of('MCID')

/**
 * For each page, marked-content identifier → place in the reading order.
 *
 * Keyed by the page's reference. `undefined` when the PDF is not tagged. Content
 * inside a form XObject counts as the page's, which is how Skia numbers it.
 */
export function readingRanks(
  document: PDFDocument
): ReadonlyMap<PDFRef, ReadonlyMap<number, number>> | undefined {
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return undefined
  const {context} = document
  const pages = new Map<PDFRef, Map<number, number>>()
  const seen = new Set<PDFDict>()

  const visit = (kid: PDFObject | undefined, page: PDFObject | undefined): void => {
    const value = kid instanceof PDFRef ? context.lookup(kid) : kid
    if (value instanceof PDFNumber) add(value.asNumber(), page)
    else if (value instanceof PDFArray) for (const item of value.asArray()) visit(item, page)
    else if (value instanceof PDFDict) {
      if (seen.has(value)) return
      seen.add(value)
      const own = value.get(pg) ?? page
      const mcid = value.get(mcidKey)
      if (mcid instanceof PDFNumber) add(mcid.asNumber(), own)
      else visit(value.get(k), own)
    }
  }
  const add = (mcid: number, page: PDFObject | undefined): void => {
    if (!(page instanceof PDFRef)) return
    let ranks = pages.get(page)
    if (!ranks) {
      ranks = new Map()
      pages.set(page, ranks)
    }
    if (!ranks.has(mcid)) ranks.set(mcid, ranks.size)
  }

  visit(root.get(k), undefined)
  return pages
}
