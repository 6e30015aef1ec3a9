/** What lies in the folder of a document and could be named in it. */

import {readdir} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {pictureEndings} from '../pictures/index.ts'

const endingsOfPictures = new Set(Object.values(pictureEndings).flat())
const textEndings = new Set(['.md', '.txt'])

/** Folders below folders that are looked into, and files that are listed, at most. */
const deepest = 3
const most = 400

/**
 * List pictures and texts in the folder of the document at `documentPath` and below it, by their
 * way from there, with `/`; without what begins with `.`, links, and the document itself.
 */
export async function listBeside(
  documentPath: string
): Promise<{readonly pictures: readonly string[]; readonly texts: readonly string[]}> {
  const own = basename(resolve(documentPath))
  const names: string[] = []
  let folders = ['']
  const folder = dirname(resolve(documentPath))
  for (let depth = 0; depth <= deepest && names.length < most; depth += 1) {
    const next: string[] = []
    for (const inner of folders) {
      // One that cannot be read has nothing to offer.
      const entries = await readdir(join(folder, inner), {withFileTypes: true}).catch(() => [])
      for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
        if (entry.isDirectory()) next.push(`${inner}${entry.name}/`)
        else if (entry.isFile()) names.push(inner + entry.name)
      }
    }
    folders = next
  }
  const ending = (name: string): string => extname(name).toLowerCase()
  const listed = names.slice(0, most)
  return {
    pictures: listed.filter((name) => endingsOfPictures.has(ending(name))),
    texts: listed.filter((name) => textEndings.has(ending(name)) && name !== own)
  }
}
