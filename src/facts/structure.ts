/**
 * The structure tree: which marked content is read when. ISO 32000-1, 14.7.
 */

import {PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {dictAt, follow, nameAt, nameOf} from '../pdf-syntax/index.ts'

/** What the tags say of one page's marked content, by its identifier. */
export interface PageStructure {
  /** Place in the reading order. */
  readonly ranks: ReadonlyMap<number, number>
  /** What is part of a formula. */
  readonly formulas: ReadonlySet<number>
}

interface Waiting {
  readonly kid: PDFObject | undefined
  readonly page: PDFObject | undefined
  readonly isFormula: boolean
}

const kids = nameOf('K')
const onPage = nameOf('Pg')
const identifier = nameOf('MCID')

/**
 * The structure of each page, by the page's reference; undefined when the PDF is not tagged.
 *
 * Content inside a form XObject counts as the page's, which is how Skia numbers it.
 */
export function readStructure(catalog: PDFDict): ReadonlyMap<PDFRef, PageStructure> | undefined {
  const root = dictAt(catalog, 'StructTreeRoot')
  if (!root) return undefined
  const {context} = root
  const pages = new Map<PDFRef, {ranks: Map<number, number>; formulas: Set<number>}>()
  const seen = new Set<PDFDict>()
  const add = (mcid: number, page: PDFObject | undefined, isFormula: boolean): void => {
    if (!(page instanceof PDFRef)) return
    let own = pages.get(page)
    if (!own) {
      own = {ranks: new Map(), formulas: new Set()}
      pages.set(page, own)
    }
    if (!own.ranks.has(mcid)) own.ranks.set(mcid, own.ranks.size)
    if (isFormula) own.formulas.add(mcid)
  }

  // A tree may be deeper than the stack of calls.
  const waiting: Waiting[] = [{kid: root.get(kids), page: undefined, isFormula: false}]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {page, isFormula} = next
    const value = follow(context, next.kid)
    if (value instanceof PDFNumber) add(value.asNumber(), page, isFormula)
    else if (value instanceof PDFArray) {
      for (const kid of value.asArray().reverse()) waiting.push({kid, page, isFormula})
    } else if (value instanceof PDFDict && !seen.has(value)) {
      seen.add(value)
      const own = value.get(onPage) ?? page
      const mcid = value.get(identifier)
      if (mcid instanceof PDFNumber) add(mcid.asNumber(), own, isFormula)
      else {
        const isOne = isFormula || nameAt(value, 'S') === 'Formula'
        waiting.push({kid: value.get(kids), page: own, isFormula: isOne})
      }
    }
  }
  return pages
}
