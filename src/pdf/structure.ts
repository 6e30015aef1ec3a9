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
import {dictAt, nameAt} from './objects.ts'

const k = PDFName.of('K')
const pg = PDFName.of('Pg')
const mcidKey = PDFName.of('MCID')

/** What the tags say of one page's marked content, by its identifier. */
export interface PageStructure {
  /** Place in the reading order. */
  readonly ranks: ReadonlyMap<number, number>
  /** What is part of a formula. */
  readonly formulas: ReadonlySet<number>
}

/**
 * The structure of each page, by the page's reference; `undefined` when the PDF is not
 * tagged. Content inside a form XObject counts as the page's, which is how Skia numbers it.
 */
export function readStructure(
  document: PDFDocument
): ReadonlyMap<PDFRef, PageStructure> | undefined {
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return undefined
  const {context} = document
  const pages = new Map<PDFRef, {ranks: Map<number, number>; formulas: Set<number>}>()
  const seen = new Set<PDFDict>()

  const visit = (
    kid: PDFObject | undefined,
    page: PDFObject | undefined,
    isFormula: boolean
  ): void => {
    const value = kid instanceof PDFRef ? context.lookup(kid) : kid
    if (value instanceof PDFNumber) add(value.asNumber(), page, isFormula)
    else if (value instanceof PDFArray) {
      for (const item of value.asArray()) visit(item, page, isFormula)
    } else if (value instanceof PDFDict) {
      if (seen.has(value)) return
      seen.add(value)
      const own = value.get(pg) ?? page
      const mcid = value.get(mcidKey)
      if (mcid instanceof PDFNumber) add(mcid.asNumber(), own, isFormula)
      else visit(value.get(k), own, isFormula || nameAt(value, 'S') === 'Formula')
    }
  }
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

  visit(root.get(k), undefined, false)
  return pages
}
