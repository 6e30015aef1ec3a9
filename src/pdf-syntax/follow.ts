/** From a reference to what it refers to, reading it from the file when it is first asked for. */

import {type PDFArray, type PDFContext, PDFNull, type PDFObject, PDFRef} from '@cantoo/pdf-lib'

export interface Loader {
  /** The object `ref` names; undefined when the file has none. */
  load(ref: PDFRef): PDFObject | undefined
}

const loaders = new WeakMap<PDFContext, Loader>()

/** Whose the arrays with references are: unlike dictionaries they do not tell. */
const owners = new WeakMap<PDFArray, PDFContext>()

/** References that lead to references; longer chains are loops. */
const longestChain = 8

/** From now on `loader` fills `context`. */
export function fill(context: PDFContext, loader: Loader): void {
  loaders.set(context, loader)
}

/** The references in `array` are those of `context`. */
export function own(array: PDFArray, context: PDFContext): void {
  owners.set(array, context)
}

/** `value`, or what it refers to; null is undefined. */
export function follow(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
  let found = value
  for (let step = 0; found instanceof PDFRef; step += 1) {
    if (step === longestChain) return undefined
    found = context.lookup(found) ?? load(context, found)
  }
  return found === PDFNull ? undefined : found
}

/** The members of `array`, each followed to what it refers to. */
export function followAll(array: PDFArray): (PDFObject | undefined)[] {
  const owner = owners.get(array)
  if (owner) return array.asArray().map((item) => follow(owner, item))
  return Array.from({length: array.size()}, (_, index) => {
    const item = array.lookup(index)
    return item === PDFNull ? undefined : item
  })
}

function load(context: PDFContext, ref: PDFRef): PDFObject | undefined {
  const loader = loaders.get(context)
  if (!loader) return undefined
  // While it is read it refers to nothing: what depends on itself has an end.
  context.assign(ref, PDFNull)
  const object = loader.load(ref) ?? PDFNull
  context.assign(ref, object)
  return object
}
