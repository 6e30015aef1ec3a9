/**
 * Content where it is, reached by the tags. ISO 32000-1, 14.7.4.
 *
 * Chromium puts what is blended or transformed, a whole page with a seal or the mark that was
 * condensed, in form XObjects, and its tags look for the text on the page: readers are given
 * nothing. Each such form gets a place of its own in the parent tree, and the references to
 * its content name it. What is an artifact now leaves the tags.
 */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  type PDFStream
} from '@cantoo/pdf-lib'
import {asDict, dictAt, numberAt} from '../pdf-syntax/index.ts'
import type {TaggedStream} from './page-contents.ts'
import {kidsOf, setKids} from './structure-kids.ts'
import {entriesOf} from './trees.ts'

const structParents = PDFName.of('StructParents')
const identifier = PDFName.of('MCID')

/** Lead the tags of `document` to what is tagged in `streams`; the parent tree is one leaf then. */
export function reachContent(document: PDFDocument, streams: readonly TaggedStream[]): void {
  const {context} = document
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return
  const entries = new Map<number, PDFObject>()
  for (const [key, value] of entriesOf(dictAt(root, 'ParentTree'), 'Nums')) {
    if (key instanceof PDFNumber) entries.set(key.asNumber(), value)
  }
  // Chromium's own does not count the keys of annotations.
  let next = Math.max(-1, ...entries.keys()) + 1

  for (const {page, form, tagged, untagged} of streams) {
    // The page of the digits is gone: no key.
    const key = numberAt(asDict(context.lookup(page)), 'StructParents')
    const ofPage = context.lookup(entries.get(key ?? -1))
    if (!(ofPage instanceof PDFArray)) continue
    for (const mcid of untagged) take(ofPage, mcid, undefined)
    if (!form || tagged.length === 0) continue
    const ofForm: PDFObject[] = Array.from({length: Math.max(...tagged) + 1}, () => PDFNull)
    for (const mcid of tagged) {
      const reference = context.obj({Type: 'MCR', Pg: page, Stm: form, MCID: mcid})
      ofForm[mcid] = take(ofPage, mcid, reference)
    }
    asDict(context.lookup(form))?.set(structParents, PDFNumber.of(next))
    entries.set(next, context.register(context.obj(ofForm)))
    next += 1
  }
  const nums = [...entries].flatMap(([key, value]) => [PDFNumber.of(key), value])
  root.set(PDFName.of('ParentTree'), context.register(context.obj({Nums: nums})))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next))
}

/** Take `mcid` from a page's `parents`; its element is led to `reference`, or to nothing. */
function take(parents: PDFArray, mcid: number, reference: PDFDict | undefined): PDFObject {
  const element = parents.asArray()[mcid]
  const dict = parents.lookup(mcid)
  if (!element || !(dict instanceof PDFDict)) return PDFNull
  parents.set(mcid, PDFNull)
  replaceContent(dict, mcid, reference)
  return element
}

/** Lead the tags to the content `mcid` on `page`: it was taken out of `form`. */
export function reachOnPage(page: PDFPage, form: PDFStream | undefined, mcid: number): void {
  const ofPage = parentsOf(page.doc, page.node)
  const ofForm = form && parentsOf(page.doc, form.dict)
  const element = ofForm?.get(mcid)
  const dict = page.doc.context.lookup(element)
  if (!ofPage || !element || !(dict instanceof PDFDict)) return
  ofForm?.set(mcid, PDFNull)
  ofPage.set(mcid, element)
  replaceContent(dict, mcid, page.doc.context.obj({Type: 'MCR', Pg: page.ref, MCID: mcid}))
}

/** The elements that the content of `holder`, a page or a form, belongs to. */
function parentsOf(document: PDFDocument, holder: PDFDict): PDFArray | undefined {
  const wanted = numberAt(holder, 'StructParents')
  const tree = dictAt(dictAt(document.catalog, 'StructTreeRoot'), 'ParentTree')
  for (const [key, value] of entriesOf(tree, 'Nums')) {
    if (!(key instanceof PDFNumber) || key.asNumber() !== wanted) continue
    const list = document.context.lookup(value)
    return list instanceof PDFArray ? list : undefined
  }
  return undefined
}

/** Have `element` refer to its content `mcid` by `reference`, or no more. 14.7.4.2. */
function replaceContent(element: PDFDict, mcid: number, reference: PDFDict | undefined): void {
  const {context} = element
  const kids = kidsOf(element, context).flatMap((kid) => {
    const value = context.lookup(kid)
    const own = value instanceof PDFDict ? value.get(identifier) : value
    const isMeant = own instanceof PDFNumber && own.asNumber() === mcid
    return isMeant ? (reference ?? []) : kid
  })
  setKids(element, kids, context)
}
