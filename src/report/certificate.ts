/**
 * 格式测量结果: the table of measurements of one PDF, on one page or as many as it takes, with the
 * digest of the file it is about. No browser: a table needs none.
 */

import type {Language} from '../base/message.ts'
import {type CertificateFonts, CertificatePages, type TextStyle} from './certificate-pages.ts'
import {type CertificateRow, inColumns, leastHeight, rowOf, writeRow} from './certificate-table.ts'
import {conclusionOf} from './conclusion.ts'
import type {Outcome} from './outcome.ts'
import {words} from './words.ts'

export interface Certified {
  readonly outcome: Outcome
  /** Of the PDF's bytes, in hexadecimal. */
  readonly sha256: string
  /** `Hongtou 1.2.3`. */
  readonly creator: string
  readonly date: Date
}

const margin = 40
const columns = 2
const gutter = 14
const columnWidth = (CertificatePages.width - 2 * margin - gutter) / columns
/** Of the table, at the foot of which one sentence stands. */
const bottom = CertificatePages.height - margin - 26
/** In points: the larger one, unless the smaller keeps all on one page. */
const sizes = [7, 6.5] as const
const ink = '#111111'
const line = '#d1d5db'
const heading: TextStyle = {font: 'bold', size: 17, colour: ink}
const facts: TextStyle = {font: 'text', size: 9, colour: ink}
const small: TextStyle = {font: 'text', size: 7.5, colour: '#6b7280'}
/** Of the table on the pages after the first, below what they belong to. */
const nextTop = margin + 24

/** The pages as PDF bytes; the same input gives the same bytes. */
export async function certificate(
  {outcome, sha256, creator, date}: Certified,
  fonts: CertificateFonts,
  language: Language
): Promise<Uint8Array> {
  const text = words[language]
  const pages = await CertificatePages.open(
    {title: text.certificate, language: language === 'zh' ? 'zh-CN' : 'en', creator, date},
    fonts
  )
  pages.centred(text.certificate, margin, heading)
  const agreements = text.agreements(outcome)
  const conclusion = conclusionOf(outcome, language)
  let y = margin + pages.lineHeight(heading) + 0.6 * pages.lineHeight(facts)
  for (const paragraph of [
    `${text.file}${outcome.path}`,
    `SHA-256  ${sha256}`,
    text.facts(outcome),
    ...(conclusion === undefined ? [] : [conclusion]),
    ...(agreements === '' ? [] : [agreements])
  ]) {
    if (y > bottom - 2 * pages.lineHeight(facts)) {
      pages.turn()
      y = margin
    }
    y = pages.paragraph(paragraph, y, margin, facts)
  }

  const set = tableOf(pages, outcome, y + 8, language)
  const count = Math.ceil(set.length / columns)
  for (let number = 1; number <= count; number += 1) {
    if (number > 1) {
      pages.turn()
      pages.paragraph(`${text.certificate}  SHA-256  ${sha256}`, margin, margin, small)
    }
    const top = number === 1 ? y + 8 : nextTop
    writeColumns(pages, set.slice((number - 1) * columns, number * columns), top)
    const place = count === 1 ? '' : `  ${text.page(number)} / ${count}`
    pages.paragraph(
      `${text.statement} ${creator}  ${dayOf(date)}${place}`,
      CertificatePages.height - margin - 12,
      margin,
      small
    )
  }
  return pages.bytes()
}

/** The table's columns, two to a page; those of the last page of one height. */
function tableOf(
  pages: CertificatePages,
  {measurements = []}: Outcome,
  top: number,
  language: Language
): readonly (readonly CertificateRow[])[] {
  const heightOf = (column: number): number => bottom - (column < columns ? top : nextTop)
  const rowsIn = (size: number): CertificateRow[] =>
    measurements.map((each) => rowOf(pages, each, {size, width: columnWidth}, language))
  const [large, least] = sizes
  const onOnePage = [large, least].find(
    (size) => inColumns(rowsIn(size), heightOf).length <= columns
  )
  const set = inColumns(rowsIn(onOnePage ?? large), heightOf)
  const before = Math.floor((set.length - 1) / columns) * columns
  const last = set.slice(before).flat()
  if (last.length === 0) return set
  const height = leastHeight(last, columns)
  return [...set.slice(0, before), ...inColumns(last, () => height)]
}

function writeColumns(
  pages: CertificatePages,
  set: readonly (readonly CertificateRow[])[],
  top: number
): void {
  for (const [index, rows] of set.entries()) {
    const x = margin + index * (columnWidth + gutter)
    let y = top
    for (const row of rows) {
      writeRow(pages, row, x, y)
      y += row.height
      pages.hairline({x, y}, columnWidth, line)
    }
  }
}

/** The day it was measured, everywhere the same: by universal time. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
