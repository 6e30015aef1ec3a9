/** PDF bytes → a judgement, or why there is none. No browser, no source, no maker's word. */

import type {Finding} from '../base/message.ts'
import {
  isWhole,
  openDocument,
  type PdfDocument,
  PdfFault,
  type PdfPage,
  wordingOfFault
} from '../facts/index.ts'
import {copiesAmong, judgeCopies} from './copies.ts'
import type {Judgement, JudgeOptions} from './judge.ts'

export interface MeasuredPdf {
  readonly pageCount: number | undefined
  /** Undefined when the PDF could not be read. */
  readonly judgement: Judgement | undefined
  /** What prevented the judgement, or a part of it. */
  readonly faults: readonly Finding[]
}

/** No official document has as many; the measuring of more would only take long. */
const mostPages = 2000

/** A page of text has 616 characters; what has so many of them, or of lines, is none. */
const mostOnPage = 50_000

/** 2000 pages of text have fewer. */
const mostGlyphs = 1_600_000

/** Of processor time. What takes longer is a trap, or a book: of that it is told how far it was read. */
const mostSeconds = 12
const mostReadingSeconds = 9

export function measurePdf(bytes: Uint8Array, options: JudgeOptions = {}): MeasuredPdf {
  try {
    const isOver = clock(mostSeconds)
    const document = openDocument(bytes, {isSharing: true, isOver})
    const pages = pagesOf(document, clock(mostReadingSeconds))
    const copies = copiesAmong(pages, document.pageCount, document.labels)
    const judgement = judgeCopies(copies, {...options, isOver})
    const faults = [
      ...(isWhole(bytes) ? [] : [cutOff]),
      ...(document.info.hasScript ? [scripted] : []),
      ...(document.pageCount > pages.length ? [tooMany(document.pageCount, pages.length)] : [])
    ]
    return {pageCount: document.pageCount, judgement, faults}
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error
    const wording = wordingOfFault(error)
    return {
      pageCount: undefined,
      judgement: undefined,
      faults: [{ruleId: 'pdf', severity: 'error', wording}]
    }
  }
}

/** As many pages as can be read until `isOver`; one at least, or a `PdfFault`. */
function pagesOf(document: PdfDocument, isOver: () => boolean): PdfPage[] {
  const pages: PdfPage[] = []
  let glyphs = 0
  for (const page of document.pages()) {
    if (page.glyphs.length > mostOnPage || page.strokes.length > mostOnPage) {
      throw new PdfFault('too-much', `Expected at most ${mostOnPage} glyphs on a page`)
    }
    pages.push(page)
    glyphs += page.glyphs.length
    if (pages.length === mostPages || glyphs > mostGlyphs || isOver()) break
  }
  return pages
}

/**
 * Tells when so many seconds of processor time are over: other programs that keep the machine
 * busy are no fault of the document.
 */
function clock(seconds: number): () => boolean {
  const from = process.cpuUsage()
  return () => {
    const {user, system} = process.cpuUsage(from)
    return user + system > seconds * 1e6
  }
}

const cutOff: Finding = {
  ruleId: 'pdf',
  severity: 'error',
  wording: {
    zh: 'PDF 不完整（末尾缺失），只测了能读出来的部分，应为完整的文件',
    en: 'Unexpected end of the PDF: it was cut off, and only what can be read was measured'
  }
}

/** What shows on its pages is not what was judged, should the script change it. */
const scripted: Finding = {
  ruleId: 'pdf',
  severity: 'error',
  wording: {
    zh: 'PDF 里有脚本（JavaScript），没有运行；公文里不应有脚本',
    en: 'Unexpected script (JavaScript) in the PDF, which was not run; expected none'
  }
}

/** What was not measured cannot pass. */
function tooMany(count: number, measured: number): Finding {
  return {
    ruleId: 'not-measured',
    severity: 'error',
    wording: {
      zh: `共 ${count} 页，只测了前 ${measured} 页`,
      en: `Only the first ${measured} of ${count} pages were measured`
    }
  }
}
