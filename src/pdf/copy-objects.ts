/**
 * Copies of what belongs to one place of a document: pages, their annotations, structure
 * elements, bookmarks. Everything else, contents, fonts and pictures, is shared.
 */

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream
} from '@cantoo/pdf-lib'

/** From an object to its copy; empty for the originals. */
export type Mapping = ReadonlyMap<PDFRef, PDFRef>

/** One copy of a document: its 份号, and where it has objects of its own. */
export interface Copy {
  readonly number: string
  readonly mapping: Mapping
}

/**
 * The objects that lead to one of `pages`, in the order of their numbers: those cannot be
 * shared. `hubs` lead to all of them, and belong to the document.
 */
export function ownObjects(
  {context}: PDFDocument,
  pages: readonly PDFRef[],
  hubs: ReadonlySet<PDFRef>
): readonly PDFRef[] {
  const pointing = new Map<PDFRef, PDFRef[]>()
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (hubs.has(ref)) continue
    for (const target of refsIn(object)) {
      const known = pointing.get(target)
      if (known) known.push(ref)
      else pointing.set(target, [ref])
    }
  }
  const own = new Set(pages)
  // What is added on the way is visited as well.
  for (const ref of own) for (const source of pointing.get(ref) ?? []) own.add(source)
  return [...own].sort((one, other) => one.objectNumber - other.objectNumber)
}

/** Copy `own`; what they refer to among themselves refers to the copies. */
export function copyObjects(context: PDFContext, own: readonly PDFRef[]): Mapping {
  const mapping = new Map(own.map((ref) => [ref, context.nextRef()]))
  for (const [ref, copy] of mapping) {
    const object = context.lookup(ref)
    if (object) context.assign(copy, copyObject(context, object, mapping))
  }
  return mapping
}

/** A copy of a stream has the same bytes, and a dictionary of its own. */
function copyObject(context: PDFContext, object: PDFObject, mapping: Mapping): PDFObject {
  if (!(object instanceof PDFRawStream)) return copyValue(context, object, mapping)
  const dict = PDFDict.withContext(context)
  for (const [key, item] of object.dict.entries()) dict.set(key, copyValue(context, item, mapping))
  return PDFRawStream.of(dict, object.getContents())
}

/** `value` with every reference that `mapping` knows replaced; streams are not looked into. */
export function copyValue(context: PDFContext, value: PDFObject, mapping: Mapping): PDFObject {
  if (value instanceof PDFRef) return mapping.get(value) ?? value
  if (value instanceof PDFArray) {
    const copy = PDFArray.withContext(context)
    for (const item of value.asArray()) copy.push(copyValue(context, item, mapping))
    return copy
  }
  if (value instanceof PDFDict) {
    // A dictionary like any other: those that the library knows as pages it would not pack.
    const copy = PDFDict.withContext(context)
    for (const [key, item] of value.entries()) copy.set(key, copyValue(context, item, mapping))
    return copy
  }
  return value
}

/** The references anywhere in `object` itself. */
function* refsIn(object: PDFObject): Generator<PDFRef> {
  if (object instanceof PDFRef) yield object
  else if (object instanceof PDFStream) yield* refsIn(object.dict)
  else if (object instanceof PDFArray) for (const item of object.asArray()) yield* refsIn(item)
  else if (object instanceof PDFDict) for (const item of object.values()) yield* refsIn(item)
}
