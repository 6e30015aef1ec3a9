/** A run of hanzi → where one character for another makes words of what fell apart. */

import {isGrammar, isPartOfName} from './names.ts'
import {type Segmentation, segment} from './segmentation.ts'
import {longestWord, open} from './word-file.ts'
import type {WordList} from './word-list.ts'

export interface Exchange {
  /** Of the word that it makes, in the run. */
  readonly from: number
  readonly to: number
  /** The character that is exchanged. */
  readonly at: number
  readonly word: string
  /** How much likelier the run becomes, in nats, less how unlike the characters are. */
  readonly gain: number
}

/**
 * Less is chance. Chosen on one half of the sentences that `precision.ts` reads; its figures
 * are those of the other half.
 */
const leastGain = 5
/** For a character that stands in a word as it is typed. */
const inWord = 2.5
/** For two characters of grammar side by side: 应当|以|经, and not 已经. */
const grammar = 2.5

/** Find the exchanges in `run`, which do not overlap, in the order they stand. */
export function exchangesIn(run: string, words: WordList): readonly Exchange[] {
  if (run.length < 2) return []
  const units = new Uint16Array(run.length)
  for (let at = 0; at < run.length; at++) units[at] = run.charCodeAt(at)
  const segmentation = segment(units, words)
  const {bounds} = segmentation
  const found: Exchange[] = []
  for (const [index, from] of bounds.entries()) {
    // From the second word on: one that is a word as it is typed has not fallen apart.
    for (let next = index + 2; next < bounds.length; next++) {
      const to = bounds[next] ?? from
      if (to - from > longestWord) break
      const best = bestOf({run, units, words, segmentation, from, to})
      if (best) keep(found, best)
    }
  }
  return found
}

/** Of those that overlap, the clearest. */
function keep(found: Exchange[], exchange: Exchange): void {
  const last = found.at(-1)
  if (!last || last.to <= exchange.from) found.push(exchange)
  else if (exchange.gain > last.gain) {
    found.pop()
    keep(found, exchange)
  }
}

interface Window {
  readonly run: string
  readonly units: Uint16Array
  readonly words: WordList
  readonly segmentation: Segmentation
  readonly from: number
  readonly to: number
}

function bestOf({run, units, words, segmentation, from, to}: Window): Exchange | undefined {
  const {before, behind, singles} = segmentation
  const length = to - from
  // What the window costs as it is typed.
  const typed = (before[run.length] ?? 0) - (before[from] ?? 0) - (behind[to] ?? 0)
  if (typed - leastGain < words.leastOf(length)) return undefined
  let best: Exchange | undefined
  for (let at = from; at < to; at++) {
    const loss = (singles[at] === 1 ? 0 : inWord) + (isGrammar(run, from, to, at) ? grammar : 0)
    const own = units[at] ?? 0
    // What is exchanged is put in its place for a moment: this is done for every character.
    units[at] = open
    const room = typed - leastGain - loss - words.leastLike(units, from, to)
    for (const {unit, penalty} of room < 0 ? [] : words.alternatesOf(own)) {
      if (penalty > room) break
      units[at] = unit
      const cost = words.costOf(units, from, to)
      if (cost > words.rarestOf(length)) continue
      const gain = typed - cost - loss - penalty
      if (gain < Math.max(leastGain, best?.gain ?? 0)) continue
      best = {from, to, at, gain, word: String.fromCharCode(...units.subarray(from, to))}
    }
    units[at] = own
  }
  return best && !isPartOfName(run, best, singles) ? best : undefined
}
