/** Bookmarks and the pages they lead to. ISO 32000-1, 12.3.3 and 12.3.2. */

import {PDFArray, PDFDict, PDFName, type PDFObject} from '@cantoo/pdf-lib'
import {
  arrayAt,
  bytesOfString,
  dictAt,
  entry,
  latin,
  members,
  nameAt,
  nameText,
  textAt
} from '../pdf-syntax/index.ts'
import type {PageNode} from './page-tree.ts'

export interface OutlineEntry {
  readonly title: string
  /** Of the outermost entries 0. */
  readonly depth: number
  /** Counted from 1; undefined when it leads nowhere, or out of the document. */
  readonly page: number | undefined
}

/** Nobody can look through more. */
const mostEntries = 100_000

export function outlineOf(catalog: PDFDict, nodes: readonly PageNode[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const seen = new Set<PDFDict>()
  const pageNumbers = new Map<PDFObject, number>()
  for (const [index, {dict}] of nodes.entries()) pageNumbers.set(dict, index + 1)
  const named = namedDestinations(catalog)

  // The next sibling waits below the first child: the order in which they are shown.
  const waiting = [{item: dictAt(dictAt(catalog, 'Outlines'), 'First'), depth: 0}]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {item, depth} = next
    if (!item || seen.has(item) || entries.length === mostEntries) continue
    seen.add(item)
    entries.push({title: textAt(item, 'Title') ?? '', depth, page: pageOf(item)})
    waiting.push({item: dictAt(item, 'Next'), depth})
    waiting.push({item: dictAt(item, 'First'), depth: depth + 1})
  }
  return entries

  function pageOf(item: PDFDict): number | undefined {
    const action = dictAt(item, 'A')
    const isHere = nameAt(action, 'S') === 'GoTo'
    const target = entry(item, 'Dest') ?? (isHere ? entry(action, 'D') : undefined)
    const array = target instanceof PDFArray ? target : arrayOf(named().get(keyOf(target) ?? ''))
    const page = members(array)[0]
    return page && pageNumbers.get(page)
  }
}

/** A destination is an array, or a dictionary around one. */
function arrayOf(destination: PDFObject | undefined): PDFArray | undefined {
  if (destination instanceof PDFArray) return destination
  return destination instanceof PDFDict ? arrayAt(destination, 'D') : undefined
}

function keyOf(target: PDFObject | undefined): string | undefined {
  if (target instanceof PDFName) return nameText(target)
  const bytes = bytesOfString(target)
  return bytes && latin(bytes)
}

/** The destinations that have names, gathered when the first is asked for. */
function namedDestinations(catalog: PDFDict): () => ReadonlyMap<string, PDFObject> {
  let found: Map<string, PDFObject> | undefined
  return () => {
    if (found) return found
    found = new Map()
    const old = dictAt(catalog, 'Dests')
    for (const key of old?.keys() ?? []) {
      const value = entry(old, nameText(key))
      if (value) found.set(nameText(key), value)
    }
    const seen = new Set<PDFDict>()
    const waiting: (PDFObject | undefined)[] = [dictAt(dictAt(catalog, 'Names'), 'Dests')]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (!(node instanceof PDFDict) || seen.has(node)) continue
      seen.add(node)
      const names = members(arrayAt(node, 'Names'))
      for (let at = 0; at + 1 < names.length; at += 2) {
        const [key, value] = [keyOf(names[at]), names[at + 1]]
        if (key !== undefined && value) found.set(key, value)
      }
      waiting.push(...members(arrayAt(node, 'Kids')))
    }
    return found
  }
}
