/** The bookmarks of several copies: one to each copy, closed, with the document's below it. */

import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef
} from '@cantoo/pdf-lib'
import {dictAt, numberAt, refAt} from '../pdf-syntax/index.ts'
import type {Copy} from './copy-objects.ts'
import {copyTitle} from './copy-tags.ts'

/** `first` is the first page of the document. */
export function copyBookmarks(
  {catalog, context}: PDFDocument,
  copies: readonly Copy[],
  first: PDFRef
): void {
  const old = dictAt(catalog, 'Outlines')
  const count = numberAt(old, 'Count') ?? 0
  const root = context.obj({Type: 'Outlines', Count: copies.length})
  const rootRef = context.register(root)
  const items = copies.map(({number, mapping}) => {
    const copyOf = (ref: PDFRef): PDFRef => mapping.get(ref) ?? ref
    const item = context.obj({
      Title: PDFHexString.fromText(copyTitle(number)),
      Parent: rootRef,
      Dest: [copyOf(first), 'Fit']
    })
    const ref = context.register(item)
    for (const key of ['First', 'Last']) {
      const end = refAt(old, key)
      if (end) item.set(PDFName.of(key), copyOf(end))
    }
    // Negative: closed, with so many below it.
    if (count > 0) item.set(PDFName.of('Count'), PDFNumber.of(-count))
    for (const child of siblingsFrom(dictAt(item, 'First'))) child.set(PDFName.of('Parent'), ref)
    return {item, ref}
  })

  for (const [index, {item}] of items.entries()) {
    const before = items[index - 1]?.ref
    const after = items[index + 1]?.ref
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
  }
  const [begin] = items
  const end = items.at(-1)
  if (begin && end) {
    root.set(PDFName.of('First'), begin.ref)
    root.set(PDFName.of('Last'), end.ref)
  }
  catalog.set(PDFName.of('Outlines'), rootRef)
}

function* siblingsFrom(first: PDFDict | undefined): Generator<PDFDict> {
  const seen = new Set<PDFDict>()
  for (let item = first; item && !seen.has(item); item = dictAt(item, 'Next')) {
    seen.add(item)
    yield item
  }
}
