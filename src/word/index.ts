/** The face of the room: a DOCX in, Markdown out. */

export {convertWord} from './convert.ts'
export {
  type DocxSetting,
  type DocxSource,
  placeName,
  sourceNamespace
} from './source/docx-source.ts'
export {WordFault} from './word-fault.ts'
