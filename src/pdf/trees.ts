/** Number trees and name trees. ISO 32000-1, 7.9.6 and 7.9.7. */

import {PDFDict, type PDFObject, PDFRef} from '@cantoo/pdf-lib'
import {arrayAt} from '../pdf-syntax/index.ts'

/** The keys and values of a tree, in order; `Nums` of a number tree, `Names` of a name tree. */
export function* entriesOf(
  tree: PDFDict | undefined,
  name: 'Nums' | 'Names'
): Generator<readonly [key: PDFObject, value: PDFObject]> {
  for (const {dict} of nodesOf(tree)) {
    const entries = arrayAt(dict, name)?.asArray() ?? []
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const [key, value] = entries.slice(at, at + 2)
      if (key && value) yield [key, value]
    }
  }
}

/** The nodes of a tree of any kind that has `Kids`; its root first, which may be no object. */
export function* nodesOf(
  tree: PDFDict | undefined,
  ref?: PDFRef
): Generator<{readonly dict: PDFDict; readonly ref: PDFRef | undefined}> {
  if (!tree) return
  yield {dict: tree, ref}
  for (const kid of arrayAt(tree, 'Kids')?.asArray() ?? []) {
    const node = tree.context.lookup(kid)
    if (node instanceof PDFDict) yield* nodesOf(node, kid instanceof PDFRef ? kid : undefined)
  }
}
