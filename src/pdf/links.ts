/**
 * Links say where they lead, for those who cannot see them. ISO 14289-1, 7.18.5.
 */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRef
} from '@cantoo/pdf-lib'
import {arrayAt, dictAt, entry, members, nameAt, textAt} from '../pdf-syntax/index.ts'

/** The annotations of `page`. */
export function annotations(page: PDFPage): readonly PDFDict[] {
  return members(arrayAt(page.node, 'Annots')).filter((item) => item instanceof PDFDict)
}

/** Give each link its `Contents`, and make the tab key follow the structure. */
export function describeLinks(document: PDFDocument): void {
  const pages = document.getPages()
  const numberOf = new Map(pages.map(({ref}, index) => [ref, index + 1]))

  for (const page of pages) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    for (const annotation of annotations(page)) {
      if (nameAt(annotation, 'Subtype') !== 'Link' || textAt(annotation, 'Contents')) continue
      const contents = describeTarget(document, annotation, numberOf)
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(contents))
    }
  }
}

function describeTarget(
  document: PDFDocument,
  annotation: PDFDict,
  numberOf: ReadonlyMap<PDFRef, number>
): string {
  const action = dictAt(annotation, 'A')
  const address = textAt(action, 'URI')
  if (address) return `链接：${readable(address)}`
  const target = destination(document, entry(annotation, 'Dest') ?? entry(action, 'D'))
  const page = target?.size() ? target.get(0) : undefined
  const number = page instanceof PDFRef ? numberOf.get(page) : undefined
  return number === undefined ? '链接' : `链接：第${number}页`
}

/** Write out the places that links of `document` call by name: in a copy they are others. */
export function resolveNames(document: PDFDocument): void {
  for (const annotation of document.getPages().flatMap(annotations)) {
    for (const [holder, key] of [
      [annotation, 'Dest'],
      [dictAt(annotation, 'A'), 'D']
    ] as const) {
      const place = destination(document, entry(holder, key))
      if (place) holder?.set(PDFName.of(key), place)
    }
  }
}

/** An explicit destination, or the one a name stands for in the catalog. ISO 32000-1, 12.3.2. */
function destination(document: PDFDocument, target: unknown): PDFArray | undefined {
  if (target instanceof PDFArray) return target
  if (!(target instanceof PDFName)) return undefined
  const named = entry(dictAt(document.catalog, 'Dests'), target.decodeText())
  if (named instanceof PDFArray) return named
  return named instanceof PDFDict ? arrayAt(named, 'D') : undefined
}

/** `%E4%B8%AD` as it reads; an address that cannot be decoded stays as it is. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    // A lone `%`: legal in nobody's book, but printable.
    return address
  }
}
