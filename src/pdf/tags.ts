/**
 * The structure tree as PDF/UA readers want it. ISO 32000-1, 14.8.4.
 *
 * Chromium wraps list bodies in `NonStruct`, leaves empty ones behind, gives
 * `<figure>` the role of its picture, has no role for a formula, and names table cells
 * after the numbers of its DOM nodes, which differ from run to run.
 */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef
} from '@cantoo/pdf-lib'
import {formulaMark} from '../pages/in-browser/contract.ts'
import {dictAt, nameAt, textAt} from '../pdf-syntax/index.ts'
import {type Element, renumberCells} from './cell-ids.ts'

const k = PDFName.of('K')
const p = PDFName.of('P')
const s = PDFName.of('S')
const id = PDFName.of('ID')

export function mendTags(document: PDFDocument): void {
  const {context} = document
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return
  /** In document order. */
  const elements: Element[] = []
  visit(root, undefined)
  renumberCells(root, elements)

  /** Mend what is below `element`, then `element`; `false` when it is empty and may go. */
  function visit(element: PDFDict, ref: PDFRef | undefined): boolean {
    if (element !== root) elements.push({dict: element, ref})
    const before = kidsOf(element)
    const kids = before.filter((kid) => {
      const child = elementOf(kid)
      return !child || visit(child, kid instanceof PDFRef ? kid : undefined)
    })
    if (kids.length < before.length) setKids(element, kids)

    const role = element === root ? undefined : nameAt(element, 'S')
    if (role === 'LI') mendListItem(element, kids)
    if (role === 'Figure' && isFrame(element, kids)) element.set(s, PDFName.of('Div'))
    if (role === 'Figure') nameFormula(element)
    return !(role === 'NonStruct' && kids.length === 0 && !element.has(id))
  }

  /** Everything in a list item but its label is its body. */
  function mendListItem(item: PDFDict, kids: readonly PDFObject[]): void {
    const children = kids.map(elementOf)
    const isPart = (child: PDFDict | undefined) => {
      const role = nameAt(child, 'S')
      return role === 'Lbl' || role === 'LBody'
    }
    const rest = kids.filter((_, index) => !isPart(children[index]))
    const [only] = rest
    if (only === undefined) return
    const onlyChild = rest.length === 1 ? elementOf(only) : undefined
    if (nameAt(onlyChild, 'S') === 'NonStruct') {
      onlyChild?.set(s, PDFName.of('LBody'))
      return
    }
    // Content of the item itself has its place in the parent tree, which must not be lost.
    if (rest.some((kid) => !(kid instanceof PDFRef) || !elementOf(kid))) return

    const body = context.obj({Type: 'StructElem', S: 'LBody', K: rest})
    const bodyRef = context.register(body)
    const itemRef = elementOf(rest[0])?.get(p)
    if (itemRef) body.set(p, itemRef)
    for (const kid of rest) elementOf(kid)?.set(p, bodyRef)
    const labels = kids.filter((_, index) => isPart(children[index]))
    setKids(item, [...labels, bodyRef])
  }

  function isFrame(figure: PDFDict, kids: readonly PDFObject[]): boolean {
    const isDescribed = textAt(figure, 'Alt') ?? textAt(figure, 'ActualText')
    return !isDescribed && kids.some((kid) => nameAt(elementOf(kid), 'S') === 'Figure')
  }

  /** A formula, its TeX for alternative text, is a picture for Chromium. 14.8.4.5. */
  function nameFormula(figure: PDFDict): void {
    const text = textAt(figure, 'Alt')
    if (!text?.startsWith(formulaMark)) return
    figure.set(s, PDFName.of('Formula'))
    figure.set(PDFName.of('Alt'), PDFHexString.fromText(text.slice(formulaMark.length)))
  }

  /** The structure element `kid` is; `undefined` for marked content and for annotations. */
  function elementOf(kid: PDFObject | undefined): PDFDict | undefined {
    const value = kid instanceof PDFRef ? context.lookup(kid) : kid
    return value instanceof PDFDict && value.has(s) ? value : undefined
  }

  function kidsOf(element: PDFDict): readonly PDFObject[] {
    const value = element.get(k)
    const kids = value instanceof PDFRef ? context.lookup(value) : value
    if (kids instanceof PDFArray) return kids.asArray()
    return value === undefined ? [] : [value]
  }

  function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
    const [only] = kids
    if (only === undefined) element.delete(k)
    else element.set(k, kids.length === 1 ? only : context.obj([...kids]))
  }
}
