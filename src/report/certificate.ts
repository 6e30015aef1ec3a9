/**
 * 格式测量结果: the table of measurements of one PDF on one page, with the digest of the file
 * it is about. No browser: a table needs none.
 */

import PDFDocument from 'pdfkit'
import type {Language} from '../base/message.ts'
import type {MeasurementOutcome, Outcome} from './outcome.ts'
import {measuredWords, type Words, words} from './words.ts'

/** TrueType files. */
export interface CertificateFonts {
  readonly text: string
  readonly bold: string
}

export interface Certified {
  readonly outcome: Outcome
  /** Of the PDF's bytes, in hexadecimal. */
  readonly sha256: string
  /** `Hongtou 1.2.3`. */
  readonly creator: string
  readonly date: Date
}

const margin = 40
const [width, height] = [595.28, 841.89]
const columns = 2
const gutter = 14
const columnWidth = (width - 2 * margin - gutter) / columns
const colours = {
  passed: '#1a7f37',
  agreed: '#1a7f37',
  failed: '#b3131b',
  unmeasured: '#6b7280'
} as const
const ink = '#111'

/** The one page as PDF bytes; the same input gives the same bytes. */
export async function certificate(
  {outcome, sha256, creator, date}: Certified,
  fonts: CertificateFonts,
  language: Language
): Promise<Uint8Array> {
  const text = words[language]
  const {measurements = []} = outcome
  const document = new PDFDocument({
    size: 'A4',
    margin,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    font: fonts.text,
    info: {Title: text.certificate, Creator: creator, Producer: creator, CreationDate: date}
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => document.on('end', resolve))

  document.font(fonts.bold).fontSize(17).fillColor(ink).text(text.certificate, {align: 'center'})
  document.font(fonts.text).fontSize(9).moveDown(0.6)
  document.text(`${text.file}${outcome.path}`, {align: 'left'})
  document.text(`SHA-256  ${sha256}`)
  document.text(text.facts(outcome))
  const agreements = text.agreements(outcome)
  if (agreements !== '') document.text(agreements)
  const top = document.y + 8
  const perColumn = Math.ceil(measurements.length / columns)
  const rowHeight = Math.min(14, (height - margin - 26 - top) / Math.max(1, perColumn))
  for (const [index, measured] of measurements.entries()) {
    const x = margin + Math.floor(index / perColumn) * (columnWidth + gutter)
    row(document, measured, x, top + (index % perColumn) * rowHeight, rowHeight, language, text)
  }
  document.fontSize(7.5).fillColor(colours.unmeasured)
  document.text(`${text.statement} ${creator}`, margin, height - margin - 12, {
    width: width - 2 * margin,
    lineBreak: false
  })
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function row(
  document: PDFKit.PDFDocument,
  measured: MeasurementOutcome,
  x: number,
  y: number,
  rowHeight: number,
  language: Language,
  text: Words
): void {
  const {number, name, clause = '', state, reason} = measured
  const cells: readonly (readonly [width: number, value: string, colour: string])[] = [
    [16, String(number), colours.unmeasured],
    [104, name[language], ink],
    [38, clause.replace(/^.*, /u, ''), colours.unmeasured],
    [26, text.states[state], colours[state]],
    [
      columnWidth - 184,
      reason?.[language] ?? measuredWords(measured, language),
      state === 'failed' ? colours.failed : colours.unmeasured
    ]
  ]
  document.fontSize(Math.min(7, rowHeight * 0.62))
  let at = x
  for (const [cell, value, colour] of cells) {
    document.fillColor(colour).text(value, at, y + rowHeight * 0.2, {
      width: cell - 2,
      height: rowHeight,
      ellipsis: true,
      lineBreak: false
    })
    at += cell
  }
  document
    .moveTo(x, y + rowHeight)
    .lineTo(x + columnWidth, y + rowHeight)
    .lineWidth(0.25)
    .stroke('#d1d5db')
}
