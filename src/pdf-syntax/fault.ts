/** Why a PDF, or a page of it, cannot be read. */

export type FaultKind =
  /** Nothing in it says that it is a PDF. */
  | 'not-a-pdf'
  /** It is one, but what pages need cannot be found in it. */
  | 'damaged'
  /** It opens with a password only. */
  | 'password'
  /** It is encrypted in a way that is not known. */
  | 'encryption'
  /** It has no page. */
  | 'no-pages'
  /** It unfolds to more than any document has: a trap, or a map. */
  | 'too-much'
  /** Reading it takes longer than whoever asked is willing to wait. */
  | 'too-long'

export class PdfFault extends Error {
  override readonly name = 'PdfFault'
  readonly kind: FaultKind

  constructor(kind: FaultKind, message: string, cause?: unknown) {
    super(message, {cause})
    this.kind = kind
  }
}
