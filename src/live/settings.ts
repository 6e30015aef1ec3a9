/** What is set in the preview: tried in its view only, or written into the front matter. */

import {isUtf8} from 'node:buffer'
import {readFile, realpath, stat} from 'node:fs/promises'
import {editFrontMatter} from '../document/edit-front-matter.ts'
import {writeFiles} from '../files/write.ts'
import type {Added, Settings} from '../preview/contract.ts'

export const nothingAdded: Added = {after: 0, lines: 0}

/** The text as settings make it, and the lines that this put in. */
export function editing(settings: Settings): {
  readonly edit: ((text: string) => string) | undefined
  readonly added: () => Added
} {
  if (Object.keys(settings).length === 0) return {edit: undefined, added: () => nothingAdded}
  let added: Added = nothingAdded
  return {
    edit(text) {
      const edited = editFrontMatter(text, settings)
      // What cannot be edited cannot be read either, and says so.
      if (!edited) return text
      added = {...edited.added}
      return edited.text
    },
    added: () => added
  }
}

/** Write `settings` into the file at `path`; false where its front matter cannot be edited. */
export async function writeSettings(path: string, settings: Settings): Promise<boolean> {
  const file = await realpath(path)
  const {mode} = await stat(file)
  // As it is, byte order mark and all: only what is edited changes.
  const bytes = await readFile(file)
  // Read by its own encoding, and not to be written in another behind its author's back.
  if (!isUtf8(bytes) || bytes.includes(0)) return false
  const text = bytes.toString('utf8')
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const edited = editFrontMatter(text.slice(mark.length), settings)
  if (!edited) return false
  if (mark + edited.text !== text) {
    await writeFiles([{path: file, bytes: mark + edited.text, mode}])
  }
  return true
}
