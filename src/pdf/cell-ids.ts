/**
 * Identifiers of structure elements, counted in document order.
 *
 * Chromium takes them from the numbers of its DOM nodes, which go on counting
 * from one document to the next in a browser that is used again.
 * Header cells are named in the ID tree and by the cells they head.
 * ISO 32000-1, 14.7.2 and 14.8.5.7.
 */

import {PDFArray, PDFDict, PDFHexString, PDFName, type PDFRef, PDFString} from '@cantoo/pdf-lib'
import {arrayAt, entry, members, textAt} from '../pdf-syntax/index.ts'

/** A structure element and how it is referred to. */
export interface Element {
  readonly dict: PDFDict
  readonly ref: PDFRef | undefined
}

/** Give `elements`, in document order, new identifiers, and `root` a new ID tree. */
export function renumberCells(root: PDFDict, elements: readonly Element[]): void {
  const named = new Map<string, PDFString>()
  const names = PDFArray.withContext(root.context)
  for (const {dict, ref} of elements) {
    const old = textAt(dict, 'ID')
    if (old === undefined || !ref) continue
    const name = cellName(named.size + 1)
    named.set(old, name)
    dict.set(PDFName.of('ID'), name)
    names.push(name)
    names.push(ref)
  }
  if (named.size === 0) {
    root.delete(PDFName.of('IDTree'))
    return
  }

  for (const {dict} of elements) renameHeaders(dict, named)
  // A name tree of one leaf.
  const tree = PDFDict.withContext(root.context)
  tree.set(PDFName.of('Names'), names)
  root.set(PDFName.of('IDTree'), tree)
}

/** The name of the cell `count`: of equal lengths, so that their order is the tree's byte order. */
export function cellName(count: number): PDFString {
  return PDFString.of(`cell${String(count).padStart(6, '0')}`)
}

/** Call the cells that head `element` by their new names. */
export function renameHeaders(element: PDFDict, named: ReadonlyMap<string, PDFString>): void {
  for (const attributes of attributesOf(element)) {
    const headers = arrayAt(attributes, 'Headers')
    for (let at = 0; headers && at < headers.size(); at += 1) {
      const old = headers.lookup(at)
      const isText = old instanceof PDFString || old instanceof PDFHexString
      const name = isText ? named.get(old.decodeText()) : undefined
      if (name) headers.set(at, name)
    }
  }
}

/** Attribute objects of `element`: one, or an array of them among revision numbers. */
export function attributesOf(element: PDFDict): readonly PDFDict[] {
  const value = entry(element, 'A')
  const items = value instanceof PDFArray ? members(value) : [value]
  return items.filter((item) => item instanceof PDFDict)
}
