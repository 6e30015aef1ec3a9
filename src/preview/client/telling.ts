/** What has just been done, said for eyes and for ears. */

import {byId} from './element.ts'
import type {PlaceChip} from './place-chip.ts'
import {say, type Word} from './words.ts'

export type Tell = (word: Word, values?: Readonly<Record<string, string | number>>) => void

/** Said until something else is: it is being waited for. */
const waitedFor: ReadonlySet<Word> = new Set(['printing', 'comparing'])

/** For both. */
export function tellBy(chip: PlaceChip): Tell {
  return (word, values = {}) => {
    if (waitedFor.has(word)) chip.wait(say(word, values))
    else chip.message(say(word, values))
    announce(word, values)
  }
}

/** For ears only. */
export const announce: Tell = (word, values = {}) => {
  byId('status').textContent = say(word, values)
}
