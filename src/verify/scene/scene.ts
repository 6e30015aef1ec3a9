/**
 * What a document is, recognised from its pages alone: no source, no hint of its maker.
 */

import type {Points} from '../../base/units.ts'
import type {PdfPage} from '../../facts/index.ts'
import {type Attachment, attachmentsOf} from './attachments.ts'
import {type Closing, closingOf, isDate} from './closing.ts'
import {type Colophon, colophonOf} from './colophon.ts'
import {isContents, isContentsEntry} from './contents.ts'
import {type Form, formOf} from './form.ts'
import type {Line} from './line.ts'
import {type Masthead, mastheadOf} from './masthead.ts'
import {type Opening, openingOf} from './opening.ts'
import {type Running, running} from './running.ts'
import {type Seal, sealsOf} from './seals.ts'
import {bodySizeOf, type Sheet, sheetOf} from './sheet.ts'

export interface Scene {
  readonly form: Form
  readonly sheets: readonly Sheet[]
  /** The size that most of the text has. */
  readonly bodySize: Points
  readonly masthead: Masthead
  readonly opening: Opening
  /** Lines of the text itself, from below the opening to the closing block. */
  readonly body: readonly Line[]
  /** `body` and the text of the attachments, in reading order. */
  readonly text: readonly Line[]
  /** The lines of `text`, with the lines their sentences go on in. */
  readonly running: readonly Running[]
  readonly closing: Closing
  readonly seals: readonly Seal[]
  readonly attachments: readonly Attachment[]
  readonly colophon: Colophon | undefined
}

/** Hanzi and the marks between them: a last line may be a mark alone. */
const hanzi = /[\p{Script=Han}。，、；：？！（）《》]/u

/** Recognise a document of at least one page; `form` overrides what page 1 tells. */
export function recognise(pages: readonly PdfPage[], form?: Form): Scene {
  const bodySize = bodySizeOf(pages)
  const contents = new Set<number>()
  // A line without hanzi is a formula, or a part of one; or a date.
  const isText = (line: Line): boolean =>
    (hanzi.test(line.text) || isDate(line)) && !contents.has(line.page) && !isContentsEntry(line)
  const sheets = pages.map((page, index) => sheetOf(page, index + 1, bodySize))
  for (const sheet of sheets) if (isContents(sheet)) contents.add(sheet.number)
  const [first] = sheets
  if (!first) throw new RangeError('Expected at least one page')
  const masthead = mastheadOf(first)
  const opening = openingOf(first, masthead, bodySize)
  const colophon = colophonOf(sheets, bodySize)
  const attachments = attachmentsOf(sheets, bodySize)
  const main = mainLines(sheets, opening, attachments[0]?.page, colophon).filter(isText)
  const closing = closingOf(main)
  const body = bodyOf(main, closing)
  const seals = sheets.flatMap(sealsOf)
  const text = [...body, ...attachedText(sheets, attachments, colophon).filter(isText)]
  return {
    form: form ?? formOf(masthead),
    sheets,
    bodySize,
    masthead,
    opening,
    body,
    text,
    running: running(text),
    closing,
    seals,
    attachments,
    colophon
  }
}

/** Lines of the main text: below the opening, before the attachments and the colophon. */
function mainLines(
  sheets: readonly Sheet[],
  {bottom}: Opening,
  attachmentPage: number | undefined,
  colophon: Colophon | undefined
): Line[] {
  return sheets
    .filter(({number}) => attachmentPage === undefined || number < attachmentPage)
    .flatMap(({number, text}) =>
      text.filter(
        (line) => (number > 1 || line.top > bottom - 1) && !colophon?.lines.includes(line)
      )
    )
}

function bodyOf(main: readonly Line[], closing: Closing): Line[] {
  const {attachmentList, attendance, bylines, signedOn, annotation} = closing
  const others = new Set<Line>([
    ...attachmentList,
    ...attendance.flat(),
    ...bylines,
    ...annotation,
    ...(signedOn ? [signedOn] : [])
  ])
  return main.filter((line) => !others.has(line))
}

/** Lines on the pages of the attachments, without labels and titles. */
function attachedText(
  sheets: readonly Sheet[],
  attachments: readonly Attachment[],
  colophon: Colophon | undefined
): Line[] {
  const [first] = attachments
  if (!first) return []
  const others = new Set(
    attachments.flatMap(({label, title}) => [...(label ? [label] : []), ...title])
  )
  return sheets
    .filter(({number}) => number >= first.page)
    .flatMap(({text}) => text)
    .filter((line) => !others.has(line) && !colophon?.lines.includes(line))
}
