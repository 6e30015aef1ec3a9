/** Addresses of the web and of mail, and names of files, in a text: no rule of prose reads them. */

import type {Span} from '../manuscript.ts'

/** Hanzi and full-width marks end an address. */
const web = /(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[!#-;=?-Z[\]_a-z~]+/giu

const local = /[\w.+-]/u
const domain = /[\w.-]/u

/** Find them, in the order they stand. */
export function addressesIn(text: string): readonly Span[] {
  if (!/[@/.]/u.test(text)) return []
  const spans: Span[] = []
  if (text.includes('://') || /www\./iu.test(text)) {
    for (const {0: match, index} of text.matchAll(web)) {
      // A mark at the end belongs to the sentence.
      spans.push([index, index + match.replace(/[.,;:!?)\]]+$/u, '').length])
    }
  }
  spans.push(...mailIn(text))
  return spans.sort((a, b) => a[0] - b[0])
}

/** From each `@` to both sides: a pattern would begin anew at every letter. */
function mailIn(text: string): Span[] {
  const spans: Span[] = []
  let least = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at
    let to = at + 1
    while (from > least && local.test(text[from - 1] ?? '')) from--
    while (to < text.length && domain.test(text[to] ?? '')) to++
    least = to
    if (from < at && text.slice(at, to).includes('.')) spans.push([from, to])
  }
  return spans
}
