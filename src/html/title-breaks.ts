/**
 * Where a line of a title may end, and how gladly. Says nothing of widths: which of these
 * places are taken is the layout's to choose.
 *
 * GB/T 9704—2012, 7.3.1: 回行时要做到词意完整. Words, names of bodies, numbers with their
 * units stay whole; 《…》 does where it is shorter than a line.
 */

import {bodies, brackets, type TitleWhole} from './title-wholes.ts'
import {wordsOf} from './title-words.ts'

/**
 * `preferred`: between bodies, before 关于, after the body that issues. `avoided`: after a
 * preposition, beside a stray character, before a kind that would stand alone. `inner`: in
 * something that stays whole unless it is wider than a line. `torn`: in such a thing, after
 * what wants its object. `alone`: 通知 or 批复 by itself would be the last line, which is worse
 * than to part what should stay whole.
 */
export type BreakKind = 'preferred' | 'allowed' | 'avoided' | 'inner' | 'torn' | 'alone'

export interface TitleBreak {
  /** The line ends before the character at this offset. */
  readonly offset: number
  readonly kind: BreakKind
}

/** What no line begins with, beside closing marks and what stands between two names. */
const noStart = /^[的和及与或暨等之了、，。：；！？）》〉」』”’】〕…—～·%‰\s]/u
/** What no line ends with. */
const noEnd = /[（《〈「『“‘【〔]$/u
/** What wants its object, or its noun, on the same line. */
const leading =
  /(?:关于|[对在向为由将以从于把被至到和及与或暨等]|开展|加强|做好|印发|转发|批转|推进|落实|规范|完善|调整|公布|召开|举办|表彰|报送|同意|申请|进一步|切实|深入|全面|重大|重点|紧急|有关|相关|部分|全[国省市州县区])$/u

/** The places in one line of a title; `names` are the bodies that the front matter names. */
export function titleBreaks(text: string, names: readonly string[]): TitleBreak[] {
  const wholes = [...bodies(text, names), ...brackets(text)]
  const kinds = new Map<number, BreakKind>()
  const words = wordsOf(text)
  const stray = strayOffsets(words)
  let end = 0
  for (const word of words) {
    if (end > 0) kinds.set(end, stray.has(end) ? 'avoided' : 'allowed')
    end += word.length
  }
  // A name ends where it ends, whatever the dictionary of words makes of it.
  for (const {start, end: after} of wholes) {
    for (const offset of [start, after]) {
      if (offset > 0 && offset < text.length) kinds.set(offset, 'allowed')
    }
  }

  return [...kinds]
    .filter(([offset]) => !noStart.test(text.slice(offset)) && !noEnd.test(text.slice(0, offset)))
    .map(([offset, kind]) => ({offset, kind: kindAt(text, wholes, offset) ?? kind}))
    .sort((a, b) => a.offset - b.offset)
}

/** What the text around it makes of a place, when it makes anything. */
function kindAt(
  text: string,
  wholes: readonly TitleWhole[],
  offset: number
): BreakKind | undefined {
  const [before, after] = [text.slice(0, offset), text.slice(offset)]
  if (isAlone(before, after)) return 'alone'
  if (isInside(wholes, offset)) return leading.test(before) ? 'torn' : 'inner'
  if (after.startsWith('关于') || isBesideBody(text, wholes, offset)) return 'preferred'
  // 的 before the kind: “通知” would stand alone.
  if (leading.test(before) || (before.endsWith('的') && after.length <= 4)) return 'avoided'
  return undefined
}

/** 的 stays above; two characters are a line by themselves nowhere. */
function isAlone(before: string, after: string): boolean {
  return before.length > 4 && after.length <= (before.endsWith('的') ? 3 : 2)
}

/** Beside a word of one character: likely half of a longer one. */
function strayOffsets(words: readonly string[]): ReadonlySet<number> {
  const offsets = new Set<number>()
  let end = 0
  for (const word of words) {
    const start = end
    end += word.length
    if (!/^\p{Script=Han}$/u.test(word) || word === '的') continue
    offsets.add(start)
    offsets.add(end)
  }
  return offsets
}

function isInside(wholes: readonly TitleWhole[], offset: number): boolean {
  return wholes.some(({start, end}) => start < offset && offset < end)
}

/** After the space or 、 that parts two bodies. */
function isBesideBody(text: string, wholes: readonly TitleWhole[], offset: number): boolean {
  const sign = text[offset - 1] ?? ''
  if (/\s/u.test(sign)) return true
  const isBody = (end: 'start' | 'end', at: number): boolean =>
    wholes.some((whole) => whole.isBody && whole[end] === at)
  return sign === '、' && isBody('start', offset) && isBody('end', offset - 1)
}
