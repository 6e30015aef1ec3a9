/** What has just been done, said for eyes and for ears. */

import {byId} from './element.ts'
import type {PlaceChip} from './place-chip.ts'
import {say, type Word} from './words.ts'

export type Tell = (word: Word, values?: Readonly<Record<string, string | number>>) => void

/** For both. */
export function tellBy(chip: PlaceChip): Tell {
  return (word, values = {}) => {
    chip.message(say(word, values))
    announce(word, values)
  }
}

/** For ears only. */
export const announce: Tell = (word, values = {}) => {
  byId('status').textContent = say(word, values)
}
