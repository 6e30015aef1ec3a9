/** The text of a document as the preview's text pane is given it, and whether it may be written. */

import {isUtf8} from 'node:buffer'
import {lstat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import type {Wording} from '../base/message.ts'
import {readRegular} from '../files/regular.ts'
import type {DocumentText} from '../preview/contract.ts'
import {decode, largestSource} from '../source/read.ts'

const docx: Wording = {
  zh: 'Word 文稿不能在这里改；请转为 Markdown，改转出来的那一份',
  en: 'A Word document cannot be written here; make Markdown of it, and write that'
}
const otherEncoding: Wording = {
  zh: '文件不是 UTF-8 编码，在这里只能看；请在编辑器里另存为 UTF-8',
  en: 'The file is not UTF-8 and can only be read here; save it as UTF-8 in an editor'
}
const link: Wording = {
  zh: '这是一个链接，在这里只能看；请改它所指的文件',
  en: 'This is a link and can only be read here; change the file that it leads to'
}
const readOnly: Wording = {
  zh: '文件是只读的，在这里只能看',
  en: 'The file is read-only and can only be read here'
}

/** The text of the file at `path`, below `root`; undefined where there is none to be read. */
export async function openText(path: string, root: string): Promise<DocumentText | undefined> {
  const place = resolve(root, path)
  const locks = await lstat(place).catch(() => undefined)
  const bytes = await readRegular(place, largestSource).catch(() => undefined)
  if (!locks || !bytes) return undefined
  const digest = digestOf(bytes)
  if (/\.docx$/iu.test(path)) return {text: '', digest, locked: docx}
  const isOurs = isUtf8(bytes) && !bytes.includes(0)
  const text = isOurs ? bytes.toString('utf8').replace(/^\ufeff/u, '') : decoded(place, bytes)
  const locked = !isOurs
    ? otherEncoding
    : locks.isSymbolicLink()
      ? link
      : (locks.mode & 0o222) === 0
        ? readOnly
        : null
  return {text, digest, locked}
}

function decoded(path: string, bytes: Uint8Array): string {
  const file = new VFile({path, value: ''})
  decode(file, bytes)
  return String(file)
}
