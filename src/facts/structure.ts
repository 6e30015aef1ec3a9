/**
 * The structure tree: which marked content is read when. ISO 32000-1, 14.7.
 */

import {PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {follow} from './file/follow.ts'
import {nameOf} from './names.ts'
import {dictAt} from './objects.ts'

/** For each page, by its reference: marked-content identifier → place in the reading order. */
export type ReadingRanks = ReadonlyMap<PDFRef, ReadonlyMap<number, number>>

const kids = nameOf('K')
const onPage = nameOf('Pg')
const identifier = nameOf('MCID')

/**
 * The reading order of all pages; undefined when the PDF is not tagged.
 *
 * Content inside a form XObject counts as the page's, which is how Skia numbers it.
 */
export function readingRanks(catalog: PDFDict): ReadingRanks | undefined {
  const root = dictAt(catalog, 'StructTreeRoot')
  if (!root) return undefined
  const {context} = root
  const pages = new Map<PDFRef, Map<number, number>>()
  const seen = new Set<PDFDict>()
  const add = (mcid: number, page: PDFObject | undefined): void => {
    if (!(page instanceof PDFRef)) return
    let ranks = pages.get(page)
    if (!ranks) {
      ranks = new Map()
      pages.set(page, ranks)
    }
    if (!ranks.has(mcid)) ranks.set(mcid, ranks.size)
  }

  // A tree may be deeper than the stack of calls.
  const waiting: {kid: PDFObject | undefined; page: PDFObject | undefined}[] = [
    {kid: root.get(kids), page: undefined}
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {page} = next
    const value = follow(context, next.kid)
    if (value instanceof PDFNumber) add(value.asNumber(), page)
    else if (value instanceof PDFArray) {
      for (const kid of value.asArray().reverse()) waiting.push({kid, page})
    } else if (value instanceof PDFDict && !seen.has(value)) {
      seen.add(value)
      const own = value.get(onPage) ?? page
      const mcid = value.get(identifier)
      if (mcid instanceof PDFNumber) add(mcid.asNumber(), own)
      else waiting.push({kid: value.get(kids), page: own})
    }
  }
  return pages
}
