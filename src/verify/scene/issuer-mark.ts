/** 发文机关标志: the display type at the head of page 1. GB/T 9704—2012, 7.2.4 and 10.1–10.3. */

import {type Millimetres, type Points, toMillimetres} from '../../base/units.ts'
import type {Stroke} from '../../facts/index.ts'
import {isReddish} from './colour.ts'
import {type Line, lineOfGlyphs} from './line.ts'

export interface IssuerMark {
  /** Row by row; of a joint issue without its 文件. */
  readonly rows: readonly Line[]
  /** 文件, when it stands beside several rows. */
  readonly ending: Line | undefined
}

/** A mark is larger than text; from here on it is also larger than elements beside it. */
export const smallestMark: Points = 20
/** Rows of many agencies may be smaller, above a separator. */
const smallestRow: Points = 12.5
/** What is called a mark without being red is larger than any title. */
const smallestBlackMark: Points = 27
/** A mark begins in the upper half. */
const lowestMark: Millimetres = 150
/** With many agencies its last rows, and the separator, are lower: page 1 shows text below. */
export const lowestSeparator: Millimetres = 235
/** Rows of one mark differ in size by less than this part. */
const sameSize = 0.2
/** Rows are no further apart, in their own size. */
const mostBetweenRows = 1.2

/** `rules` are the long rules of the page. */
export function issuerMarkOf(lines: readonly Line[], rules: readonly Stroke[]): IssuerMark {
  const upper = lines.filter(({top}) => top < lowestSeparator)
  const redRules = rules.filter(({colour, y}) => isReddish(colour) && y < lowestSeparator)
  const isAboveRule = ({bottom}: Line): boolean => redRules.some(({y}) => y > bottom - 1)
  const reds = upper
    .map(displayPart)
    .filter((line) => line !== undefined)
    .filter((line) => isName(line) && line.size >= smallestRow)
    .filter((line) => line.size >= smallestMark || isAboveRule(line))
  const blacks = upper
    .filter(isName)
    .filter((line) => line.size >= (isAboveRule(line) ? smallestMark : smallestBlackMark))
  const rows = reds.length > 0 ? withRowsBetween(reds, upper) : blacks
  return withoutEnding(firstRun(rows, redRules))
}

/** A row in another colour is one all the same, when it has the size of a red one. */
function withRowsBetween(reds: readonly Line[], lines: readonly Line[]): Line[] {
  const baselines = new Set(reds.map(({baseline}) => baseline))
  const others = lines
    .filter((line) => isName(line) && !line.glyphs.some(({colour}) => isReddish(colour)))
    .filter(({baseline}) => !baselines.has(baseline))
    .filter(({size}) => reds.some((red) => Math.abs(red.size - size) < sameSize * red.size))
  return [...reds, ...others].sort((a, b) => a.baseline - b.baseline)
}

/** Not a number, 密级 or 紧急程度 that was made red. */
function isName({text}: Line): boolean {
  return (
    /\p{Script=Han}/u.test(text) &&
    !/[〔[(（［]\d+[〕\])）］]/u.test(text) &&
    !/^(?:第?[\d〇零一二三四五六七八九十]+[号期]?$|绝密|机密|秘密|特急|加急|平急|特提|签发人)/u.test(
      text
    )
  )
}

/** What is red of a line, and what is as large as that. */
function displayPart(line: Line): Line | undefined {
  const reds = line.glyphs.filter(({colour}) => isReddish(colour))
  if (reds.length === 0) return undefined
  const {size} = lineOfGlyphs(reds, line.page)
  const glyphs = line.glyphs.filter(
    (glyph) => isReddish(glyph.colour) || glyph.size > (1 - sameSize) * size
  )
  return glyphs.length === line.glyphs.length ? line : lineOfGlyphs(glyphs, line.page)
}

/** The first rows that follow each other, with no separator between them. */
function firstRun(lines: readonly Line[], redRules: readonly Stroke[]): Line[] {
  const run: Line[] = []
  for (const line of lines) {
    const above = run.at(-1)
    if (!above && line.top > lowestMark) break
    if (above) {
      const most = mostBetweenRows * toMillimetres(Math.max(above.size, line.size))
      const isParted = redRules.some(({y}) => y > above.bottom - 1 && y < line.top + 1)
      if (line.top - above.bottom > most || isParted) break
    }
    run.push(line)
  }
  return run
}

/** 文件 apart when it stands beside several rows: on a line of its own, or on one of theirs. */
function withoutEnding(rows: readonly Line[]): IssuerMark {
  if (rows.length < 2) return {rows, ending: undefined}
  for (const row of rows) {
    const others = rows.filter((other) => other !== row)
    const glyphs = row.glyphs.slice(-2)
    if (!row.text.endsWith('文件') || glyphs.length !== 2) continue
    const ending = lineOfGlyphs(glyphs, row.page)
    if (others.some(({right}) => right > ending.left + 1)) continue
    if (row.text === '文件') return {rows: others, ending}
    const name = lineOfGlyphs(row.glyphs.slice(0, -2), row.page)
    return {rows: rows.map((each) => (each === row ? name : each)), ending}
  }
  return {rows, ending: undefined}
}
