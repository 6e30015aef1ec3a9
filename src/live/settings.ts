/** What is set in the preview: tried in its view only, or put into the front matter. */

import {editFrontMatter} from '../document/edit-front-matter.ts'
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
