/**
 * The one face of `facts`: whoever wants to know what a PDF shows asks here.
 *
 * It passes on and does nothing else, so that a bundle takes only what is asked for.
 */

// A PDF, ours or anybody's, opened. What cannot be read is a `PdfFault` of a kind.

export {isWhole, PdfFault} from '../pdf-syntax/index.ts'
export {openDocument, type PageSize, type PdfDocument} from './document.ts'
export {wordingOfFault} from './fault-wordings.ts'
export type {PageLabels} from './page-labels.ts'
export {readText} from './read-pages.ts'
export type {TagContent, TagOpened} from './tags.ts'

// What a page shows, in millimetres.

export {emBoxOf, inkInEmBox} from './glyph-box.ts'
export {
  type Box,
  beyond,
  type Colour,
  type Face,
  type Glyph,
  inkOf,
  inReadingOrder,
  isBlank,
  isInFormula,
  type PdfPage,
  type Picture,
  type Stroke
} from './page.ts'

// Fonts as text operators use them, for those who rewrite contents.

export type {Font} from './font.ts'
export {FontShelf} from './font-shelf.ts'
export {readToUnicode} from './fonts/to-unicode.ts'

// Fax pictures, as TIFF has them too.

export {unpackFax} from './images/fax.ts'
