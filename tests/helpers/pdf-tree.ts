/**
 * Whether what a PDF says twice agrees: page tree, tags and their parent tree, names of cells,
 * bookmarks. ISO 32000-1, 7.7.3, 12.3.3, 14.7.
 */

import {PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRef, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  asDict,
  ContentReader,
  contentsOf,
  dictAt,
  entry,
  nameAt,
  numberAt,
  pageContents,
  refAt,
  textAt
} from '../../src/pdf-syntax/index.ts'

/** What is wrong, each in a few words; nothing when all agree. */
export function faultsOf(document: PDFDocument): string[] {
  const {catalog, context} = document
  const faults: string[] = []
  const expect = (isTrue: boolean, what: string): void => {
    if (!isTrue) faults.push(what)
  }
  const dictOf = (value: unknown): PDFDict | undefined => {
    const found = value instanceof PDFRef ? context.lookup(value) : value
    return found instanceof PDFDict ? found : undefined
  }

  const pages: PDFRef[] = []
  const countPages = (ref: PDFRef, parent: PDFRef | undefined): number => {
    const node = dictOf(ref)
    expect(node !== undefined && refAt(node, 'Parent') === parent, `Parent of page node ${ref}`)
    if (nameAt(node, 'Type') === 'Page') {
      expect(!pages.includes(ref), `page ${ref} twice`)
      pages.push(ref)
      return 1
    }
    let count = 0
    for (const kid of arrayAt(node, 'Kids')?.asArray() ?? []) {
      if (kid instanceof PDFRef) count += countPages(kid, ref)
    }
    expect(numberAt(node, 'Count') === count, `Count of pages ${ref}`)
    return count
  }
  const pagesRef = refAt(catalog, 'Pages')
  if (pagesRef) countPages(pagesRef, undefined)

  const root = dictAt(catalog, 'StructTreeRoot')
  const rootRef = refAt(catalog, 'StructTreeRoot')
  /** `page mcid`, `form mcid` or the annotation, and the element it belongs to. */
  const owners = new Map<string, PDFRef>()
  const elements = new Set<PDFRef>()
  const ids = new Map<string, PDFRef>()
  const own = (key: string, element: PDFRef): void => {
    expect(!owners.has(key), `${key} has two owners`)
    owners.set(key, element)
  }
  const walk = (kid: unknown, parent: PDFRef, page: PDFRef | undefined): void => {
    if (kid instanceof PDFArray) for (const each of kid.asArray()) walk(each, parent, page)
    else if (kid instanceof PDFNumber) own(`${page} ${kid.asNumber()}`, parent)
    const dict = dictOf(kid)
    const type = nameAt(dict, 'Type')
    if (kid instanceof PDFRef && dict === undefined) walk(context.lookup(kid), parent, page)
    if (!dict) return
    const onPage = refAt(dict, 'Pg') ?? page
    if (type === 'MCR') {
      own(`${refAt(dict, 'Stm') ?? onPage} ${numberAt(dict, 'MCID')}`, parent)
      expect(onPage !== undefined && pages.includes(onPage), `Pg of content of ${parent}`)
    } else if (type === 'OBJR') own(String(refAt(dict, 'Obj')), parent)
    else if (kid instanceof PDFRef) {
      expect(!elements.has(kid), `element ${kid} twice`)
      expect(refAt(dict, 'P') === parent, `P of element ${kid}`)
      expect(onPage === undefined || pages.includes(onPage), `Pg of element ${kid}`)
      elements.add(kid)
      const id = textAt(dict, 'ID')
      if (id !== undefined) {
        expect(!ids.has(id), `ID ${id} twice`)
        ids.set(id, kid)
      }
      walk(dict.get(keyOf(dict, 'K')), kid, onPage)
    } else faults.push('an element that is no object')
  }
  if (root && rootRef) walk(root.get(keyOf(root, 'K')), rootRef, undefined)

  const parents = new Map<number, unknown>()
  for (const [key, value] of treeOf(dictAt(root, 'ParentTree'), 'Nums', expect)) {
    parents.set(
      Number(String(key)),
      value instanceof PDFRef ? (context.lookup(value) ?? value) : value
    )
    if (dictOf(value)) parents.set(Number(String(key)), value)
  }
  const keys = new Set<number>()
  const take = (key: number | undefined, what: string): unknown => {
    expect(key !== undefined && !keys.has(key), `key of ${what}`)
    if (key !== undefined) keys.add(key)
    return key === undefined ? undefined : parents.get(key)
  }
  const annotations = new Set<string>()
  const reached = new Set<string>()
  for (const [index, ref] of pages.entries()) {
    const page = dictOf(ref)
    const where = `page ${index + 1}`
    for (const [stream, mcids] of mcidsOf(document, index)) {
      const holder = stream ? asDict(context.lookup(stream)) : page
      const name = stream ? `form ${stream} on ${where}` : where
      const list = take(numberAt(holder, 'StructParents'), name)
      expect(list instanceof PDFArray, `parents of ${name}`)
      const told = list instanceof PDFArray ? list.asArray() : []
      for (const mcid of mcids) {
        const owner = owners.get(`${stream ?? ref} ${mcid}`)
        expect(owner !== undefined && told[mcid] === owner, `owner of ${mcid} on ${name}`)
        reached.add(`${stream ?? ref} ${mcid}`)
      }
      const known = told.filter((each) => each instanceof PDFRef).length
      expect(known === mcids.length, `as many parents as content of ${name}`)
    }
    for (const annotation of arrayAt(page, 'Annots')?.asArray() ?? []) {
      const name = String(annotation)
      expect(!annotations.has(name), `annotation ${name} on two pages`)
      annotations.add(name)
      const told = take(numberAt(dictOf(annotation), 'StructParent'), `annotation ${name}`)
      expect(told === owners.get(name), `owner of annotation ${name}`)
      const target = arrayAt(dictOf(annotation), 'Dest')?.get(0)
      expect(!(target instanceof PDFRef) || pages.includes(target), `target of ${name}`)
    }
  }
  for (const key of owners.keys()) {
    expect(reached.has(key) || annotations.has(key), `content ${key} is there`)
  }
  const most = numberAt(root, 'ParentTreeNextKey') ?? 0
  expect(
    [...parents.keys()].every((key) => key < most),
    'ParentTreeNextKey'
  )

  const named = [...treeOf(dictAt(root, 'IDTree'), 'Names', expect)]
  expect(named.length === ids.size, 'as many names as cells')
  for (const [id, element] of named) expect(ids.get(textOf(id)) === element, `name ${textOf(id)}`)
  const tableOf = (ref: PDFRef | undefined): PDFRef | undefined => {
    const dict = dictOf(ref)
    return nameAt(dict, 'S') === 'Table' || !dict ? ref : tableOf(refAt(dict, 'P'))
  }
  for (const ref of elements) {
    const attributes = entry(dictOf(ref), 'A')
    for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      for (const header of arrayAt(dictOf(each), 'Headers')?.asArray() ?? []) {
        const cell = ids.get(textOf(header))
        expect(cell !== undefined && tableOf(cell) === tableOf(ref), `header ${textOf(header)}`)
      }
    }
  }

  /** How many are seen below `node`; what a closed one holds is not. */
  const countItems = (node: PDFDict | undefined, ref: PDFRef | undefined): number => {
    let count = 0
    let before: PDFRef | undefined
    for (let at = refAt(node, 'First'); at; at = refAt(dictOf(at), 'Next')) {
      const item = dictOf(at)
      expect(refAt(item, 'Parent') === ref, `Parent of bookmark ${at}`)
      expect(refAt(item, 'Prev') === before, `Prev of bookmark ${at}`)
      const page = arrayAt(item, 'Dest')?.get(0)
      expect(page instanceof PDFRef && pages.includes(page), `target of bookmark ${at}`)
      const element = refAt(item, 'SE')
      expect(element === undefined || elements.has(element), `element of bookmark ${at}`)
      const below = countItems(item, at)
      const told = numberAt(item, 'Count') ?? 0
      expect(Math.abs(told) === below, `Count of bookmark ${at}`)
      count += 1 + Math.max(0, told)
      before = at
    }
    expect(refAt(node, 'Last') === before, 'Last of the bookmarks')
    return count
  }
  const outlines = dictAt(catalog, 'Outlines')
  if (outlines) {
    const count = countItems(outlines, refAt(catalog, 'Outlines'))
    expect(numberAt(outlines, 'Count') === count, 'Count of the bookmarks')
  }
  return faults
}

