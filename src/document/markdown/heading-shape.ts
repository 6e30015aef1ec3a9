/** How much of a numbered paragraph is its heading. GB/T 9704—2012, 7.3.3. */

import type {Heading, Paragraph} from 'mdast'
import {type Ordinal, readOrdinal} from '../words/ordinal.ts'
import {endsClause, endsSentence, firstSentence} from '../words/sentences.ts'

/** A paragraph or heading that begins with an ordinal. */
export interface Numbered {
  /** Among the blocks of the text. */
  readonly index: number
  readonly node: Paragraph | Heading
  readonly text: string
  readonly ordinal: Ordinal
  /** What stands below it, if that is a paragraph. */
  readonly below: string | undefined
}

/** `length`: of the text, its ordinal included, that is the heading; all of it is a heading alone. */
export type HeadingShape =
  | {readonly kind: 'alone'}
  | {readonly kind: 'runIn'; readonly length: number}
  | {readonly kind: 'none'}

/** In characters; clauses are the commas in a sentence. */
interface Limits {
  readonly sentence: number
  readonly clauses: number
  /** Of a sentence that stands alone, with text below. */
  readonly lone: number
  /** In such a sentence. */
  readonly loneClauses: number
}

const longestAlone = 60
const longestLabel = 10

/** What is a heading whatever its siblings are. */
export const surely: Limits = {sentence: 41, clauses: 2, lone: 20, loneClauses: 0}

/** What is one among siblings that are. */
export const amongHeadings: Limits = {sentence: 60, clauses: 3, lone: 41, loneClauses: 3}

/** Tell how much of `numbered` is its heading. */
export function shapeOf(numbered: Numbered, limits: Limits): HeadingShape {
  const {node, ordinal, below} = numbered
  const {rest, skipped} = restOf(numbered)
  const sentence = firstSentence(rest)
  const marked = node.type === 'heading' && (sentence === undefined || sentence === rest.length)
  const isAlone =
    sentence === undefined &&
    !endsSentence(rest) &&
    !endsClause(rest) &&
    !/[；;]/u.test(rest) &&
    rest.length <= longestAlone
  if (marked || isAlone) return {kind: 'alone'}
  if (ordinal.level > 2) return {kind: 'none'}
  const length =
    sentence === undefined ? undefined : sentenceLength(rest, sentence, below, ordinal, limits)
  const found = length ?? labelLength(rest)
  return found === undefined ? {kind: 'none'} : {kind: 'runIn', length: skipped + found}
}

/** All of `numbered`, where it is one short sentence, or leads to a list: a heading like its siblings. */
export function sentenceShape(numbered: Numbered): HeadingShape {
  const {rest, skipped} = restOf(numbered)
  const isOne = firstSentence(rest.replace(/[：:]$/u, '。')) === rest.length
  const isShort = rest.length <= amongHeadings.lone && isOne
  return isShort && !/[：:；;](?!$)/u.test(rest) && !/[；;]$/u.test(rest)
    ? {kind: 'runIn', length: skipped + rest.length}
    : {kind: 'none'}
}

/** The text behind the ordinal, and how far it is from the start. */
export function restOf({text, ordinal}: Numbered): {
  readonly rest: string
  readonly skipped: number
} {
  const rest = text.slice(ordinal.text.length).trimStart()
  return {rest, skipped: text.length - rest.length}
}

/** Of the first sentence of `rest`, where it is a heading: text follows behind it, or below. */
function sentenceLength(
  rest: string,
  sentence: number,
  below: string | undefined,
  ordinal: Ordinal,
  limits: Limits
): number | undefined {
  const heading = rest.slice(0, sentence)
  const clauses = heading.match(/[，,]/gu)?.length ?? 0
  if (sentence < rest.length) {
    const isPlain = clauses <= limits.clauses && !/[：:；;]/u.test(heading)
    return isPlain && sentence <= limits.sentence ? sentence : undefined
  }
  const isPlain = clauses <= limits.loneClauses && !/[：:；;]/u.test(heading)
  if (sentence > limits.lone || !isPlain || !below) return undefined
  if (limits.loneClauses === 0 && heading.includes('、')) return undefined
  const following = readOrdinal(below)
  return !following || following.level > ordinal.level ? sentence : undefined
}

/** `一、元旦：` before its text. */
function labelLength(rest: string): number | undefined {
  const label = /^(?<words>[^\p{P}\s]+)[：:]/u.exec(rest)?.[0]
  const isLabel = label && label.length <= longestLabel + 1 && label.length < rest.length
  return isLabel ? label.length : undefined
}
