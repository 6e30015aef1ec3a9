/** What somebody meant who made a slip. */

import {distance} from 'fastest-levenshtein'

/** In parts of the longer word: more letters to change are another word, and no slip. */
const mostChanged = 0.4

/** The one of `known` that `word` is a slip of, whatever its case; undefined where it is of none. */
export function nearestTo<Word extends string>(
  word: string,
  known: readonly Word[]
): Word | undefined {
  let best: Word | undefined
  let least = mostChanged
  for (const candidate of known) {
    const longer = Math.max(candidate.length, word.length, 1)
    const cost = distance(candidate.toLowerCase(), word.toLowerCase()) / longer
    if (cost < least || (cost === least && best === undefined)) [best, least] = [candidate, cost]
  }
  return best
}
