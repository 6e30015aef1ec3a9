/** What the names of outputs end in, after the document's own. */

import {readdirSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import type {OwnKind} from '../project/own-mark.ts'
import {docxEnding, type Format} from './formats.ts'

const stockEnding = '.stock.pdf'

/** The endings of what is written of every document; of pictures, the first page's. */
export function endingsOf(options: {
  readonly formats: ReadonlySet<Format>
  readonly engine?: 'fast' | 'stock' | undefined
  readonly copies?: readonly string[] | undefined
}): readonly string[] {
  const {formats, engine, copies = [undefined]} = options
  return [
    ...(formats.has('pdf') ? ['.pdf'] : []),
    ...(formats.has('html') ? ['.html'] : []),
    ...(formats.has('png') ? ['-1.png'] : []),
    ...(formats.has('docx') ? copies.map(docxEnding) : []),
    ...(engine === 'stock' ? [stockEnding] : [])
  ]
}

/** What is in an output. */
export function outputKindOf(ending: string): OwnKind {
  if (ending === stockEnding) return 'stock'
  return ending.endsWith('.png') ? 'page' : 'document'
}

/** The files that pictures of pages would replace if there were as many pages. */
export function picturesBeside(target: string): readonly string[] {
  const folder = dirname(target)
  const stem = `${basename(target)}-`
  return namesIn(folder)
    .filter((name) => name.startsWith(stem) && /^[1-9]\d*\.png$/u.test(name.slice(stem.length)))
    .map((name) => `${target}${name.slice(stem.length - 1)}`)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not there yet, or not to be looked into: then nothing can be written there either.
    return []
  }
}
