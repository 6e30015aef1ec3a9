/** A file that was dropped → what is written of it: text as UTF-8, a DOCX as Markdown, pictures. */

import {basename, extname, join} from 'node:path'
import {VFile} from 'vfile'
import {findingOf, type Wording} from '../base/message.ts'
import {pictureEndings, pictureFormatOf} from '../pictures/index.ts'
import type {ImportedFiles} from '../preview/project.ts'
import {fileName} from '../skeletons/file-name.ts'
import {isWordDocument} from '../source/other-formats.ts'
import {decode} from '../source/read.ts'
import {filesOfWord} from './converted.ts'

const texts = new Set(['.md', '.txt', '.docx'])

/** As they are called in messages. */
const formats = Object.keys(pictureEndings).map((format) => format.toUpperCase())

/** What `bytes`, dropped under `name`, become beside the documents; or why they become nothing. */
export async function imported(name: string, bytes: Uint8Array): Promise<ImportedFiles> {
  const ending = extname(name).toLowerCase()
  const plain = fileName(basename(name, extname(name)), 'document').replace(/\.md$/u, '')
  const format = texts.has(ending) ? undefined : pictureFormatOf(bytes)
  if (format) {
    const endings = pictureEndings[format]
    const own = endings.includes(ending) ? ending : endings[0]
    return {kind: 'picture', files: [{name: plain + own, bytes}], told: []}
  }
  const isWord = isWordDocument(bytes)
  if (!texts.has(ending) || (ending === '.docx') !== isWord) {
    return {kind: 'none', files: [], told: [otherKind(name)]}
  }
  const path = join('content', `${plain}${ending}`)
  if (isWord) return filesOfWord(path, bytes)
  const file = new VFile({path, value: ''})
  decode(file, bytes)
  const text = String(file)
  if (text === '') {
    const told = file.messages.map((message) => findingOf(message).wording)
    return {kind: 'none', files: [], told}
  }
  return {
    kind: 'document',
    files: [{name: `${plain}${ending}`, bytes: Buffer.from(text)}],
    told: []
  }
}

function otherKind(name: string): Wording {
  return {
    zh: `“${name}”放不进来，应为 .md、.txt、.docx 或 ${formats.join('、')} 图片`,
    en: `\`${name}\` cannot be taken in, expected .md, .txt, .docx, or a picture: ${formats.join(', ')}`
  }
}
