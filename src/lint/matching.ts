/** Rules that a pattern finds, each match judged by itself. */

import type {Wording} from '../base/message.ts'
import {type Passage, proseElements, type TextElement} from './manuscript.ts'
import {eachPassage, type Flaw, type TextRule} from './rule.ts'
import {find, hasAny, type Match, type Quoted} from './search.ts'

/** What is wrong with a match; from its beginning to its end, unless it says otherwise. */
export type MatchFlaw = Omit<Flaw, 'passage' | 'from' | 'to'> & Partial<Pick<Flaw, 'from' | 'to'>>

interface Where {
  /** Default: all prose. */
  readonly elements?: readonly TextElement[]
  /** What is not read: in 《》, in “”. */
  readonly except?: readonly Quoted[]
  /** One of these signs is in every match: passages without any need not be searched. */
  readonly signs?: string
}

/** A rule that judges each match of `pattern`, which is global; `undefined` is right. */
export function eachMatch(
  pattern: RegExp,
  judge: (match: Match, passage: Passage) => MatchFlaw | undefined,
  {elements = proseElements, except = [], signs}: Where = {}
): TextRule['check'] {
  const needed = [...(signs ?? '')]
  return eachPassage(function* (passage) {
    if (signs !== undefined && !hasAny(passage, needed)) return
    for (const match of find(passage, pattern, except)) {
      const judgement = judge(match, passage)
      if (judgement) yield {passage, from: match.from, to: match.to, ...judgement}
    }
  }, elements)
}

/** Judge that `actual` is to be replaced; `isUsual` where only practice says so. */
export function replacedBy(replacement: string, actual: string, isUsual = false): MatchFlaw {
  return {wording: shouldBe(actual, replacement, isUsual), replacement}
}

/** Judge that a mark is to be left out. */
export function leftOut(wording: Wording): MatchFlaw {
  return {wording, expected: [''], replacement: ''}
}

/** Say that `actual` is there and `expected` should be. */
export function shouldBe(actual: string, expected: string, isUsual = false): Wording {
  return {
    zh: `“${actual}”${isUsual ? '通常' : ''}应为“${expected}”`,
    en: `\`${actual}\`, ${isUsual ? 'usually ' : ''}expected \`${expected}\``
  }
}
