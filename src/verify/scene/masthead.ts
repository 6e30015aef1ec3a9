/** 版头: what stands above the title of page 1. GB/T 9704—2012, 7.2, 10.1–10.3. */

import type {Millimetres} from '../../base/units.ts'
import type {Rule} from '../../facts/page.ts'
import {isReddish} from './colour.ts'
import {inkOfLine, type Line, lineOf, partsOf} from './line.ts'
import type {Sheet} from './sheet.ts'

export interface Masthead {
  readonly copyNumber: Line | undefined
  readonly secrecyLevel: Line | undefined
  readonly urgency: Line | undefined
  /** 发文机关标志, row by row; of a joint issue without its 文件. */
  readonly issuerMark: readonly Line[]
  /** 文件, when it stands beside several rows. */
  readonly issuerMarkEnding: Line | undefined
  /** 发文字号, 令号 or the number of minutes. */
  readonly documentNumber: Line | undefined
  /** Rows of 签发人, the label in the first. */
  readonly signatories: readonly Line[]
  /** Red separators, from the top. */
  readonly separators: readonly Rule[]
  /** Where the masthead ends; the top of the page when there is none. */
  readonly bottom: Millimetres
}

/** A mark is larger than text. */
const smallestMark = 20
/** What is called a mark without being red is larger than any title. */
const smallestBlackMark = 27
/** A mark stands in the upper half. */
const lowestMark: Millimetres = 150
/** A separator is longer; a line of a table seldom is red. */
const shortestSeparator: Millimetres = 60
/** Parts of a line with a gap of this many mm are elements of their own. */
const partGap: Millimetres = 7

const numberForm =
  /(?:[〔[(（【［﹝{]\s*[\d〇○零一二三四五六七八九]{2,4}\s*[〕\])）】］﹞}]|^第[\d〇零一二三四五六七八九十百千]+[号期]$)/u

export function mastheadOf(sheet: Sheet): Masthead {
  const separators = sheet.page.rules
    .filter(({colour, width}) => isReddish(colour) && width >= shortestSeparator)
    .sort((a, b) => a.y - b.y)
  const {rows, ending} = markOf(sheet.lines)
  const upper = separators.filter(({y}) => y < lowestMark)
  const markBottom = Math.max(0, ...rows.map(({bottom}) => bottom))
  const end = upper.at(-1)?.y ?? (rows.length > 0 ? markBottom : 0)
  const titleTop = titleTopBelow(sheet.lines, Math.max(end, markBottom))
  // Elements stand above the title; 10.1: in letters between the rule and the title.
  const parts = sheet.lines
    .filter((line) => line.top < titleTop && !rows.includes(line) && line.size < smallestMark)
    .flatMap((line) => partsOf(line, partGap))
  const isLeft = ({left}: Line): boolean => left < 70
  const copyNumber = parts.find((part) => isLeft(part) && /^(?:№|No\.?)?\d{1,8}$/u.test(part.text))
  const secrecyLevel = parts.find((part) => isLeft(part) && /^(?:绝密|机密|秘密)/u.test(part.text))
  const urgency = parts.find(
    (part) => isLeft(part) && /^(?:特急|加急|特提|平急|急件|紧急)/u.test(part.text)
  )
  const documentNumber =
    rows.length > 0 || separators.length > 0
      ? parts.find((part) => numberForm.test(part.text) && !part.text.startsWith('签发人'))
      : undefined
  const signatories = signatoriesOf(parts, documentNumber, end)
  const inks = [documentNumber, ...signatories].filter((line) => line !== undefined)
  return {
    copyNumber,
    secrecyLevel,
    urgency,
    issuerMark: rows,
    issuerMarkEnding: ending,
    documentNumber,
    signatories,
    separators,
    bottom: Math.max(end, markBottom, ...inks.map(({bottom}) => bottom))
  }
}

/** The rows of the mark; 文件 apart when it stands beside several. */
function markOf(lines: readonly Line[]): {rows: Line[]; ending: Line | undefined} {
  const reds = lines
    .map((line) => redPart(line))
    .filter((line) => line !== undefined)
    .filter(({size, top}) => size >= smallestMark && top < lowestMark)
  const blacks = lines.filter(({size, top}) => size >= smallestBlackMark && top < lowestMark)
  const rows = reds.length > 0 ? reds : blacks
  if (rows.length < 2) return {rows, ending: undefined}

  // 文件 is as tall as it likes and on a line of its own, or beside the middle row.
  for (const row of rows) {
    if (row.text === '文件') return {rows: rows.filter((each) => each !== row), ending: row}
    const glyphs = row.glyphs.slice(-2)
    if (row.text.endsWith('文件') && glyphs.length === 2 && standsApart(row, rows)) {
      const name = lineOf(row.glyphs.slice(0, -2), row.page)
      return {
        rows: rows.map((each) => (each === row ? name : each)),
        ending: lineOf(glyphs, row.page)
      }
    }
  }
  return {rows, ending: undefined}
}

/** Whether the last two characters of `row` stand right of all other rows. */
function standsApart(row: Line, rows: readonly Line[]): boolean {
  const from = row.glyphs.at(-2)?.x ?? 0
  return rows.every((other) => other === row || other.right <= from + 1)
}

function redPart(line: Line): Line | undefined {
  const glyphs = line.glyphs.filter(({colour}) => isReddish(colour))
  if (glyphs.length === 0) return undefined
  return glyphs.length === line.glyphs.length ? line : lineOf(glyphs, line.page)
}

/** The upper edge of the first large or centred line below `y`; the end of the page if none. */
function titleTopBelow(lines: readonly Line[], y: Millimetres): Millimetres {
  const title = lines.find(({top, size}) => top > y && size >= 18.5)
  return title?.top ?? (y > 0 ? y + 45 : 0)
}

/** From the label to the separator, right of the number. */
function signatoriesOf(
  parts: readonly Line[],
  documentNumber: Line | undefined,
  end: Millimetres
): Line[] {
  const label = parts.find(({text}) => /^签发人/u.test(text))
  if (!label) return []
  return rowsOf(
    parts.filter(
      (part) =>
        part !== documentNumber &&
        part.left >= label.left - 2 &&
        part.top >= label.top - 1 &&
        (end === 0 || part.top < end)
    )
  )
}

/** Parts on one baseline as one line again. */
function rowsOf(parts: readonly Line[]): Line[] {
  const rows: Line[][] = []
  for (const part of parts) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].baseline - part.baseline) < 1) row.push(part)
    else rows.push([part])
  }
  return rows.map((row) =>
    lineOf(
      row.flatMap(({glyphs}) => glyphs),
      row[0]?.page ?? 1
    )
  )
}

/** The upper edge of the mark's ink; undefined when its outlines cannot be read. 7.2.4. */
export function markInk(masthead: Masthead) {
  const lines = [...masthead.issuerMark, masthead.issuerMarkEnding].filter(
    (line) => line !== undefined
  )
  const boxes = lines.map(inkOfLine)
  return boxes.some((box) => box === undefined)
    ? undefined
    : boxes.filter((box) => box !== undefined)
}
