/** How much work a document may ask for: none is asked so much by people. */

import {PdfFault} from '../../pdf-syntax/index.ts'

/** What any document may ask for, and what each of its pages adds. */
const perDocument = 6_000_000
const perPage = 30_000

/** Bytes of content are cheap to pass over, but not for nothing. */
const bytesPerStep = 64

/** States saved inside one another. */
export const mostSaved = 20_000

export class Allowance {
  private steps = perDocument

  /** One more page is read. */
  renew(): void {
    this.steps = Math.min(this.steps + perPage, perDocument)
  }

  /** Take `steps`: operators, glyphs. A fault when there are none left. */
  take(steps: number): void {
    this.steps -= steps
    if (this.steps < 0) throw new PdfFault('too-much', 'Expected pages that paint less')
  }

  /** Take what it costs to pass over `length` bytes of content. */
  takeBytes(length: number): void {
    this.take(Math.ceil(length / bytesPerStep))
  }
}
