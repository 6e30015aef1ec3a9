/**
 * The second half of the pipeline: HTML → settled pages → PDF, compared at every step. It
 * knows no source, so it can be done on another machine.
 */

import type {VFile} from 'vfile'
import {afterPrinting} from '../base/after-printing.ts'
import type {HouseProfile} from '../base/house-profile.ts'
import {isUnprintable} from '../base/message.ts'
import type {OfficialDocument} from '../document/model.ts'
import {checkPages} from '../gate/check-pages.ts'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import {isLayoutFailure, tellFailure} from '../pages/layout-failure.ts'
import type {SettledPages} from '../pages/paginate.ts'
import {tellNotes} from '../pages/tell-notes.ts'
import {tellTroubles} from '../pages/tell-troubles.ts'
import type {Copies} from '../pdf/copies.ts'
import type {Description} from '../pdf/description.ts'
import type {Plates} from '../pdf/plates.ts'
import type {FieldPlace} from '../pdf/signature-field.ts'
import type {PlacedFinding} from './judge-document.ts'
import type {FormulaBoxes} from './set-formulas.ts'
import type {Workshop} from './workshop.ts'

/** A document as far as printing knows it; what is found is told on the files. */
export interface Printable {
  readonly file: VFile
  /** Files that attachments were read from, by their paths as typed. */
  readonly attachments: ReadonlyMap<string, VFile>
  readonly html: string
  readonly formulas: readonly FormulaBoxes[]
  readonly document: Pick<OfficialDocument, 'form' | 'layout'>
  readonly description: Description
  readonly copies: Copies | undefined
  /** Whether a copy in a format without drawings is wanted. */
  readonly drawsPictures?: boolean | undefined
  /** What its office has agreed on. */
  readonly house: HouseProfile | undefined
  readonly after: AfterLayout
  /** Called once it is being laid out, which leaves this process idle. */
  readonly meanwhile?: (() => void) | undefined
}

/** What is done to the pages once they are laid out. */
export interface AfterLayout {
  /** Made for the press. */
  readonly plates?: Plates | undefined
  /** An empty field for a signature: over name and date, or without a place. */
  readonly signatureField?: 'placed' | 'unplaced' | undefined
}

/** What was printed: all of it, or nothing, and the files say why. */
export interface PrintedPages {
  readonly pdf: Uint8Array | undefined
  /** Of the PDF: of all its copies, and the blank ones between them. */
  readonly pageCount: number | undefined
  /** What landed on which page, with its line of the source. */
  readonly layout: LayoutResult | undefined
  /** A PNG of each page, if wanted. */
  readonly pictures: readonly Uint8Array[]
  /** Where the PDF departs from the standard: told once it is written. */
  readonly departures: readonly PlacedFinding[]
}

/** `html` alone needs no browser; `pictures` of the pages come beside the PDF. */
export type Wanted = 'html' | 'pages' | 'pictures'

/** What is to become of it. */
export interface Task {
  readonly wanted: Wanted
  /** Whether the finished PDF is measured. */
  readonly isJudging: boolean
}

/** Print a document, with pictures of its pages if wanted. */
export async function print(
  printable: Printable,
  {wanted, isJudging}: Task,
  workshop: Workshop
): Promise<PrintedPages> {
  const {file, attachments, html, formulas, document, description, copies, house, drawsPictures} =
    printable
  const {plates, signatureField} = printable.after
  const isStopped = (): boolean => [file, ...attachments.values()].some(isUnprintable)
  const {css, fonts} = await workshop.materials()

  const allDigits = copies !== undefined
  let settling: Promise<SettledPages | undefined> | undefined
  await new Promise<void>((onBegun) => {
    settling = workshop.paginate(file, {html, css, formulas, allDigits, drawsPictures, onBegun})
    settling.finally(onBegun).catch(() => undefined)
  })
  // While the browser is busy, and not before: what reads and writes PDF takes 100 ms to load.
  const loading = import('./last-stages.ts')
  printable.meanwhile?.()
  const [settled, last] = await Promise.all([settling, loading])
  if (!settled) return notPrinted
  const {layout} = settled
  let taken: FromBrowser
  try {
    tellTroubles(file, layout.troubles)
    checkPages(file, settled, attachments)
    if (isStopped()) return notPrinted
    tellNotes(file, attachments, layout.notes)
    taken = await takeFrom(settled, wanted)
  } catch (error) {
    // The browser, not the document: told, and the others go on.
    if (!isLayoutFailure(error)) throw error
    tellFailure(file, error)
    return notPrinted
  } finally {
    // What follows is long, and needs no pages: they make room for the next document.
    await settled.close()
  }

  let signature: FieldPlace | undefined
  if (signatureField === 'unplaced') signature = last.hiddenPlace(layout)
  else if (signatureField) signature = last.signaturePlace(layout, await last.readText(taken.bytes))
  const pdf = await last
    .finish(taken.bytes, description, formulas, copies, {
      plates,
      signature,
      unclaimed: (faults) => last.tellUnclaimed(file, faults)
    })
    .catch((error: unknown) => last.tellTooMany(file, error))
  if (!pdf) return notPrinted
  const read = await last.readText(pdf)
  // Of sheets with room to be cut off, what is on the sheet.
  const pages = plates ? read.map(last.trimmedPage) : read
  // The others are held to the first: what is wrong with all of them is told once.
  const first = copies ? pages.slice(0, layout.pages.length) : pages
  last.checkPdf(file, {layout}, first, document, attachments)
  if (copies) last.checkCopies(file, layout, pages, document, copies)
  if (isStopped()) return notPrinted
  const departures = isJudging ? last.judgeDocument(document, first, layout, house) : []
  afterPrinting.publish(undefined)
  return {
    ...{pdf, pageCount: pages.length, layout, pictures: taken.pictures},
    departures: fonts.faces.fangsong[0]?.standIn ? departures.filter(isOfDocument) : departures
  }
}

/** Another face than 仿宋 is this machine’s: of it the run is warned once (`Supplies`). */
function isOfDocument({finding}: PlacedFinding): boolean {
  return finding.ruleId !== 'body-font'
}

/** All that is wanted of the pages themselves. */
interface FromBrowser {
  /** A PDF as Chromium writes it. */
  readonly bytes: Uint8Array
  readonly pictures: readonly Uint8Array[]
}

async function takeFrom(settled: SettledPages, wanted: Wanted): Promise<FromBrowser> {
  const bytes = await settled.print()
  return {bytes, pictures: wanted === 'pictures' ? await settled.pictures() : []}
}

export const notPrinted: PrintedPages = {
  pdf: undefined,
  pageCount: undefined,
  layout: undefined,
  pictures: [],
  departures: []
}
