/** Lines → one text, with the place of every character. */

import type {TypedLine} from '../../document/markdown/typed-text.ts'
import type {Passage, Span} from '../manuscript.ts'

export type JoinedText = Pick<Passage, 'text' | 'starts' | 'ends' | 'literals'>

/**
 * Join lines as they are printed: without a space next to hanzi, with one between Latin
 * words. A break made on purpose is a line feed, unless `isTitle`: there it is the author's
 * choice of lines.
 */
export function joinLines(lines: readonly TypedLine[], isTitle = false): JoinedText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const literals: Span[] = []
  let before: TypedLine | undefined
  for (const line of lines) {
    const glue = before ? glueBetween(before, line, isTitle) : ''
    if (glue !== '') {
      starts.push(ends.at(-1) ?? 0)
      ends.push(line.offsets.starts[0] ?? 0)
    }
    const length = text.length + glue.length
    text += glue + line.text
    // One by one: a line may be longer than a call may have arguments.
    for (const start of line.offsets.starts) starts.push(start)
    for (const end of line.offsets.ends) ends.push(end)
    for (const [from, to] of line.literals) literals.push([from + length, to + length])
    before = line
  }
  return {text, starts, ends, literals}
}

function glueBetween(before: TypedLine, after: TypedLine, isTitle: boolean): '' | ' ' | '\n' {
  if (isTitle) return ''
  if (before.isBroken) return '\n'
  const isLatin = /[\w.,;:!?)%'"]$/u.test(before.text) && /^[\w("']/u.test(after.text)
  return isLatin ? ' ' : ''
}

/** The part of a joined text from `from` on, before `to`, white space at its ends left out. */
export function partOf(
  {text, starts, ends, literals}: JoinedText,
  from: number,
  to: number
): JoinedText {
  const part = text.slice(from, to)
  const head = from + part.length - part.trimStart().length
  const end = from + part.trimEnd().length
  return {
    text: text.slice(head, end),
    starts: starts.slice(head, end),
    ends: ends.slice(head, end),
    literals: literals
      .filter((span) => span[1] > head && span[0] < end)
      .map((span): Span => [Math.max(span[0], head) - head, Math.min(span[1], end) - head])
  }
}
