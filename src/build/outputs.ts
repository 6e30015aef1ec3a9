/** What a document is written as: PDF, semantic HTML, a picture of each page. */

import {readFileSync} from 'node:fs'
import {digestOf} from '../base/digest.ts'
import type {Product} from '../make/pipeline.ts'
import {markedPicture} from '../project/own-mark.ts'

export const formats = ['pdf', 'html', 'png'] as const

export type Format = (typeof formats)[number]

/** A file to write: what its name ends in after the document's own, and what is in it. */
export interface Output {
  readonly ending: string
  readonly bytes: Uint8Array
}

/** Whether a format needs the pages laid out; HTML alone needs no browser. */
export function needsPages(wanted: ReadonlySet<Format>): boolean {
  return wanted.has('pdf') || wanted.has('png')
}

/** What is to be written of `product`: all that is wanted or, of a faulty one, nothing. */
export function outputsOf(product: Product, wanted: ReadonlySet<Format>): readonly Output[] {
  if (needsPages(wanted) ? product.pdf === undefined : isFaulty(product)) return []
  const outputs: Output[] = []
  if (wanted.has('pdf') && product.pdf) outputs.push({ending: '.pdf', bytes: product.pdf})
  if (wanted.has('html') && product.html !== undefined) {
    outputs.push({ending: '.html', bytes: Buffer.from(product.html)})
  }
  for (const [index, bytes] of product.pictures.entries()) {
    outputs.push({ending: `-${index + 1}.png`, bytes: markedPicture(bytes, index + 1)})
  }
  return outputs
}

/** Whether what stands at `path` has this digest. */
export function isWritten(path: string, digest: string): boolean {
  try {
    return digestOf(readFileSync(path)) === digest
  } catch {
    // Not there, or not to be read: it is written anew, which says what is wrong.
    return false
  }
}

function isFaulty({file, parts, html}: Product): boolean {
  return html === undefined || [file, ...parts].some(({messages}) => messages.some((m) => m.fatal))
}
