/** The pages of a document in order, with what they inherit. ISO 32000-1, 7.7.3. */

import {PDFDict, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {arrayAt, dictAt, entry, follow, nameAt, numberAt, numbers} from '../pdf-syntax/index.ts'

export interface PageNode {
  readonly dict: PDFDict
  /** Undefined for a page written inside the tree itself, which is not allowed. */
  readonly ref: PDFRef | undefined
  readonly resources: PDFDict | undefined
  readonly mediaBox: readonly number[] | undefined
  readonly cropBox: readonly number[] | undefined
  /** Of the leaf alone: it is not inherited. */
  readonly trimBox?: readonly number[] | undefined
  readonly rotate: number
}

type Inherited = Omit<PageNode, 'dict' | 'ref' | 'trimBox'>

const nothing: Inherited = {
  resources: undefined,
  mediaBox: undefined,
  cropBox: undefined,
  rotate: 0
}

/** The leaves of the tree under `catalog`; branches that lead back to themselves are cut. */
export function pageNodes(catalog: PDFDict): readonly PageNode[] {
  const pages: PageNode[] = []
  const seen = new Set<PDFDict>()
  const {context} = catalog
  const waiting: {item: PDFObject | undefined; inherited: Inherited}[] = [
    {item: entry(catalog, 'Pages'), inherited: nothing}
  ]
  for (;;) {
    const next = waiting.pop()
    if (!next) return pages
    const dict = follow(context, next.item)
    if (!(dict instanceof PDFDict)) continue
    const kids = arrayAt(dict, 'Kids')
    const isBranch = kids !== undefined && nameAt(dict, 'Type') !== 'Page'
    if (!isBranch) {
      const ref = next.item instanceof PDFRef ? next.item : undefined
      pages.push(pageNode(dict, ref, next.inherited))
    } else if (!seen.has(dict)) {
      seen.add(dict)
      const inherited = inherit(dict, next.inherited)
      for (const item of kids.asArray().reverse()) waiting.push({item, inherited})
    }
  }
}

/** The leaf `dict`, for those who found it by other ways. */
export function pageNode(
  dict: PDFDict,
  ref: PDFRef | undefined,
  inherited: Inherited = nothing
): PageNode {
  return {dict, ref, trimBox: boxAt(dict, 'TrimBox'), ...inherit(dict, inherited)}
}

function inherit(dict: PDFDict, above: Inherited): Inherited {
  return {
    resources: dictAt(dict, 'Resources') ?? above.resources,
    mediaBox: boxAt(dict, 'MediaBox') ?? above.mediaBox,
    cropBox: boxAt(dict, 'CropBox') ?? above.cropBox,
    rotate: numberAt(dict, 'Rotate') ?? above.rotate
  }
}

function boxAt(dict: PDFDict, key: string): readonly number[] | undefined {
  const box = arrayAt(dict, key)
  return box && numbers(box)
}
