/** The structure tree, in the order it is read aloud. ISO 32000-1, 14.7 and 14.8. */

import {PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {dictAt, follow, nameAt, nameOf, numberAt, textAt} from '../pdf-syntax/index.ts'

/** An element begins. */
export interface TagOpened {
  readonly kind: 'open'
  /** As `P`, `H1`, `TD`: what the file's own map makes of its own names. */
  readonly role: string
  /** What is said in place of a picture, as `Alt`. */
  readonly alternative: string | undefined
  /** What is said in place of the text that is painted. */
  readonly actualText: string | undefined
  /** Of a head of a table: what it heads. */
  readonly scope: string | undefined
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Marked content is read: all glyphs of the page with this identifier. */
export interface TagContent {
  readonly kind: 'content'
  /** Counted from 0. */
  readonly page: number
  readonly mcid: number
}

export type TagEvent = TagOpened | TagContent | {readonly kind: 'close'}

interface Waiting {
  readonly kid: PDFObject | undefined
  readonly page: PDFObject | undefined
}

const kids = nameOf('K')
const onPage = nameOf('Pg')
const identifier = nameOf('MCID')
/** More names that stand for another name are a circle. */
const longestChain = 8

/** Walk the tree under `catalog`; nothing where there is none. `pages` are the file's, in order. */
export function* tagEvents(
  catalog: PDFDict,
  pages: readonly (PDFRef | undefined)[]
): Generator<TagEvent> {
  const root = dictAt(catalog, 'StructTreeRoot')
  if (!root) return
  const {context} = root
  const roles = dictAt(root, 'RoleMap')
  const places = new Map(pages.map((ref, index) => [ref, index]))
  const seen = new Set<PDFDict>()

  // A tree may be deeper than the stack of calls; `undefined` closes an element.
  const waiting: (Waiting | undefined)[] = [{kid: root.get(kids), page: undefined}]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (!next) {
      yield {kind: 'close'}
      continue
    }
    const {kid, page} = next
    const value = follow(context, kid)
    if (value instanceof PDFArray) {
      for (const each of value.asArray().reverse()) waiting.push({kid: each, page})
      continue
    }
    const dict = value instanceof PDFDict ? value : undefined
    const own = dict?.get(onPage) ?? page
    const mcid = value instanceof PDFNumber ? value : dict?.get(identifier)
    if (mcid instanceof PDFNumber) {
      const index = own instanceof PDFRef ? places.get(own) : undefined
      if (index !== undefined) yield {kind: 'content', page: index, mcid: mcid.asNumber()}
    } else if (dict && !seen.has(dict) && nameAt(dict, 'S') !== undefined) {
      seen.add(dict)
      yield opened(dict, roles)
      waiting.push(undefined, {kid: dict.get(kids), page: own})
    }
  }
}

function opened(element: PDFDict, roles: PDFDict | undefined): TagOpened {
  return {
    kind: 'open',
    role: roleOf(nameAt(element, 'S') ?? '', roles),
    alternative: textAt(element, 'Alt'),
    actualText: textAt(element, 'ActualText'),
    scope: attribute(element, (list) => nameAt(list, 'Scope')),
    columnSpan: attribute(element, (list) => numberAt(list, 'ColSpan')) ?? 1,
    rowSpan: attribute(element, (list) => numberAt(list, 'RowSpan')) ?? 1
  }
}

function roleOf(name: string, roles: PDFDict | undefined): string {
  let role = name
  for (let step = 0; step < longestChain; step += 1) {
    const other = nameAt(roles, role)
    if (other === undefined || other === role) return role
    role = other
  }
  return role
}

/** The first of the attribute lists of `element` that has it. 14.7.5. */
function attribute<Value>(
  element: PDFDict,
  read: (list: PDFDict) => Value | undefined
): Value | undefined {
  const {context} = element
  const value = follow(context, element.get(nameOf('A')))
  const lists = value instanceof PDFArray ? value.asArray() : [value]
  for (const each of lists) {
    const list = follow(context, each)
    const found = list instanceof PDFDict ? read(list) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
