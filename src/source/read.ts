/**
 * A file on disk → VFile. UTF-8, GB 18030 and UTF-16; anything else is told to the author at the first bad byte.
 */

import {isUtf8} from 'node:buffer'
import {readFile, stat} from 'node:fs/promises'
import {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import {type Place, tell, type Wording} from '../base/message.ts'
import {NotRegular} from '../files/regular.ts'
import {decodeAs, hasMark, isGb18030, type TextEncoding, utf16Of} from './encodings.ts'
import {isWordDocument, otherFormat} from './other-formats.ts'
import {whyUnreadable} from './unreadable.ts'
import {takeWordDocument, type WordReading} from './word-document.ts'

/** Larger ones are not read. */
export const largestSource = 20 * 1024 * 1024

const saveAgain: Wording = {
  zh: '请在编辑器里用“另存为”，编码选“UTF-8”',
  en: 'save it again with the encoding UTF-8 (“Save as…” in the editor)'
}

/**
 * Read the file at `path`; a DOCX as the Markdown that it becomes.
 *
 * The value is the text without its byte order mark, line endings as they are.
 * Whatever is wrong with the file is a message on it; only then is the value empty.
 * The digest of its bytes is in its data, if they could be read.
 */
export async function readSource(path: string, reading: WordReading = {}): Promise<VFile> {
  const file = new VFile({path, value: ''})
  let bytes: Buffer

  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return refuse(file, folder)
    if (!facts.isFile()) return refuse(file, whyUnreadable(new NotRegular(path)))
    if (facts.size > largestSource) return refuse(file, tooLarge(facts.size))
    bytes = await readFile(path)
  } catch (error) {
    return refuse(file, whyUnreadable(error))
  }

  file.data.digest = digestOf(bytes)
  if (isWordDocument(bytes)) await takeWordDocument(file, bytes, reading)
  else if (/\.docx$/iu.test(path) && !otherFormat(bytes)) refuse(file, noWord)
  else decode(file, bytes)
  return file
}

/** Take `text` for that of the file at `path`: as an editor has it, saved or not. */
export function readUnsaved(path: string, text: string): VFile {
  const file = new VFile({path, value: ''})
  // The same as of a file: an empty one, say, is told.
  decode(file, Buffer.from(text, 'utf8'))
  return file
}

/** Put the text of `bytes` on `file`, or say why it is none. */
export function decode(file: VFile, bytes: Uint8Array): void {
  const utf16 = utf16Of(bytes)
  const start = hasMark(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0

  const other = otherFormat(bytes)
  if (other) {
    refuse(file, other, {line: 1, column: 1})
    return
  }
  if (utf16) {
    const text = decodeAs(utf16, bytes)
    if (text === undefined) refuse(file, broken(utf16), {line: 1, column: 1})
    else take(file, text, utf16)
    return
  }

  const bad = firstInvalid(bytes, start)
  if (bad !== undefined) {
    const text = isGb18030(bytes) ? decodeAs('GBK / GB 18030', bytes) : undefined
    if (text === undefined) refuse(file, notUtf8, placeOf(bytes, start, bad))
    else take(file, text, 'GBK / GB 18030')
    return
  }

  const nul = bytes.indexOf(0, start)
  if (nul >= 0) {
    refuse(file, binary, placeOf(bytes, start, nul))
    return
  }

  take(file, new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(start)))
}

/** Put `text` on `file`; of what encoding it was is told unless it is UTF-8. */
function take(file: VFile, text: string, encoding?: TextEncoding): void {
  const nul = text.indexOf('\0')
  if (text.trim() === '') refuse(file, empty, {line: 1, column: 1})
  else if (nul >= 0) refuse(file, binary, placeAtEnd(text.slice(0, nul)))
  else {
    file.value = text
    if (!encoding) return
    file.data.encoding = encoding
    tellEncoding(file, encoding)
  }
}

function tellEncoding(file: VFile, encoding: TextEncoding): void {
  tell(file, {
    ruleId: 'source',
    severity: 'info',
    place: {line: 1, column: 1},
    actual: encoding,
    expected: ['UTF-8'],
    wording: {
      zh: `文件是 ${encoding} 编码，已照此读出；${saveAgain.zh}，别的程序也能读对`,
      en: `the file is ${encoding} and was read as such; ${saveAgain.en}, so that other programs read it right`
    }
  })
}

function refuse(file: VFile, wording: Wording, place?: Place): VFile {
  tell(file, {ruleId: 'source', severity: 'error', wording, place})
  return file
}

const folder: Wording = {
  zh: '这是文件夹，应为 .md、.txt 或 .docx 文件',
  en: 'this is a folder, expected a .md, .txt or .docx file'
}

/** Pages of the web are handed on under such names as well. */
const noWord: Wording = {
  zh: '名为 .docx，里面却不是 Word 文档；应在 Word 或 WPS 里打开，另存为 .docx，是文本的改名为 .txt',
  en: 'this is called .docx and is no document of Word; expected one: open it in Word or WPS and save it as .docx, or call it .txt if it is text'
}

const empty: Wording = {
  zh: '文件是空的，应有公文的标题和正文',
  en: 'the file is empty, expected the title and the text of a document'
}

const binary: Wording = {
  zh: `文件里有空字节（NUL），不像是文本文件；${saveAgain.zh}`,
  en: `the file holds a NUL byte and does not look like text; ${saveAgain.en}`
}

function tooLarge(size: number): Wording {
  const actual = (size / 1024 / 1024).toFixed(1)
  return {
    zh: `文件有 ${actual} MB，应不超过 20 MB`,
    en: `the file has ${actual} MB, expected 20 MB at most`
  }
}

const notUtf8: Wording = {
  zh: `文件不是 UTF-8 编码（这里的字节在 UTF-8 里不成立），也不像 GBK / GB 18030；${saveAgain.zh}`,
  en: `the file is not UTF-8 (the byte here does not exist in it), nor does it look like GBK / GB 18030; ${saveAgain.en}`
}

function broken(encoding: TextEncoding): Wording {
  return {
    zh: `文件像是 ${encoding} 编码，但有不成立的字节；${saveAgain.zh}`,
    en: `the file looks like ${encoding} but has bytes that do not exist in it; ${saveAgain.en}`
  }
}

/** Offset of the first byte at or after `start` that is not UTF-8. */
function firstInvalid(bytes: Uint8Array, start: number): number | undefined {
  if (isUtf8(bytes.subarray(start))) return undefined
  let index = start
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return index
    index += length
  }
  return undefined
}

/** Length of the well-formed UTF-8 sequence at `index` (Unicode, table 3-7); 0 when there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0
  if (first < 0x80) return 1
  const second = bytes[index + 1] ?? 0
  const trails = (from: number, to: number): boolean => {
    for (let at = index + from; at <= index + to; at++) {
      if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
    }
    return true
  }

  if (first >= 0xc2 && first <= 0xdf) return trails(1, 1) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    if (first === 0xe0 && second < 0xa0) return 0
    if (first === 0xed && second > 0x9f) return 0
    return trails(1, 2) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    if (first === 0xf0 && second < 0x90) return 0
    if (first === 0xf4 && second > 0x8f) return 0
    return trails(1, 3) ? 4 : 0
  }
  return 0
}

/** Line and column of the byte at `offset`; everything before it is well-formed UTF-8. */
function placeOf(bytes: Uint8Array, start: number, offset: number): Place {
  const before = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(start, offset))
  return placeAtEnd(before)
}

function placeAtEnd(text: string): Place {
  const lines = text.split(/\r\n|\r|\n/)
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