/** The entries of a number tree or a name tree, checked for order and limits. */
function* treeOf(
  node: PDFDict | undefined,
  name: 'Nums' | 'Names',
  expect: (isTrue: boolean, what: string) => void
): Generator<readonly [key: unknown, value: unknown]> {
  const entries = arrayAt(node, name)?.asArray() ?? []
  const own: unknown[] = []
  for (let at = 0; at + 1 < entries.length; at += 2) {
    own.push(entries[at])
    yield [entries[at], entries[at + 1]]
  }
  const kids = arrayAt(node, 'Kids')?.asArray() ?? []
  let last: unknown
  for (const kid of kids) {
    const child = kid instanceof PDFRef ? node?.context.lookup(kid) : kid
    if (!(child instanceof PDFDict)) continue
    const [low, high] = arrayAt(child, 'Limits')?.asArray() ?? []
    expect(low !== undefined && high !== undefined, `Limits of a ${name} tree`)
    expect(last === undefined || isBefore(last, low), `order of a ${name} tree`)
    last = high
    let first: unknown
    let end: unknown
    for (const [key, value] of treeOf(child, name, expect)) {
      first ??= key
      end = key
      yield [key, value]
    }
    expect(textOf(first) === textOf(low) && textOf(end) === textOf(high), `Limits of ${name}`)
  }
  for (const [index, key] of own.entries()) {
    expect(index === 0 || isBefore(own[index - 1], key), `order of ${name}`)
  }
}

