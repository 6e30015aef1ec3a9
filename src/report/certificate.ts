/**
 * 格式测量结果: the table of measurements of one PDF on one page, with the digest of the file
 * it is about. No browser: a table needs none.
 */

import type {Language} from '../base/message.ts'
import {type CertificateFonts, CertificatePage, type TextStyle} from './certificate-page.ts'
import {conclusionOf} from './conclusion.ts'
import type {MeasurementOutcome, Outcome} from './outcome.ts'
import {measuredWords, words} from './words.ts'

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
const columnWidth = (CertificatePage.width - 2 * margin - gutter) / columns
/** The highest a row of the table gets, in points. */
const highestRow = 14
/** Of the table, at the foot of which one sentence stands. */
const bottom = CertificatePage.height - margin - 26
const colours = {
  passed: '#1a7f37',
  agreed: '#1a7f37',
  failed: '#b3131b',
  unmeasured: '#6b7280'
} as const
const ink = '#111111'
const line = '#d1d5db'
const heading: TextStyle = {font: 'bold', size: 17, colour: ink}
const facts: TextStyle = {font: 'text', size: 9, colour: ink}
const small: TextStyle = {font: 'text', size: 7.5, colour: colours.unmeasured}

/** The one page as PDF bytes; the same input gives the same bytes. */
export async function certificate(
  {outcome, sha256, creator, date}: Certified,
  fonts: CertificateFonts,
  language: Language
): Promise<Uint8Array> {
  const text = words[language]
  const {measurements = []} = outcome
  const page = await CertificatePage.open(
    {title: text.certificate, language: language === 'zh' ? 'zh-CN' : 'en', creator, date},
    fonts
  )
  page.centred(text.certificate, margin, heading)
  const agreements = text.agreements(outcome)
  const conclusion = conclusionOf(outcome, language)
  let y = margin + page.lineHeight(heading) + 0.6 * page.lineHeight(facts)
  for (const paragraph of [
    `${text.file}${outcome.path}`,
    `SHA-256  ${sha256}`,
    text.facts(outcome),
    ...(conclusion === undefined ? [] : [conclusion]),
    ...(agreements === '' ? [] : [agreements])
  ]) {
    y = page.paragraph(paragraph, y, margin, facts)
  }

  const top = y + 8
  const perColumn = Math.ceil(measurements.length / columns)
  const height = Math.min(highestRow, (bottom - top) / Math.max(1, perColumn))
  for (const [index, measured] of measurements.entries()) {
    const x = margin + Math.floor(index / perColumn) * (columnWidth + gutter)
    row(page, measured, {x, y: top + (index % perColumn) * height, height}, language)
  }
  page.paragraph(
    `${text.statement} ${creator}  ${dayOf(date)}`,
    CertificatePage.height - margin - 12,
    margin,
    small
  )
  return page.bytes()
}

/** The day it was measured, everywhere the same: by universal time. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Points from the left and the top of the sheet. */
interface RowPlace {
  readonly x: number
  readonly y: number
  readonly height: number
}

function row(
  page: CertificatePage,
  measured: MeasurementOutcome,
  {x, y, height}: RowPlace,
  language: Language
): void {
  const {number, name, clause = '', state, reason} = measured
  const cells: readonly (readonly [width: number, value: string, colour: string])[] = [
    [16, String(number), colours.unmeasured],
    [104, name[language], ink],
    [38, clause.replace(/^.*, /u, ''), colours.unmeasured],
    [26, words[language].states[state], colours[state]],
    [
      columnWidth - 184,
      reason?.[language] ?? measuredWords(measured, language),
      state === 'failed' ? colours.failed : colours.unmeasured
    ]
  ]
  const size = Math.min(7, height * 0.62)
  let at = x
  for (const [width, value, colour] of cells) {
    const place = {x: at, y: y + height * 0.2}
    page.cell(value, place, width - 2, {font: 'text', size, colour})
    at += width
  }
  page.hairline({x, y: y + height}, columnWidth, line)
}
