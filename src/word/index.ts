/** The face of the room: a DOCX in, Markdown out; one that comes back, what was changed in it. */

export {convertWord} from './convert.ts'
export {
  paragraphsOf,
  type ReturnedBlock,
  type ReturnedDocx,
  type ReturnedParagraph,
  type ReturnedTable,
  readReturned,
  type WrittenBlock
} from './returned.ts'
export {
  type DocxSetting,
  type DocxSource,
  placeName,
  sourceNamespace
} from './source/docx-source.ts'
export {WordFault} from './word-fault.ts'
export {escapeInline, escapeLineStart} from './writing/escape.ts'
