/** What of a text is not looked at for misspellings: quotations, titles, codes, agreed words. */

import type {Passage, Span} from '../../manuscript.ts'
import {quotedIn} from '../../search.ts'
import {confusableWords} from '../citations/confusable-words.ts'

/** 冀政呈〔2019〕: its letters are no words. */
const agencyCode = /\p{Script=Han}{1,8}[〔[(（]\s?(?=(?:19|20)\d{2}\s?[〕\])）])/gu

/** The text of a passage with blanks for what is left alone; as long as it was. */
export function readableText(passage: Passage): string {
  const {text, literals} = passage
  const codes = [...text.matchAll(agencyCode)].map(spanOf)
  const left = [
    ...literals,
    ...quotedIn(passage, 'title'),
    ...quotedIn(passage, 'quotation'),
    ...codes
  ]
  if (left.length === 0) return text
  let read = ''
  for (const [from, to] of left.sort(([a], [b]) => a - b)) {
    if (to <= read.length) continue
    if (from > read.length) read += text.slice(read.length, from)
    read += ' '.repeat(to - read.length)
  }
  return read + text.slice(read.length)
}

/** Where `words`, wrong or right, stand in a text: the office has settled how they are written. */
export function placesOf(words: Readonly<Record<string, string>>, text: string): readonly Span[] {
  const places: Span[] = []
  for (const word of Object.entries(words).flat()) {
    if (word === '') continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      places.push([at, at + word.length])
    }
  }
  return places.sort(([a], [b]) => a - b)
}

/** So much on both sides decides about a confusable word. */
const around = 16

/** Tell whether the rule of confusable words speaks of what stands from `from` to `to`. */
export function isConfusable(text: string, from: number, to: number): boolean {
  const start = Math.max(0, from - around)
  const near = text.slice(start, to + around)
  return confusableWords.some(
    ({wrong, pattern}) =>
      near.includes(wrong) &&
      [...near.matchAll(pattern)]
        .map(spanOf)
        .some(([begin, end]) => start + begin < to && from < start + end)
  )
}

/** Find which of `words` stand more than once in all the passages. */
export function repeatedIn(
  passages: readonly Passage[],
  words: ReadonlySet<string>
): ReadonlySet<string> {
  const lengths = [...new Set([...words].map(({length}) => length))]
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const {text} of passages) {
    for (let from = 0; from < text.length; from++) {
      for (const length of lengths) {
        const word = text.slice(from, from + length)
        if (!words.has(word)) continue
        if (seen.has(word)) repeated.add(word)
        seen.add(word)
      }
    }
  }
  return repeated
}

function spanOf(match: RegExpMatchArray): Span {
  const from = match.index ?? 0
  return [from, from + match[0].length]
}
