/**
 * The structure tree of several copies: one document, a part to each copy.
 *
 * ISO 32000-1, 14.7: structure elements belong to one page, so each copy has its own; the
 * parent tree leads to them, and the names of header cells are given once in a document.
 */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {arrayAt, asDict, dictAt, numberAt, refAt, textAt} from '../pdf-syntax/index.ts'
import {cellName, renameHeaders} from './cell-ids.ts'
import {type Copy, copyValue} from './copy-objects.ts'
import {entriesOf} from './trees.ts'

const s = PDFName.of('S')

/** Give each copy its part of the tree; `own` is what the copies have of their own. */
export function copyTags(
  {catalog, context}: PDFDocument,
  own: readonly PDFRef[],
  copies: readonly Copy[]
): void {
  const root = dictAt(catalog, 'StructTreeRoot')
  const rootRef = refAt(catalog, 'StructTreeRoot')
  const whole = root && documentOf(root)
  if (!root || !rootRef || !whole) throw new Error('Expected a tree of one document')

  const dicts = copies.map(({mapping}) =>
    own.flatMap((ref) => {
      return asDict(context.lookup(mapping.get(ref) ?? ref)) ?? []
    })
  )
  copyParents(root, dicts, copies)
  copyCells(root, dicts, copies)

  const holder = context.obj({Type: 'StructElem', S: 'Document', P: rootRef})
  const holderRef = context.register(holder)
  const parts = copies.map(({number, mapping}) => {
    const ref = mapping.get(whole) ?? whole
    const part = context.lookup(ref, PDFDict)
    part.set(s, PDFName.of('Part'))
    part.set(PDFName.of('P'), holderRef)
    part.set(PDFName.of('T'), PDFHexString.fromText(copyTitle(number)))
    return ref
  })
  holder.set(PDFName.of('K'), context.obj(parts))
  root.set(PDFName.of('K'), holderRef)
}

/** What a copy is called. */
export function copyTitle(number: string): string {
  return `份号 ${number}`
}

/** The one element below `root`. */
function documentOf(root: PDFDict): PDFRef | undefined {
  const kids = arrayAt(root, 'K')?.asArray() ?? [refAt(root, 'K')]
  const [only] = kids
  return kids.length === 1 && only instanceof PDFRef ? only : undefined
}

/** Each page, and each annotation, keeps its place in the parent tree, one copy after another. */
function copyParents(
  root: PDFDict,
  dicts: readonly (readonly PDFDict[])[],
  copies: readonly Copy[]
): void {
  const {context} = root
  const entries = [...entriesOf(dictAt(root, 'ParentTree'), 'Nums')].map(
    ([key, value]) => [key instanceof PDFNumber ? key.asNumber() : 0, value] as const
  )
  const keys = entries.map(([key]) => key)
  const stride = Math.max(numberAt(root, 'ParentTreeNextKey') ?? 0, ...keys.map((key) => key + 1))

  const leaves = copies.map(({mapping}, index) => {
    const nums = PDFArray.withContext(context)
    for (const [key, value] of entries) {
      nums.push(PDFNumber.of(key + index * stride))
      nums.push(copyValue(context, value, mapping))
    }
    const limits = [Math.min(...keys), Math.max(...keys)].map((key) => key + index * stride)
    return context.register(context.obj({Limits: limits, Nums: nums}))
  })
  root.set(PDFName.of('ParentTree'), context.register(context.obj({Kids: leaves})))
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(copies.length * stride))

  for (const [index, own] of dicts.entries()) {
    for (const dict of own) {
      for (const key of ['StructParents', 'StructParent']) {
        const value = numberAt(dict, key)
        if (value !== undefined) dict.set(PDFName.of(key), PDFNumber.of(value + index * stride))
      }
    }
  }
}

/** Header cells are counted through all copies, in the order of the ID tree. */
function copyCells(
  root: PDFDict,
  dicts: readonly (readonly PDFDict[])[],
  copies: readonly Copy[]
): void {
  const {context} = root
  const cells = [...entriesOf(dictAt(root, 'IDTree'), 'Names')]
  if (cells.length === 0) return
  const leaves = copies.map(({mapping}, index) => {
    const names = PDFArray.withContext(context)
    const named = new Map<string, PDFString>()
    for (const [at, [old, element]] of cells.entries()) {
      const id = cellName(index * cells.length + at + 1)
      if (old instanceof PDFString || old instanceof PDFHexString) named.set(old.decodeText(), id)
      names.push(id)
      names.push(copyValue(context, element, mapping))
    }
    for (const dict of dicts[index] ?? []) {
      const id = dict.has(s) ? named.get(textAt(dict, 'ID') ?? '') : undefined
      if (id) dict.set(PDFName.of('ID'), id)
      renameHeaders(dict, named)
    }
    const limits = [names.get(0), names.get(names.size() - 2)]
    return context.register(context.obj({Limits: limits, Names: names}))
  })
  root.set(PDFName.of('IDTree'), context.obj({Kids: leaves}))
}
