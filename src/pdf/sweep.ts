/** Throw away what nothing refers to any more: old contents, lengths, metadata. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRef,
  PDFStream
} from '@cantoo/pdf-lib'

export function sweep({context}: PDFDocument): void {
  const {Root, Info} = context.trailerInfo
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info]

  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (value instanceof PDFRef) {
      if (reached.has(value)) continue
      reached.add(value)
      pushAll(waiting, context.lookup(value))
    } else pushAll(waiting, value)
  }

  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref)
  }
}

/** Add whatever `value` holds to `waiting`; simple objects hold nothing. */
function pushAll(waiting: (PDFObject | undefined)[], value: PDFObject | undefined): void {
  const held =
    value instanceof PDFStream
      ? value.dict.values()
      : value instanceof PDFDict
        ? value.values()
        : value instanceof PDFArray
          ? value.asArray()
          : []
  for (const item of held) {
    const isCompound = item instanceof PDFRef || item instanceof PDFDict || item instanceof PDFArray
    if (isCompound) waiting.push(item)
  }
}
