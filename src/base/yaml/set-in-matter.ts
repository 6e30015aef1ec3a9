/** One key of the front matter of a document is given another value; every other byte stays. */

import {findFrontMatter} from '../front-matter.ts'
import {type KeyChange, setKey} from './set-key.ts'
import {endingOf, type Splice, spliced} from './splice.ts'

/**
 * A document without front matter gets one, if there is something to put in it. Undefined where
 * what is there cannot be read, or not be changed without changing more.
 */
export function setInMatter(text: string, change: KeyChange): readonly Splice[] | undefined {
  const top = text.startsWith('\ufeff') ? 1 : 0
  const found = findFrontMatter(text.slice(top))
  if (!found) {
    const splices = setKey('', change)
    const yaml = spliced('', splices ?? []).replaceAll('\n', endingOf(text))
    const ending = endingOf(text)
    if (yaml === '') return splices
    return [{start: top, end: top, text: `---${ending}${yaml}---${ending}${ending}`}]
  }
  if (!found.terminated) return undefined
  // As typed: where it lies was found with other line endings.
  const start = top + found.start
  const splices = setKey(text.slice(start, start + found.yaml.length), change)
  return splices?.map((each) => ({...each, start: each.start + start, end: each.end + start}))
}
