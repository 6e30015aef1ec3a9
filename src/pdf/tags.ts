/**
 * The structure tree as PDF/UA readers want it. ISO 32000-1, 14.8.4.
 *
 * Chromium wraps list bodies in `NonStruct`, leaves empty ones behind, gives
 * `<figure>` the role of its picture, has no role for a formula, a table of contents or a
 * footnote, and names table cells after the numbers of its DOM nodes, which differ from run to
 * run.
 */

import {
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {formulaMark} from '../pages/in-browser/contract.ts'
import {dictAt, nameAt, textAt} from '../pdf-syntax/index.ts'
import {type Element, renumberCells} from './cell-ids.ts'
import {levelHeadings} from './heading-levels.ts'
import {joinParts} from './join-parts.ts'
import {mapRoles} from './map-roles.ts'
import {kidsOf, setKids, structElementOf} from './structure-kids.ts'
import {nameHeaders} from './table-headers.ts'

const p = PDFName.of('P')
const s = PDFName.of('S')
const id = PDFName.of('ID')

/** What the roles stand for that the pages write (`tagRoles`). */
const meanings: Readonly<Record<string, string>> = {BlockQuote: 'TOC', Art: 'Note'}

export function mendTags(document: PDFDocument): void {
  const {context} = document
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return
  joinParts(root)
  /** In document order. */
  const elements: Element[] = []
  visit(root, undefined)
  const dicts = elements.map(({dict}) => dict)
  levelHeadings(dicts)
  mapRoles(root, dicts)
  renumberCells(root, elements)
  nameHeaders(
    dicts.filter((dict) => nameAt(dict, 'S') === 'Table'),
    context
  )

  /** Mend what is below `element`, then `element`; `false` when it is empty and may go. */
  function visit(element: PDFDict, ref: PDFRef | undefined): boolean {
    if (element !== root) elements.push({dict: element, ref})
    nameByMeaning(element, elements.length)
    const before = kidsOf(element, context)
    const kids = before.filter((kid) => {
      const child = structElementOf(kid, context)
      return !child || visit(child, kid instanceof PDFRef ? kid : undefined)
    })
    if (kids.length < before.length) setKids(element, kids, context)

    const role = element === root ? undefined : nameAt(element, 'S')
    if (role === 'LI') mendListItem(element, kids, context)
    if (role === 'Figure' && isFrame(element, kids, context)) element.set(s, PDFName.of('Div'))
    if (role === 'Figure') nameFormula(element)
    const isWrapper = role === 'NonStruct' || role === 'Div'
    return !(isWrapper && kids.length === 0 && !element.has(id))
  }
}

/** Tables of contents and footnotes; a note is referred to by name. ISO 14289-1, 7.9. */
function nameByMeaning(element: PDFDict, count: number): void {
  const role = nameAt(element, 'S')
  const isEntry = role === 'LI' && nameAt(dictAt(element, 'P'), 'S') === 'TOC'
  const meaning = isEntry ? 'TOCI' : meanings[role ?? '']
  if (meaning !== undefined) element.set(s, PDFName.of(meaning))
  if (meaning === 'Note') element.set(id, PDFString.of(`note${count}`))
}

/** Everything in a list item but its label is its body. */
function mendListItem(item: PDFDict, kids: readonly PDFObject[], context: PDFContext): void {
  const isPart = (kid: PDFObject) => {
    const role = nameAt(structElementOf(kid, context), 'S')
    return role === 'Lbl' || role === 'LBody'
  }
  const rest = kids.filter((kid) => !isPart(kid))
  const [only] = rest
  if (only === undefined) return
  const onlyChild = rest.length === 1 ? structElementOf(only, context) : undefined
  if (nameAt(onlyChild, 'S') === 'NonStruct') {
    onlyChild?.set(s, PDFName.of('LBody'))
    return
  }
  // Content of the item itself has its place in the parent tree, which must not be lost.
  if (rest.some((kid) => !(kid instanceof PDFRef) || !structElementOf(kid, context))) return

  const labels = kids.filter(isPart)
  const body = context.obj({Type: 'StructElem', S: 'LBody', K: rest})
  const bodyRef = context.register(body)
  const itemRef = structElementOf(only, context)?.get(p)
  if (itemRef) body.set(p, itemRef)
  for (const kid of rest) structElementOf(kid, context)?.set(p, bodyRef)
  setKids(item, [...labels, bodyRef], context)
}

function isFrame(figure: PDFDict, kids: readonly PDFObject[], context: PDFContext): boolean {
  const isDescribed = textAt(figure, 'Alt') ?? textAt(figure, 'ActualText')
  return !isDescribed && kids.some((kid) => nameAt(structElementOf(kid, context), 'S') === 'Figure')
}

/** A formula, its TeX for alternative text, is a picture for Chromium. 14.8.4.5. */
function nameFormula(figure: PDFDict): void {
  const text = textAt(figure, 'Alt')
  if (!text?.startsWith(formulaMark)) return
  figure.set(s, PDFName.of('Formula'))
  figure.set(PDFName.of('Alt'), PDFHexString.fromText(text.slice(formulaMark.length)))
}