function isBefore(one: unknown, other: unknown): boolean {
  if (one instanceof PDFNumber && other instanceof PDFNumber) {
    return one.asNumber() < other.asNumber()
  }
  return textOf(one) < textOf(other)
}

function textOf(value: unknown): string {
  return String(value).replace(/^\((.*)\)$/u, '$1')
}

function keyOf(dict: PDFDict, key: string) {
  const found = dict.keys().find((each) => each.decodeText() === key)
  if (!found) throw new Error(`Expected ${key}`)
  return found
}

/** The identifiers of marked content of a page, and of each form it paints, once. */
function mcidsOf(document: PDFDocument, index: number): [PDFRef | undefined, number[]][] {
  const page = document.getPages()[index]
  const found: [PDFRef | undefined, number[]][] = []
  const seen = new Set<PDFRef>()
  const read = (bytes: Uint8Array, resources: PDFDict | undefined, form?: PDFRef): void => {
    const mcids = new Set<number>()
    const reader = new ContentReader(bytes)
    while (reader.next()) {
      const properties = reader.operator === 'BDC' ? reader.operands[1] : undefined
      const mcid = properties instanceof Map ? properties.get('MCID') : undefined
      if (typeof mcid === 'number') mcids.add(mcid)
      const name = reader.operator === 'Do' ? (reader.name(0) ?? '') : ''
      const inner = refAt(dictAt(resources, 'XObject'), name)
      const stream = inner && document.context.lookup(inner)
      if (!inner || seen.has(inner) || !(stream instanceof PDFStream)) continue
      if (nameAt(stream.dict, 'Subtype') !== 'Form') continue
      seen.add(inner)
      read(contentsOf(stream), dictAt(stream.dict, 'Resources') ?? resources, inner)
    }
    if (mcids.size > 0) found.push([form, [...mcids]])
  }
  if (page) read(pageContents(page.node), page.node.Resources())
  return found
}
