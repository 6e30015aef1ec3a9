import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {stylesFolder} from './paths.ts'

/** The partials in the order of the cascade. */
export const partials = [
  'page.css',
  'type.css',
  'colour.css',
  'masthead.css',
  'main.css',
  'closing.css',
  'seals.css',
  'table.css',
  'footnotes.css',
  'contents.css',
  'colophon.css',
  'signature-stamp.css',
  'form-letter.css',
  'form-order.css',
  'form-minutes.css',
  'overprint.css'
] as const

/** Only for documents that have what they are about: each rule costs every document time. */
export const occasional = ['formulas.css'] as const

/** The styles of every document as one sheet; lengths in mm and pt, life size. */
export async function readStyles(folder: string = stylesFolder): Promise<string> {
  const texts = partials.map((name) => readFile(join(folder, name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

export function readOccasionalStyles(name: (typeof occasional)[number]): Promise<string> {
  return readFile(join(stylesFolder, name), 'utf8')
}
