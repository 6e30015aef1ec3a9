/** Whether each marked content is reached by exactly one element. ISO 14289-1, 7.1. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFObject,
  type PDFRef
} from '@cantoo/pdf-lib'
import {asDict, dictAt, numberAt, refAt} from '../pdf-syntax/index.ts'
import type {TaggedStream} from './page-contents.ts'
import {entriesOf} from './trees.ts'

/** What an element holds that is no element, and the page that it names. */
export interface HeldContent {
  readonly kid: PDFObject
  readonly page: PDFRef | undefined
}

/** Compare what the elements hold with what is marked, and with what the parent tree says. */
export function contentFaults(
  document: PDFDocument,
  held: readonly HeldContent[],
  streams: readonly TaggedStream[]
): readonly string[] {
  const {context} = document
  const faults: string[] = []
  /** `page mcid`, or `form mcid`. */
  const reached = new Set<string>()
  for (const {kid, page} of held) {
    const value = context.lookup(kid)
    const dict = value instanceof PDFDict ? value : undefined
    const mcid = value instanceof PDFNumber ? value.asNumber() : numberAt(dict, 'MCID')
    const holder = refAt(dict, 'Stm') ?? refAt(dict, 'Pg') ?? page
    const key = `${holder} ${mcid}`
    if (mcid === undefined || !holder) faults.push('an element holds what is no content')
    else if (reached.has(key)) faults.push(`content ${key} is in two elements`)
    reached.add(key)
  }

  const lists = new Map<number, PDFObject | undefined>()
  const tree = dictAt(dictAt(document.catalog, 'StructTreeRoot'), 'ParentTree')
  for (const [key, value] of entriesOf(tree, 'Nums')) {
    if (key instanceof PDFNumber) lists.set(key.asNumber(), context.lookup(value))
  }
  for (const {page, form, tagged} of streams) {
    const holder = form ?? page
    const dict = asDict(context.lookup(holder))
    // The page that only brought the digits of 份号 is gone.
    if (!dict) continue
    const list = lists.get(numberAt(dict, 'StructParents') ?? -1)
    for (const mcid of tagged) {
      const key = `${holder} ${mcid}`
      if (!reached.delete(key)) faults.push(`content ${key} is in no element`)
      const parent = list instanceof PDFArray ? list.get(mcid) : undefined
      if (!asDict(context.lookup(parent))) faults.push(`content ${key} has no parent`)
    }
  }
  for (const key of reached) faults.push(`content ${key} is not there, or twice`)
  return faults
}
