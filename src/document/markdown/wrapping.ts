/**
 * How the lines of a text were broken: by hand, or by an editor or a PDF that wrapped them.
 *
 * A text was wrapped where many of its lines stop in the middle of a sentence at one width,
 * some of them in the middle of a word, and the next word would not have fitted. The lines of
 * a list end where their author ended them.
 */

import {beginsItem} from '../words/begins-item.ts'
import {endsSentence} from '../words/sentences.ts'
import {splitsWord} from '../words/split-word.ts'
import {isParallel, isRow} from './line-likeness.ts'
import {firstUnit, widthOf} from './line-width.ts'

export interface Wrapping {
  /** The width that lines were broken at, in characters of full width; undefined if none is sure. */
  readonly measure: number | undefined
  /** The widest line that may have been wrapped. */
  readonly widest: number
  /** Some line is wider than anything that wraps. */
  readonly hasLong: boolean
  /** Paragraphs are told by blank lines or indents, not by their last lines alone. */
  readonly marksParagraphs: boolean
  /** Paragraphs are told by their indents. */
  readonly indents: boolean
}

interface SourceLine {
  readonly text: string
  readonly indented: boolean
  /** With the indent, as it is set. */
  readonly width: number
}

interface Break {
  readonly line: SourceLine
  readonly next: SourceLine
}

/** In characters of full width: narrower lines are columns of something, wider ones no editor wraps at. */
const narrowest = 16
const widestWrapped = 60

/** What marks and Latin words push over the edge. */
const slack = 3

const fewest = 3

/** Find how the lines of `markdown` were broken. */
export function wrappingOf(markdown: string): Wrapping {
  const lines = markdown.split('\n').map(sourceLine)
  const breaks = lines.flatMap((line, index): Break[] => {
    const next = lines[index + 1]
    return line && next ? [{line, next}] : []
  })
  const measure = measureOf(breaks)
  const widths = lines.flatMap((line) => (line ? [line.width] : []))
  const ends =
    measure === undefined
      ? []
      : breaks.filter(
          ({line, next}) =>
            endsSentence(line.text) &&
            !beginsItem(next.text) &&
            line.width + firstUnit(next.text) <= measure - slack
        )
  return {
    measure,
    widest: widths.filter((width) => width <= widestWrapped).reduce((a, b) => Math.max(a, b), 0),
    hasLong: widths.some((width) => width > widestWrapped),
    marksParagraphs: ends.every(({next}) => next.indented),
    indents: ends.length > 0 && ends.every(({next}) => next.indented)
  }
}

/** Whether a line of `text` is full: what begins `next` would not have fitted on it. */
export function fills(measure: number, text: string, indented: boolean, next: string): boolean {
  const width = widthOf(text) + (indented ? 2 : 0)
  return width <= measure + slack / 2 && width + firstUnit(next) > measure - slack + 1
}

/** Of text; undefined for blank lines, tables and what else is none. */
function sourceLine(line: string): SourceLine | undefined {
  const text = line.trim()
  if (text === '' || /^(?:#|\||<|```|~~~|:::|!\[)|\t|\s\|\s/u.test(text)) return undefined
  const indented = /^\s*(?:\u3000|\t| {2})/u.test(line)
  return {text, indented, width: widthOf(text) + (indented ? 2 : 0)}
}

function measureOf(breaks: readonly Break[]): number | undefined {
  const open = breaks.filter(
    ({line, next}) =>
      line.width >= narrowest &&
      line.width <= widestWrapped &&
      !next.indented &&
      !endsSentence(line.text) &&
      !beginsItem(next.text) &&
      !isRow(line.text) &&
      !isParallel(line.text, next.text)
  )
  let best: {readonly measure: number; readonly full: readonly Break[]} | undefined
  for (const measure of new Set(open.map(({line}) => line.width))) {
    const full = open.filter(
      ({line, next}) =>
        line.width <= measure + 0.5 && line.width + firstUnit(next.text) > measure - slack + 1
    )
    const isBetter =
      !best ||
      full.length > best.full.length ||
      (full.length === best.full.length && measure > best.measure)
    if (isBetter) best = {measure, full}
  }
  if (!best || best.full.length < fewest || best.full.length * 2 < open.length) return undefined
  const inWords = best.full.filter(({line, next}) => isInMiddle(line.text, next.text)).length
  return inWords >= Math.max(1, best.full.length / 8) ? best.measure : undefined
}

function isInMiddle(line: string, next: string): boolean {
  return /^[，、。；）》”]/u.test(next) || splitsWord(line, next)
}
