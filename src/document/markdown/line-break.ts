/**
 * Whether a line break parts paragraphs.
 *
 * It does where the line before it ends a sentence or is far shorter than a full line, or the
 * next one begins with an ordinal, an indent or a label (`联系人：`). Else an editor or a PDF
 * wrapped the paragraph, and it goes on.
 */

import {beginsItem} from '../words/begins-item.ts'
import {goesOnByWord} from '../words/function-words.ts'
import {bareNumeral, isChapter, readArticle, readOrdinal} from '../words/ordinal.ts'
import {endsClause, endsSentence} from '../words/sentences.ts'
import {splitsWord} from '../words/split-word.ts'
import {isDocumentNumber} from '../words/title-form.ts'
import {isParallel, isRow} from './line-likeness.ts'
import {firstUnit, widthOf} from './line-width.ts'
import {fills, type Wrapping} from './wrapping.ts'

export interface BrokenLine {
  readonly text: string
  readonly indented: boolean
}

/** A line break, and what is known around it. */
export interface LineBreak {
  readonly line: BrokenLine
  readonly next: BrokenLine
  /** A blank line, or the end of a pasted page, is between them. */
  readonly isParted: boolean
  /** A page of the paste ended between them. */
  readonly isPageEnd: boolean
  /** The paragraph so far was joined of several lines. */
  readonly isJoined: boolean
  /** The lines below, up to the next paragraph that is sure, end a sentence. */
  readonly endsLater: boolean
}

/** A heading on its own is no longer than this; GB/T 9704 sets 28 characters to the line. */
const longestHeading = 60

/** In characters of full width: shorter lines fill no page and no editor, unless a measure is known. */
const shortestFull = 24

/** Shorter lines end where their author ended them, whatever words stand side by side. */
const shortestInWord = 16

/** In characters. */
const longestTail = 8

/** Of what nothing tells how long its lines are. */
const slack = 3

/** Tell whether `at` parts paragraphs, in a text that was broken as `wrapping` says. */
export function partsParagraphs(at: LineBreak, wrapping: Wrapping): boolean {
  const {line, next} = at
  const {measure} = wrapping
  const isFull =
    measure !== undefined &&
    fills(measure, line.text, line.indented, next.text) &&
    !isRow(line.text)
  if (next.indented) return true
  if (isChapter(line.text) || bareNumeral(line.text) !== undefined) return true
  if (isDocumentNumber(line.text)) return true
  if (at.isPageEnd && isCutByPage(at)) return false
  if (at.isParted) return !isFull || !goesOnBelow(at, wrapping)
  if (endsSentence(line.text)) {
    const mayGoOn = isFull && wrapping.marksParagraphs && !/[：:]$/u.test(line.text)
    return !mayGoOn || beginsItem(next.text)
  }
  // `…，依照本办法` and `第九条规定的程序处理`.
  if (readArticle(next.text)?.isGlued && isFull) return false
  if (beginsItem(next.text)) return !(isFull && wrapping.indents)
  if (isLabelled(line.text) && isLabelled(next.text) && widthOf(line.text) < shortestFull)
    return true
  if (isInSentence(line.text, next.text)) return false
  if (isFull || isInWord(at)) return false
  // `联系人：`, `电话：` at the start of a line that was not broken by the edge.
  if (/^\p{Script=Han}{2,6}[：:]/u.test(next.text) && !endsClause(line.text)) return true
  if (at.isJoined && at.endsLater && !isRow(next.text)) return false
  return measure !== undefined ? isShort(at, wrapping) : isEndOfOwn(at, wrapping)
}

/** `时间：……` above `着装要求：……`: whatever words they begin with. */
function isLabelled(text: string): boolean {
  return /^\p{Script=Han}{2,8}[：:]\s*[^\s、，]/u.test(text) && !endsClause(text)
}

/** Across a blank line, of a text whose paragraphs have other marks, or where a page ended. */
function goesOnBelow({line, next, isPageEnd}: LineBreak, {indents}: Wrapping): boolean {
  if (endsSentence(line.text)) return indents && isPageEnd && !beginsItem(next.text)
  return (indents || isPageEnd) && (indents || !beginsItem(next.text))
}

/** A page ended in a sentence that goes on below. */
function isCutByPage({line, next}: LineBreak): boolean {
  if (endsSentence(line.text) || beginsItem(next.text) || isRow(line.text)) return false
  if (isInSentence(line.text, next.text)) return true
  return widthOf(line.text) >= shortestFull && /[，。；]/u.test(line.text)
}

/** Where the words themselves tell that the sentence goes on. */
function isInSentence(line: string, next: string): boolean {
  if (endsClause(line) || /[“‘「『（(《〈【〔[]$/u.test(line)) return true
  if (/^[，、。；：！？”’」』）)》〉】〕,;%％]/u.test(next)) return true
  if (goesOnByWord(line, next) || isTail(line, next)) return true
  // `最近3` and `年无…`: a number and what it counts.
  if (
    /\d$/u.test(line) &&
    /^[年月日时分个项次人名户家件元万亿种类批所条款届级天周岁亩吨米公千百倍]/u.test(next)
  )
    return true
  return hasOpenBracket(line) && closesBracket(next)
}

/** What the last line of a list of names adds to it: `参加会议。`; not `特此通知。` */
function isTail(line: string, next: string): boolean {
  if (!line.includes('、') || beginsItem(line) || isRow(line)) return false
  if (next.length > longestTail) return false
  return /^(?!特此|以上|此|现|请|[妥当是]否|完|敬|谢|祝|无)\p{Script=Han}+。$/u.test(next)
}

function hasOpenBracket(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0
  return count(/[（(《〔“]/gu) > count(/[）)》〕”]/gu)
}

function closesBracket(text: string): boolean {
  return /^[^（(《〔“]*[）)》〕”]/u.test(text)
}

function isInWord({line, next}: LineBreak): boolean {
  if (widthOf(line.text) < shortestInWord || isRow(line.text) || isRow(next.text)) return false
  return !isParallel(line.text, next.text) && splitsWord(line.text, next.text)
}

/** Beside a measure that is known: a line of another kind, such as one too long for it. */
function isShort(at: LineBreak, {measure = 0}: Wrapping): boolean {
  const {line} = at
  return widthOf(line.text) <= measure || !isProse(at)
}

/** Where no measure is known. */
function isEndOfOwn(at: LineBreak, {widest, hasLong}: Wrapping): boolean {
  const {line, next} = at
  const width = widthOf(line.text)
  if (isRow(line.text) || isParallel(line.text, next.text)) return true
  if (readOrdinal(line.text) !== undefined && line.text.length <= longestHeading) return true
  if (width < shortestFull) return true
  const isWidest = !hasLong && width + firstUnit(next.text) >= widest - slack
  return !isWidest && !isProse(at)
}

/** A sentence that has clauses behind it, and its end below. */
function isProse({line, endsLater}: LineBreak): boolean {
  return endsLater && /[，。；]/u.test(line.text)
}
