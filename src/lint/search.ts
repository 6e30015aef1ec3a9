/** Patterns in a passage, less what the rules of prose have no say about. */

import type {Passage, Span} from './manuscript.ts'

export interface Match {
  readonly text: string
  readonly from: number
  /** Behind the last character. */
  readonly to: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** `title`: between 《 and 》; `quotation`: between “ and ”. */
export type Quoted = 'title' | 'quotation'

/**
 * Find what matches `pattern`, which is global, in a passage: nowhere in code, formulas and
 * addresses, nor within what `except` names.
 *
 * A pattern must not try anew at every character what it has read already: no two
 * repetitions side by side that match the same, none that ends in something rare.
 */
export function* find(
  passage: Passage,
  pattern: RegExp,
  except: readonly Quoted[] = []
): Iterable<Match> {
  const spans = [passage.literals, ...except.map((each) => quotedIn(passage, each))].filter(
    ({length}) => length > 0
  )
  // Both go forward: matches and the spans they are compared with.
  const next = spans.map(() => 0)
  for (const match of matchesOf(pattern, passage.text)) {
    const from = match.index
    const to = from + match[0].length
    const isWithin = spans.some((list, which) => {
      while ((list[next[which] ?? 0]?.[1] ?? Number.POSITIVE_INFINITY) <= from) {
        next[which] = (next[which] ?? 0) + 1
      }
      const span = list[next[which] ?? 0]
      return span !== undefined && span[0] < to
    })
    if (!isWithin) yield {text: match[0], from, to, groups: match.groups ?? {}}
  }
}

/** As `matchAll`, which makes the pattern anew for every text: for short ones that takes longest. */
function* matchesOf(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  if (!pattern.global) throw new TypeError(`Cannot search by ${pattern}, expected a global pattern`)
  let at = 0
  while (at <= text.length) {
    // Set each time: another search by the same pattern may be under way.
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return
    at = Math.max(pattern.lastIndex, match.index + 1)
    yield match
  }
}

const signsIn = new WeakMap<Passage, ReadonlySet<string>>()

/** Tell whether a passage has any of `signs`; quicker, for many rules, than to search it. */
export function hasAny(passage: Passage, signs: readonly string[]): boolean {
  const known = signsIn.get(passage) ?? new Set(passage.text)
  signsIn.set(passage, known)
  return signs.some((sign) => known.has(sign))
}

const marks = {title: ['《', '》'], quotation: ['“', '”']} as const

const known = new WeakMap<Passage, Map<Quoted, readonly Span[]>>()

/** The outermost quoted stretches of a passage, their marks left out; in their order. */
export function quotedIn(passage: Passage, quoted: Quoted): readonly Span[] {
  const spans = known.get(passage) ?? new Map<Quoted, readonly Span[]>()
  known.set(passage, spans)
  const [opening, closing] = marks[quoted]
  const found = spans.get(quoted) ?? spansBetween(passage.text, opening, closing)
  spans.set(quoted, found)
  return found
}

function spansBetween(text: string, opening: string, closing: string): Span[] {
  const spans: Span[] = []
  if (!text.includes(opening)) return spans
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === opening) {
      if (depth === 0) from = at + 1
      depth++
    } else if (text[at] === closing && depth > 0) {
      depth--
      if (depth === 0) spans.push([from, at])
    }
  }
  return spans
}
