/** The face of the room: a DOCX in, Markdown out; one that comes back, what was changed in it. */

export {convertWord} from './convert.ts'
export {
  type AddedBlock,
  paragraphsOf,
  type ReturnedBlock,
  type ReturnedDocx,
  type ReturnedParagraph,
  type ReturnedTable,
  readReturned
} from './returned.ts'
export {
  type DocxSetting,
  type DocxSource,
  placeName,
  sourceNamespace
} from './source/docx-source.ts'
export {WordFault} from './word-fault.ts'
export {escapeInline} from './writing/escape.ts'
