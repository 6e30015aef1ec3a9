/** How much work a document may ask for: none is asked so much by people. */

import {PdfFault} from '../../pdf-syntax/index.ts'

/** What any document may ask for, and what each of its pages adds. */
const perDocument = 6_000_000
const perPage = 30_000

/** What is painted is kept, and costs room. */
const stepsPerPainted = 10

/** How often it is asked whether the time is over. */
const stepsPerLook = 20_000

/** Bytes of content are cheap to pass over, but not for nothing. */
const bytesPerStep = 64

/** States saved inside one another. */
export const mostSaved = 20_000

export class Allowance {
  private steps = perDocument
  private untilLook = stepsPerLook
  /** Whether reading has taken too long. */
  readonly isOver: () => boolean

  constructor(isOver: () => boolean = () => false) {
    this.isOver = isOver
  }

  /** One more page is read. */
  renew(): void {
    this.steps = Math.min(this.steps + perPage, perDocument)
  }

  /** Take `steps`: operators, glyphs. A fault when there are none left. */
  take(steps: number): void {
    this.steps -= steps
    if (this.steps < 0) throw new PdfFault('too-much', 'Expected pages that paint less')
    this.untilLook -= steps
    if (this.untilLook > 0) return
    this.untilLook = stepsPerLook
    if (this.isOver()) throw new PdfFault('too-long', 'Expected pages that are sooner read')
  }

  /** One more glyph, path or image is kept. */
  takePainted(): void {
    this.take(stepsPerPainted)
  }

  /** Take what it costs to pass over `length` bytes of content. */
  takeBytes(length: number): void {
    this.take(Math.ceil(length / bytesPerStep))
  }
}
