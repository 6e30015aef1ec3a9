/**
 * A file on disk → VFile. UTF-8 only; anything else is told to the author at the first bad byte.
 */

import {isUtf8} from 'node:buffer'
import {readFile, stat} from 'node:fs/promises'
import {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import {type Place, tell, type Wording} from '../base/message.ts'
import {whyUnreadable} from './unreadable.ts'

/** Larger ones are not read. */
export const largestSource = 20 * 1024 * 1024

const saveAgain: Wording = {
  zh: '请在编辑器里用“另存为”，编码选“UTF-8”',
  en: 'save it again with the encoding UTF-8 (“Save as…” in the editor)'
}

/**
 * Read the file at `path`.
 *
 * The value is the text without its byte order mark, line endings as they are.
 * Whatever is wrong with the file is a message on it; only then is the value empty.
 * The digest of its bytes is in its data, if they could be read.
 */
export async function readSource(path: string): Promise<VFile> {
  const file = new VFile({path, value: ''})
  let bytes: Buffer

  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return refuse(file, folder)
    if (facts.size > largestSource) return refuse(file, tooLarge(facts.size))
    bytes = await readFile(path)
  } catch (error) {
    return refuse(file, whyUnreadable(error))
  }

  file.data.digest = digestOf(bytes)
  decode(file, bytes)
  return file
}

/** Put the text of `bytes` on `file`, or say why it is none. */
export function decode(file: VFile, bytes: Uint8Array): void {
  const utf16 = utf16Of(bytes)
  const start = hasMark(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0

  if (utf16) {
    refuse(file, wrongEncoding(utf16), {line: 1, column: 1})
    return
  }

  const bad = firstInvalid(bytes, start)
  if (bad !== undefined) {
    const reading = looksLikeGbk(bytes) ? 'GBK / GB18030' : undefined
    refuse(file, wrongEncoding(reading), placeOf(bytes, start, bad))
    return
  }

  const nul = bytes.indexOf(0, start)
  if (nul >= 0) {
    refuse(file, binary, placeOf(bytes, start, nul))
    return
  }

  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(start))
  if (text.trim() === '') {
    refuse(file, empty, {line: 1, column: 1})
    return
  }
  file.value = text
}

function refuse(file: VFile, wording: Wording, place?: Place): VFile {
  tell(file, {ruleId: 'source', severity: 'error', wording, place})
  return file
}

const folder: Wording = {
  zh: '这是文件夹，应为 .md 或 .txt 文件',
  en: 'this is a folder, expected a .md or .txt file'
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

function wrongEncoding(reading: string | undefined): Wording {
  if (reading === undefined) {
    return {
      zh: `文件不是 UTF-8 编码（这里的字节在 UTF-8 里不成立）；${saveAgain.zh}`,
      en: `the file is not UTF-8 (the byte here does not exist in it); ${saveAgain.en}`
    }
  }
  return {
    zh: `文件像是 ${reading} 编码，应为 UTF-8；${saveAgain.zh}`,
    en: `the file looks like ${reading}, expected UTF-8; ${saveAgain.en}`
  }
}

function hasMark(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/**
 * UTF-16 by its mark, or without one by where its NUL bytes lie: ASCII (line feeds, digits)
 * leaves them at odd offsets in little endian, at even ones in big endian.
 */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (hasMark(bytes, [0xff, 0xfe])) return 'UTF-16 LE'
  if (hasMark(bytes, [0xfe, 0xff])) return 'UTF-16 BE'
  if (bytes.length % 2 !== 0) return undefined

  const counts = [0, 0]
  const sample = Math.min(bytes.length, 65_536)
  for (let index = 0; index < sample; index++) {
    if (bytes[index] === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = counts
  if (even + odd === 0 || (even > 0 && odd > 0)) return undefined

  const encoding = odd > 0 ? 'UTF-16 LE' : 'UTF-16 BE'
  return readsAsText(bytes.subarray(0, sample - (sample % 2)), encoding) ? encoding : undefined
}

/** Whether the bytes are mostly hanzi, ASCII and Chinese punctuation when read in `encoding`. */
function readsAsText(bytes: Uint8Array, encoding: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let good = 0
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const unit = view.getUint16(index, encoding === 'UTF-16 LE')
    const ascii = unit === 9 || unit === 10 || unit === 13 || (unit >= 0x20 && unit < 0x7f)
    const chinese = (unit >= 0x3000 && unit < 0xa000) || (unit >= 0xff00 && unit < 0xfff0)
    if (ascii || chinese || (unit >= 0x2000 && unit < 0x2700)) good++
  }
  return good * 2 > bytes.length * 0.9
}

/** Whether every byte fits GB18030, with hanzi in it. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', {fatal: true}).decode(bytes)
    return /\p{Script=Han}/u.test(text)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false
    throw error
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
  const lines = before.split(/\r\n|\r|\n/)
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
