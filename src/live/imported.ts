/** A file that was dropped → what is written of it: text as UTF-8, a DOCX as Markdown, pictures. */

import {basename, extname, join} from 'node:path'
import {VFile} from 'vfile'
import {findingOf, type Wording} from '../base/message.ts'
import type {ImportedFiles} from '../preview/project.ts'
import {fileName} from '../skeletons/file-name.ts'
import {isWordDocument} from '../source/other-formats.ts'
import {decode} from '../source/read.ts'
import {takeWordDocument} from '../source/word-document.ts'

const pictures = new Set(['.png', '.jpg', '.jpeg', '.svg'])
const texts = new Set(['.md', '.txt', '.docx'])

/** What `bytes`, dropped under `name`, become beside the documents; or why they become nothing. */
export async function imported(name: string, bytes: Uint8Array): Promise<ImportedFiles> {
  const ending = extname(name).toLowerCase()
  const plain = fileName(basename(name, extname(name)), 'document').replace(/\.md$/u, '')
  if (pictures.has(ending)) {
    return {kind: 'picture', files: [{name: plain + ending, bytes}], told: []}
  }
  const isWord = isWordDocument(bytes)
  if (!texts.has(ending) || (ending === '.docx') !== isWord) {
    return {kind: 'none', files: [], told: [otherKind(name)]}
  }
  const file = new VFile({path: join('content', `${plain}${ending}`), value: ''})
  if (isWord) await takeWordDocument(file, bytes, {})
  else decode(file, bytes)
  const told = file.messages
    // How its lines are counted concerns whoever builds the DOCX itself.
    .filter(({ruleId}) => ruleId !== 'word-source')
    .map((message) => findingOf(message).wording)
  const text = String(file)
  if (text === '') return {kind: 'none', files: [], told}
  const embedded = [
    ...new Map([...(file.data.embedded ?? [])].map(([, each]) => [each.name, each]))
  ]
  return {
    kind: 'document',
    files: [
      {name: `${plain}${isWord ? '.md' : ending}`, bytes: Buffer.from(text)},
      ...embedded.map(([, each]) => each)
    ],
    told: isWord ? told : []
  }
}

function otherKind(name: string): Wording {
  return {
    zh: `“${name}”放不进来，应为 .md、.txt、.docx 或 PNG、JPEG、SVG 图片`,
    en: `\`${name}\` cannot be taken in, expected .md, .txt, .docx, or a picture: PNG, JPEG, SVG`
  }
}
