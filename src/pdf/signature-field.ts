/**
 * A field for a signature: empty, for whoever signs the PDF. ISO 32000-1, 12.7.4.5.
 *
 * It is part of the tags (ISO 14289-1, 7.18.4), and looks like nothing: the seal is on the page
 * (GB/T 9704—2012, 7.3.5), and PDF/A asks for an appearance where there is a place.
 */

import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {type Millimetres, toPoints} from '../base/units.ts'
import {arrayAt, asDict, dictAt, numberAt, numbers, refAt} from '../pdf-syntax/index.ts'
import {packed} from './serialise.ts'
import {kidsOf, setKids} from './structure-kids.ts'

/** Where the field is; without a box it has no place, only a page. */
export interface FieldPlace {
  /** Counted from 0. */
  readonly page: number
  /** x, y, width, height from the top-left corner of the sheet. */
  readonly box?: readonly [Millimetres, Millimetres, Millimetres, Millimetres] | undefined
}

export const signatureFieldName = 'Signature'

const words = '电子签名'

/** Print (ISO 19005-2, 6.3.2) and locked: nobody moves it. */
const flags = 4 + 128

/** Add the field to `document`, whose tags are settled. */
export function addSignatureField(document: PDFDocument, place: FieldPlace): void {
  const {catalog, context} = document
  const page = document.getPages()[place.page]
  const root = dictAt(catalog, 'StructTreeRoot')
  if (!page || !root) throw new Error('Expected tags, and a page for the signature')

  const {node, ref} = page
  const rect = rectOf(place, numbers(arrayAt(node, 'MediaBox')))
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(signatureFieldName),
    TU: PDFHexString.fromText(words),
    Contents: PDFHexString.fromText(words),
    F: flags,
    P: ref,
    Rect: rect
  })
  const [left = 0, bottom = 0, right = 0, top = 0] = rect
  if (right > left) {
    const form = packed(context, new Uint8Array(), {Type: 'XObject', Subtype: 'Form'})
    form.dict.set(PDFName.of('BBox'), context.obj([0, 0, right - left, top - bottom]))
    form.dict.set(PDFName.of('Resources'), context.obj({}))
    field.set(PDFName.of('AP'), context.obj({N: context.register(form)}))
  }
  const fieldRef = context.register(field)
  const annotations = arrayAt(node, 'Annots') ?? PDFArray.withContext(context)
  annotations.push(fieldRef)
  node.set(PDFName.of('Annots'), annotations)
  node.set(PDFName.of('Tabs'), PDFName.of('S'))
  catalog.set(PDFName.of('AcroForm'), context.obj({Fields: [fieldRef]}))

  const holder = refAt(root, 'K')
  const whole = holder && asDict(context.lookup(holder))
  const key = numberAt(root, 'ParentTreeNextKey')
  if (!holder || !whole || key === undefined) throw new Error('Expected whole tags')
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: holder,
      Pg: ref,
      Alt: PDFHexString.fromText(words),
      K: context.obj({Type: 'OBJR', Obj: fieldRef, Pg: ref})
    })
  )
  // Signed last: what is signed is heard before.
  setKids(whole, [...kidsOf(whole, context), element], context)
  field.set(PDFName.of('StructParent'), PDFNumber.of(key))
  addParent(dictAt(root, 'ParentTree'), key, element)
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1))
}

/** Lead from `key`, behind all others, to `element`: of several copies in a leaf of its own. */
function addParent(tree: PDFDict | undefined, key: number, element: PDFRef): void {
  const leaf = arrayAt(tree, 'Nums')
  const kids = arrayAt(tree, 'Kids')
  if (leaf) {
    leaf.push(PDFNumber.of(key))
    leaf.push(element)
  } else if (tree && kids) {
    const added = tree.context.obj({Limits: [key, key], Nums: [key, element]})
    kids.push(tree.context.register(added))
  } else throw new Error('Expected a parent tree')
}

/** In the coordinates of a page with this media box; a field without a place has no extent. */
function rectOf({box}: FieldPlace, [left = 0, , , top = 0]: readonly number[]): number[] {
  if (!box) return [0, 0, 0, 0]
  const [x, y, width, height] = box.map(toPoints)
  const edges = [left + (x ?? 0), top - (y ?? 0) - (height ?? 0)]
  const [from = 0, low = 0] = edges
  return [from, low, from + (width ?? 0), low + (height ?? 0)].map((value) =>
    Number(value.toFixed(3))
  )
}
