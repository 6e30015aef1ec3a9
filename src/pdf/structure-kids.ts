/** What stands below an element of the structure tree. ISO 32000-1, 14.7.2. */

import {PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef} from '@cantoo/pdf-lib'

const k = PDFName.of('K')
const s = PDFName.of('S')

export function kidsOf(element: PDFDict, context: PDFContext): readonly PDFObject[] {
  const value = element.get(k)
  const kids = value instanceof PDFRef ? context.lookup(value) : value
  if (kids instanceof PDFArray) return kids.asArray()
  return value === undefined ? [] : [value]
}

export function setKids(element: PDFDict, kids: readonly PDFObject[], context: PDFContext): void {
  const [only] = kids
  if (only === undefined) element.delete(k)
  else element.set(k, kids.length === 1 ? only : context.obj([...kids]))
}

/** The structure element `kid` is; `undefined` for marked content and for annotations. */
export function structElementOf(
  kid: PDFObject | undefined,
  context: PDFContext
): PDFDict | undefined {
  const value = kid instanceof PDFRef ? context.lookup(kid) : kid
  return value instanceof PDFDict && value.has(s) ? value : undefined
}
