/**
 * The one face of the syntax of PDF files: objects, streams and the operators of contents,
 * nothing of what they mean. `facts` reads by it, `pdf` rewrites by it.
 *
 * It passes on and does nothing else, so that a bundle takes only what is asked for.
 */

// A file, opened: its objects are read when they are asked for.

export {type FaultKind, PdfFault} from './fault.ts'
export {isWhole} from './file/ending.ts'
export {openFile, type PdfFile} from './file/pdf-file.ts'

// Objects, read by us or by the library, looked into without trusting them.

export {follow} from './follow.ts'
export {nameOf} from './names.ts'
export {
  arrayAt,
  asDict,
  bytesOfString,
  dictAt,
  entry,
  flagAt,
  matrixAt,
  members,
  nameAt,
  nameText,
  numberAt,
  numbers,
  openPdf,
  refAt,
  streamAt,
  textAt
} from './objects.ts'

// Streams, and which of them make up a page.

export type {Filter} from './filters/filter.ts'
export {filtersOf, unpack} from './filters/filters.ts'
export {fromLzw} from './filters/lzw.ts'
export {
  contentsOf,
  forEachStream,
  forEachStreamOf,
  pageContents,
  tryContentsOf
} from './streams.ts'

// Contents, operator by operator, and what their operands stand for.

export {concatenate, identity, type Matrix} from '../base/matrix.ts'
export {ContentReader} from './content.ts'
export {codeOf, latin, textString, utf16} from './string-bytes.ts'
export {Name, type Operand} from './tokens.ts'
