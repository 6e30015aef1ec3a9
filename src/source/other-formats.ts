/** Files of word processors given as text: told by what they begin with, not by their names. */

import type {Wording} from '../base/message.ts'
import {hasMark} from './encodings.ts'

const copy: Wording = {
  zh: '应在 Word 或 WPS 里打开，另存为 .docx，或全选复制，粘贴进 .md 或 .txt 文件',
  en: 'expected a .docx, or its text in a .md or .txt file: open it in Word or WPS, and save it as .docx, or copy all and paste'
}

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')]

/** Say what `bytes` are when they are no text but a document; undefined for anything else. */
export function otherFormat(bytes: Uint8Array): Wording | undefined {
  if (hasMark(bytes, ascii('%PDF-'))) {
    return {
      zh: '这是 PDF，不是文本；应取原来的文稿，或在阅读器里全选复制，粘贴进 .md 或 .txt 文件；要检查 PDF，请用 hongtou check',
      en: 'this is a PDF, expected the draft it was made of, or its text copied into a .md or .txt file; to measure a PDF use `hongtou check`'
    }
  }
  if (hasMark(bytes, ascii('PK\u0003\u0004'))) return packed(bytes)
  if (hasMark(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    if (has(bytes, 'EncryptedPackage', 'utf16le')) return locked
    return told('Word 或 WPS 文档（.doc、.wps）', 'a document of Word or WPS (.doc, .wps)')
  }
  if (hasMark(bytes, ascii('{\\rtf'))) return told('RTF 文档', 'an RTF document')
  return undefined
}

/** Tell whether `bytes` are a DOCX: a zipped folder with a folder `word` in it. */
export function isWordDocument(bytes: Uint8Array): boolean {
  return hasMark(bytes, ascii('PK\u0003\u0004')) && has(bytes, 'word/')
}

/** ODT and OFD are zipped folders too; the names in them stand in the clear. */
function packed(bytes: Uint8Array): Wording {
  if (has(bytes, 'opendocument.text'))
    return told('OpenDocument 文档（.odt）', 'an OpenDocument text')
  if (has(bytes, 'OFD.xml')) return told('OFD 版式文件', 'an OFD document')
  return told('压缩文件', 'a zipped file')
}

function has(bytes: Uint8Array, name: string, encoding: BufferEncoding = 'latin1'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, encoding)
}

const locked: Wording = {
  zh: '这份 Word 文档设了打开密码；应在 Word 或 WPS 里去掉密码（文件→信息→保护文档），另存为 .docx',
  en: 'this document of Word has a password; expected one without: take it off in Word or WPS (File, Info, Protect Document) and save it as .docx'
}

function told(zh: string, en: string): Wording {
  return {zh: `这是${zh}，不是文本；${copy.zh}`, en: `this is ${en}, not text; ${copy.en}`}
}
