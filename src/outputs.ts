/** What a document is written as: PDF, semantic HTML, a picture of each page. */

import {rm} from 'node:fs/promises'
import {writeFileSafely} from './pdf/write.ts'
import type {Product} from './pipeline.ts'

export const formats = ['pdf', 'html', 'png'] as const

export type Format = (typeof formats)[number]

/** Whether a format needs the pages laid out; HTML alone needs no browser. */
export function needsPages(wanted: ReadonlySet<Format>): boolean {
  return wanted.has('pdf') || wanted.has('png')
}

/**
 * Write what is wanted of `product` at `target`, a path without an ending.
 *
 * All of it or nothing: an older output is not left beside a newer one.
 */
export async function writeOutputs(
  product: Product,
  target: string,
  wanted: ReadonlySet<Format>
): Promise<readonly string[]> {
  if (needsPages(wanted) ? product.pdf === undefined : isFaulty(product)) return []
  const outputs: (readonly [path: string, bytes: Uint8Array])[] = []
  if (wanted.has('pdf') && product.pdf) outputs.push([`${target}.pdf`, product.pdf])
  if (wanted.has('html') && product.html !== undefined) {
    outputs.push([`${target}.html`, Buffer.from(product.html)])
  }
  for (const [index, picture] of product.pictures.entries()) {
    outputs.push([`${target}-${index + 1}.png`, picture])
  }

  for (const [path, bytes] of outputs) await writeFileSafely(path, bytes)
  if (wanted.has('png')) await removeFollowing(target, product.pictures.length + 1)
  return outputs.map(([path]) => path)
}

/** Pictures of pages that a longer version of the document had. */
async function removeFollowing(target: string, from: number): Promise<void> {
  for (let page = from; ; page += 1) {
    try {
      await rm(`${target}-${page}.png`)
    } catch {
      // There is none, which is the end of them.
      return
    }
  }
}

function isFaulty({file, parts, html}: Product): boolean {
  return html === undefined || [file, ...parts].some(({messages}) => messages.some((m) => m.fatal))
}
