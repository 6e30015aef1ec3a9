/** A PDF → the same pages on A3 sheets, in a file beside it. */

import {dirname, resolve} from 'node:path'
import type {Wording} from '../base/message.ts'
import {OperationalError} from '../base/operational-error.ts'
import {shownPath} from '../base/shown-path.ts'
import {openDocument, type PageLabels, PdfFault, wordingOfFault} from '../facts/index.ts'
import {readRegular} from '../files/regular.ts'
import {writeFiles} from '../files/write.ts'
import {type Booklet, impose, NotA4, sidesOf} from '../pdf/impose.ts'
import {openPdf} from '../pdf-syntax/index.ts'
import {guardsOf} from '../project/guards.ts'
import {obstacleAt, wordObstacle} from '../project/obstacle.ts'
import {isUsualFolder} from '../project/own-folder.ts'
import {markedPdf} from '../project/own-mark.ts'
import {whyUnreadable} from '../source/unreadable.ts'

export interface BookletOptions {
  /** Where the user stands. */
  readonly root: string
  /** Where it goes; by default `NAME.booklet.pdf` beside the PDF. */
  readonly target?: string | undefined
  /** So many sheets lie in one another; by default all. */
  readonly sheetsInFold?: number | undefined
  /** Replace a file that Hongtou did not make. */
  readonly overwrites: boolean
}

export interface MadeBooklet {
  readonly output: string
  readonly pages: number
  readonly sheets: number
  /** Pages that were added so that sheets are full. */
  readonly blanks: number
  /** More than one for several copies in one PDF. */
  readonly booklets: number
}

/** What keeps a PDF from being laid on sheets, in its reader’s words. */
export class BookletFault extends Error {
  readonly wording: Wording

  constructor(wording: Wording) {
    super(wording.en)
    this.wording = wording
  }
}

/** In bytes; what a booklet of it takes is a few times as much. */
const largestPdf = 512 * 1024 * 1024

const elsewhere = {zh: '用 -o 另指位置', en: 'choose another place with -o'}

/** Lay the pages of the PDF at `path` on sheets. Throws a `BookletFault`. */
export async function makeBooklet(path: string, options: BookletOptions): Promise<MadeBooklet> {
  const {root, sheetsInFold} = options
  const bytes = await readRegular(resolve(root, path), largestPdf).catch((error: unknown) => {
    throw new BookletFault(whyUnreadable(error))
  })
  const target = resolve(root, options.target ?? path.replace(/(?:\.pdf)?$/iu, '.booklet.pdf'))
  refuseOver(path, target, options)
  const {pdf, booklets, pages} = await imposed(bytes, sheetsInFold)
  await writeFiles([{path: target, bytes: markedPdf(pdf, 'booklet')}], (each) =>
    shownPath(each, root)
  )
  const sides = booklets.reduce(
    (sum, {from, to}) => sum + sidesOf(to - from + 1, sheetsInFold).length,
    0
  )
  return {
    output: shownPath(target, root),
    ...{pages, sheets: sides / 2, blanks: 2 * sides - pages, booklets: booklets.length}
  }
}

function refuseOver(path: string, target: string, {root, overwrites}: BookletOptions): void {
  const guards = guardsOf([path], 'imposed', root)
  const ground = {guards, isOwn: isUsualFolder(dirname(target), root), overwrites}
  const obstacle = obstacleAt(target, 'booklet', ground)
  if (obstacle) throw new BookletFault(wordObstacle(shownPath(target, root), obstacle, elsewhere))
}

async function imposed(bytes: Uint8Array, sheetsInFold: number | undefined) {
  try {
    const {info, labels, pageCount: pages} = openDocument(bytes)
    if (info.isEncrypted) throw new BookletFault(encrypted)
    const booklets = bookletsOf(labels, pages)
    return {pdf: await impose(await openPdf(bytes), booklets, sheetsInFold), booklets, pages}
  } catch (error) {
    if (error instanceof BookletFault || error instanceof OperationalError) throw error
    if (error instanceof NotA4) throw new BookletFault(notA4(error))
    if (error instanceof PdfFault) throw new BookletFault(wordingOfFault(error))
    throw new BookletFault(damaged)
  }
}

/** Copies of one document, told by their 份号 in the labels of the pages, are folded each by itself. */
function bookletsOf(labels: readonly PageLabels[], pages: number): readonly Booklet[] {
  const starts = labels.filter(({prefix}) => /^\d{6}-$/u.test(prefix)).map((each) => each.firstPage)
  if (starts.length < 2 || starts[0] !== 0) return [{from: 0, to: pages - 1}]
  return starts.map((from, index) => ({from, to: (starts[index + 1] ?? pages) - 1}))
}

function notA4({page, width, height}: NotA4): Wording {
  const [w, h] = [width.toFixed(1), height.toFixed(1)]
  return {
    zh: `第 ${page} 页是 ${w} mm × ${h} mm，应为 A4（210 mm × 297 mm）`,
    en: `Unexpected page ${page} of ${w} mm × ${h} mm, expected A4 (210 mm × 297 mm)`
  }
}

const encrypted = {
  zh: 'PDF 加了密，拼不了版；应为没有加密的',
  en: 'Unexpected encrypted PDF, expected one that is not'
}
const damaged = {
  zh: 'PDF 有损坏，拼不了版；应为完好的',
  en: 'Unexpected damaged PDF, expected one that is whole'
}
