import type {Wording} from '../base/message.ts'

/** A document of Word's that cannot be read, and why. */
export class WordFault extends Error {
  readonly wording: Wording

  constructor(wording: Wording) {
    super(wording.en)
    this.name = 'WordFault'
    this.wording = wording
  }
}

/** Say that a document is damaged: what its `part` is and what was expected. */
export function damaged(part: Wording): WordFault {
  return new WordFault({
    zh: `这份 .docx 已损坏：${part.zh}；应在 Word 或 WPS 里打开，另存一份再转`,
    en: `this .docx is damaged: ${part.en}; expected one that Word or WPS opens: open it there and save it again`
  })
}

/** Say that a document asks for more than one of an office ever does. */
export function excessive(what: Wording): WordFault {
  return new WordFault({
    zh: `这份 .docx 不像公文，没有读：${what.zh}；确是公文的，应在 Word 或 WPS 里拆成几份，各另存为 .docx`,
    en: `this .docx was not read, being no office's document: ${what.en}; if it is one, expected several, parted in Word or WPS and saved as .docx`
  })
}
