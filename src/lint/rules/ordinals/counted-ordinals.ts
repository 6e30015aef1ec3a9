/** The ordinals of a part, each with the number that is due. */

import {isArticle} from '../../../document/words/ordinal.ts'
import type {Passage, TypedOrdinal} from '../../manuscript.ts'

interface CountedOrdinal {
  readonly passage: Passage
  readonly ordinal: TypedOrdinal
  /** The number that follows the one above of its level. */
  readonly due: number
  readonly isRight: boolean
  /** The ordinal before it counts on in another form: （一） … 2.; this one was meant. */
  readonly meant: TypedOrdinal | undefined
}

/** How far is looked for the one that shows what was meant. */
const farthest = 200

/** Count the ordinals of `part`. */
export function* countedOrdinals(part: readonly Passage[]): Iterable<CountedOrdinal> {
  /** The last value of each level, under the headings above it; and the last in the whole text. */
  const open = new Map<number, number>()
  const whole = new Map<number, number>()
  let before: Passage | undefined
  let previous: TypedOrdinal | undefined
  for (const [index, passage] of part.entries()) {
    const ordinal = passage.ordinal ?? countedFor(passage, open)
    if (passage.element === 'chapter' || isArticle(passage.text)) {
      open.clear()
      previous = undefined
    }
    if (ordinal) {
      const {level, value} = ordinal
      const due = (open.get(level) ?? 0) + 1
      const isRight =
        value === due ||
        // Some number level 3 through the whole text, whatever is above it.
        value === (whole.get(level) ?? 0) + 1 ||
        // Items below a paragraph of their own begin anew: 包括： 1.… 2.…
        (value === 1 && isLeadIn(before, level)) ||
        isInline(before, value - 1)
      const meant = isRight || open.has(level) ? undefined : meantBy(ordinal, previous, part, index)
      // It is counted as what it should be.
      const counted = meant ?? ordinal
      for (const deeper of [...open.keys()]) if (deeper > counted.level) open.delete(deeper)
      open.set(counted.level, value)
      whole.set(counted.level, value)
      previous = counted
      yield {passage, ordinal, due, isRight, meant}
    }
    before = passage
  }
}

/** The ordinal that continues the one before, unless that one is continued further below. */
function meantBy(
  {level, value}: TypedOrdinal,
  previous: TypedOrdinal | undefined,
  part: readonly Passage[],
  index: number
): TypedOrdinal | undefined {
  if (!previous || value < 2 || previous.level === level || previous.value !== value - 1) {
    return undefined
  }
  const next = part
    .slice(index + 1, index + farthest)
    .find(({ordinal}) => ordinal && ordinal.level <= previous.level)?.ordinal
  const isContinued = next?.level === previous.level && next.value <= value
  return isContinued ? undefined : {level: previous.level, value}
}

/** What is above items that have a number of their own to begin with. */
function isLeadIn(before: Passage | undefined, level: number): boolean {
  if (!before || before.ordinal) return false
  return level >= 3 || /[：:]$/u.test(before.text)
}

/** `注：1、…`, and `2、` in the next line. */
function isInline(before: Passage | undefined, value: number): boolean {
  const text = before?.text ?? ''
  return ['：', ':'].some((colon) => text.includes(`${colon}${value}`))
}

/** Of a heading that we number: what is due. */
function countedFor(
  {element, level}: Passage,
  open: ReadonlyMap<number, number>
): TypedOrdinal | undefined {
  return element === 'heading' && level ? {level, value: (open.get(level) ?? 0) + 1} : undefined
}
