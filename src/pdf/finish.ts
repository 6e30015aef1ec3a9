/**
 * What Chromium printed → the PDF that is filed: PDF/A-2u, PDF/UA-1, and the same
 * bytes for the same input.
 *
 * Lays nothing out: no glyph moves against another.
 */

import {PDFHeader} from '@cantoo/pdf-lib'
import {dictAt, openPdf} from '../pdf-syntax/index.ts'
import {type AccessFault, accessFaults} from './access-faults.ts'
import {type BookmarkFormula, mendBookmarks} from './bookmarks.ts'
import {claimColours} from './colour-intent.ts'
import {type Copies, multiply} from './copies.ts'
import {addMargins} from './crop-marks.ts'
import {describe} from './describe.ts'
import type {Description} from './description.ts'
import {takeDigits} from './digits.ts'
import {describeLinks} from './links.ts'
import {rewritePages} from './page-contents.ts'
import {forbidActions} from './passive.ts'
import {describeInks, type Plates, plateColour} from './plates.ts'
import {reachContent} from './reach-content.ts'
import {objectsPerStreamOfCopies, serialise} from './serialise.ts'
import {trimToSheet} from './sheet.ts'
import {addSignatureField, type FieldPlace} from './signature-field.ts'
import {sweep} from './sweep.ts'
import {mendTags} from './tags.ts'
import {mendToUnicode} from './to-unicode.ts'

/** What is made of it besides. */
export interface Finishing {
  /** For the press. */
  readonly plates?: Plates | undefined
  /** Where an empty field for a signature is. */
  readonly signature?: FieldPlace | undefined
  /** Told what keeps it from being claimed for PDF/UA-1; not called where it is. */
  readonly unclaimed?: ((faults: readonly AccessFault[]) => void) | undefined
}

/**
 * Finish `bytes`, as `page.pdf({tagged: true, outline: true})` gives them; with `copies` all of
 * them, the digits being on a page behind the last. Throws `TooManyCopies`.
 */
export async function finish(
  bytes: Uint8Array,
  facts: Description,
  formulas: readonly BookmarkFormula[] = [],
  copies?: Copies,
  {plates, signature, unclaimed}: Finishing = {}
): Promise<Uint8Array> {
  const document = await openPdf(bytes)
  if (!dictAt(document.catalog, 'StructTreeRoot')) {
    throw new Error('Expected a tagged PDF: without tags all of its text would be an artifact')
  }
  document.context.header = PDFHeader.forVersion(1, 7)

  trimToSheet(document)
  forbidActions(document)
  mendToUnicode(document)
  const streams = rewritePages(document, plates && plateColour(plates))
  if (plates) describeInks(document, plates)
  const digits = copies && takeDigits(document)
  reachContent(document, streams)
  mendTags(document)
  mendBookmarks(document, formulas)
  describeLinks(document)
  claimColours(document, plates)
  const faults = accessFaults(document, streams)
  if (faults.length > 0) unclaimed?.(faults)
  describe(document, facts, {
    isAccessible: faults.length === 0,
    // Without the profile of the press nobody knows what its inks look like.
    isArchival: !plates || plates.profile !== undefined
  })

  sweep(document)
  if (copies && digits) {
    multiply(document, copies, digits)
    sweep(document)
  }
  if (signature) addSignatureField(document, signature)
  if (plates) addMargins(document, plates)
  return serialise(document, copies && objectsPerStreamOfCopies)
}
