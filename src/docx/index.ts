/** The face of the room: a document, laid out, in; a DOCX out. */

export type {DocxSetting} from '../word/index.ts'
export {placeText, type SourceBlock, sourceBlocks, sourceOf, textDigest} from './places.ts'
export {allNamed, allTags, elementNameOf} from './tree.ts'
export {writeDocx} from './write-docx.ts'
