/**
 * Running text: the lines that fill the type area, paragraph after paragraph.
 *
 * Whether a line goes on in the next one is told by its end: it reaches the right edge of
 * its page's text (or a character less, where a mark may not begin a line), and the next
 * line begins at the left, a pitch below.
 */

import {type Millimetres, toMillimetres} from '../../base/units.ts'
import {standard} from '../standard.ts'
import {byPage, type Line, middle} from './line.ts'
import {commonEdge, endOf, startOf, tellingEnds} from './line-edges.ts'

export interface Running {
  readonly line: Line
  /** The line the sentence goes on in, on this page or at the head of the next. */
  readonly next: Line | undefined
}

/** Right edges within this of the usual one are one edge. */
const oneEdge: Millimetres = 3

/** Lines follow each other when no line fits between them. */
const mostPitches = 1.6

/** `lines` in reading order; which of them go on in the next. */
export function running(lines: readonly Line[]): Running[] {
  const edges = runningEdges(lines)
  return lines.map((line, index) => {
    const next = lines[index + 1]
    const goesOn = next !== undefined && isFull(line, edges) && follows(line, next)
    return {line, next: goesOn ? next : undefined}
  })
}

/** Lines that begin a paragraph: those in which no sentence goes on. */
export function firstLinesOf(lines: readonly Running[]): Line[] {
  const continued = new Set(lines.map(({next}) => next))
  return lines.map(({line}) => line).filter((line) => !continued.has(line))
}

/**
 * The right edge of the text of each page. A page whose lines are all short does not tell:
 * its edge is that of the others, and where none tells, that of the type area.
 */
export function runningEdges(lines: readonly Line[]): ReadonlyMap<number, Millimetres> {
  const {gutterMargin, typeAreaWidth} = standard
  const nominal = gutterMargin.length + typeAreaWidth.length
  const furthest = commonEdge(tellingEnds(lines)) ?? 0
  const usual = furthest > nominal - mostNarrow ? furthest : nominal
  return new Map(
    [...byPage(lines)].map(([page, own]) => {
      const ends = tellingEnds(own).filter((end) => Math.abs(end - usual) < oneEdge)
      return [page, ends.length > 0 ? middle(ends) : usual]
    })
  )
}

/** Text that is narrower by more is not full anywhere. */
const mostNarrow: Millimetres = 40

function isFull(line: Line, edges: ReadonlyMap<number, Millimetres>): boolean {
  const edge = edges.get(line.page) ?? 0
  // A sentence that ends a little before the edge most likely ends its paragraph.
  const slack = /[。！？：；]$/u.test(line.text) ? 0.4 : 1.3
  return endOf(line, edge) > edge - slack * toMillimetres(line.size)
}

/** The next line begins left of where a paragraph would, and no space is between. */
function follows(line: Line, next: Line): boolean {
  if (Math.abs(next.size - line.size) > 1) return false
  const em = toMillimetres(line.size)
  const {length: edge} = standard.gutterMargin
  // Where no paragraph begins: near the edge, or further left than the line before.
  const from = startOf(next, edge)
  const isLeft = from < edge + 1.2 * em || from < line.left - 1.2 * em
  if (next.page !== line.page) return next.page === line.page + 1 && isLeft
  const pitch = next.baseline - line.baseline
  return isLeft && pitch > 0 && pitch < mostPitches * 1.875 * em
}

/** Whether a glyph takes a whole 字: hanzi and full-width marks. */
export function isFullWidth(text: string): boolean {
  const before = fullWidths.get(text)
  if (before !== undefined) return before
  // Of a PDF that means harm each glyph may be another text.
  if (fullWidths.size > mostTexts) fullWidths.clear()
  const isFull = fullWidth.test(text)
  fullWidths.set(text, isFull)
  return isFull
}

/** Asked of every glyph by a dozen rules, of which a book has a million, and few that differ. */
const fullWidths = new Map<string, boolean>()
const mostTexts = 20_000
const fullWidth =
  /^[\p{Script=Han}\u2100-\u214f\u2160-\u21ff\u2460-\u26ff\u3000-\u303f\uff00-\uff60\uffe0-\uffe6〇“”‘’—…·]/u

/** Characters of a line, half-width ones as halves. 5.2.3. */
export function charactersOf({glyphs}: Line): number {
  return glyphs.reduce((sum, {text}) => sum + (isFullWidth(text) ? 1 : 0.5), 0)
}

/** The whole text of the paragraph that begins with `line`. */
export function paragraphOf(line: Line, lines: readonly Running[]): string {
  let text = ''
  let at: Line | undefined = line
  for (const each of lines) {
    if (each.line !== at) continue
    text += each.line.text
    at = each.next
  }
  return text
}
