/**
 * What a document is, recognised from its pages alone: no source, no hint of its maker.
 */

import type {Points} from '../../base/units.ts'
import type {PdfPage} from '../../facts/index.ts'
import {attachmentsOf, type SeenAttachment} from './attachments.ts'
import {bodySizeOf} from './body-size.ts'
import {type Closing, closingOf, isDate} from './closing.ts'
import {type SeenColophon, seenColophon} from './colophon.ts'
import {isContents, isContentsEntry} from './contents.ts'
import {formOf, type SeenForm} from './form.ts'
import type {Line} from './line.ts'
import {mastheadOf, type SeenMasthead} from './masthead.ts'
import {type Opening, openingOf} from './opening.ts'
import {isSideways, portraitOf} from './portrait.ts'
import {linesOf} from './read-lines.ts'
import {type Running, running} from './running.ts'
import {runningHeadsOf} from './running-heads.ts'
import {type SeenSeal, seenSeals} from './seals.ts'
import {type SeenPage, seenPageOf} from './seen-page.ts'

export interface Scene {
  readonly form: SeenForm
  readonly seenPages: readonly SeenPage[]
  /** The size that most of the text has. */
  readonly bodySize: Points
  readonly masthead: SeenMasthead
  readonly opening: Opening
  /** Lines of the text itself, from below the opening to the closing block. */
  readonly body: readonly Line[]
  /** `body` and the text of the attachments, in reading order. */
  readonly text: readonly Line[]
  /** The lines of `text`, with the lines their sentences go on in. */
  readonly running: readonly Running[]
  readonly closing: Closing
  readonly seals: readonly SeenSeal[]
  readonly attachments: readonly SeenAttachment[]
  readonly colophon: SeenColophon | undefined
}

/** In lines: what stands below the date of a document is its 附注; with more below it, it is in a table. */
const mostBelowDate = 6

/** Hanzi and the marks between them: a last line may be a mark alone. */
const hanzi = /[\p{Script=Han}。，、；：？！（）《》]/u

/** Recognise a document of at least one page; `form` overrides what page 1 tells. */
export function recognise(pages: readonly PdfPage[], form?: SeenForm): Scene {
  const bodySize = bodySizeOf(pages)
  const contents = new Set<number>()
  // A line without hanzi is a formula, or a part of one; or a date.
  const isText = (line: Line): boolean =>
    (hanzi.test(line.text) || isDate(line)) && !contents.has(line.page) && !isContentsEntry(line)
  const seenPages = seenPagesOf(pages, bodySize)
  for (const seen of seenPages) if (isContents(seen)) contents.add(seen.number)
  const [first] = seenPages
  if (!first) throw new RangeError('Expected at least one page')
  const masthead = mastheadOf(first)
  const opening = openingOf(first, masthead, bodySize)
  const colophon = seenColophon(seenPages, bodySize)
  const attachments = attachmentsOf(seenPages, bodySize)
  const main = mainLines(seenPages, opening, attachments[0]?.page, colophon).filter(isText)
  const closing = closingOf(main)
  const body = bodyOf(main, closing)
  const names = [...closing.bylines, ...(closing.signedOn ? [closing.signedOn] : [])]
  const seals = seenPages.flatMap((seen) =>
    seenSeals(
      seen,
      names.filter(({page}) => page === seen.number)
    )
  )
  const text = [...body, ...attachedText(seenPages, attachments, colophon).filter(isText)]
  return {
    form: form ?? formOf(masthead),
    seenPages,
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

function seenPagesOf(pages: readonly PdfPage[], bodySize: Points): SeenPage[] {
  const parts = pages.map((emitted, index) => {
    const page = portraitOf(emitted)
    const number = index + 1
    return {number, page, isSideways: isSideways(emitted), lines: linesOf(page.glyphs, number)}
  })
  const runningHeads = runningHeadsOf(parts.map(({lines}) => lines))
  return parts.map((each) => seenPageOf({...each, runningHeads}, bodySize))
}

/** Lines of the main text: below the opening, before the attachments and the colophon. */
function mainLines(
  seenPages: readonly SeenPage[],
  {bottom}: Opening,
  attachmentPage: number | undefined,
  colophon: SeenColophon | undefined
): Line[] {
  return seenPages
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

/** Lines on the pages of the attachments, without labels, titles and what closes each of them. */
function attachedText(
  seenPages: readonly SeenPage[],
  attachments: readonly SeenAttachment[],
  colophon: SeenColophon | undefined
): Line[] {
  return attachments.flatMap(({page, label, title, subtitle}, index) => {
    const end = attachments[index + 1]?.page ?? Number.POSITIVE_INFINITY
    const head = [...(label ? [label] : []), ...title, ...subtitle]
    const others = new Set([...head, ...(colophon?.lines ?? [])])
    const lines = seenPages
      .filter(({number}) => number >= page && number < end)
      .flatMap(({text}) => text)
      .filter((line) => !others.has(line))
    return withoutClosing(lines)
  })
}

/** A name, a date and a note stand at the end of an attachment that is a document itself. */
function withoutClosing(lines: Line[]): Line[] {
  const date = lines.findLastIndex(isDate)
  return date === -1 || lines.length - date > mostBelowDate
    ? lines
    : bodyOf(lines, closingOf(lines))
}
