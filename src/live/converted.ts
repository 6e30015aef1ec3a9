/** A DOCX of the project → the Markdown and pictures that are to stand beside it. */

import {basename, extname, resolve} from 'node:path'
import {VFile} from 'vfile'
import {findingOf, type Wording} from '../base/message.ts'
import {readRegular} from '../files/regular.ts'
import type {ImportedFiles} from '../preview/project.ts'
import {isWordDocument, otherFormat} from '../source/other-formats.ts'
import {largestSource} from '../source/read.ts'
import {takeWordDocument} from '../source/word-document.ts'

const noWord: Wording = {
  zh: '这不是 Word 文档，不能转为 Markdown',
  en: 'This is no document of Word, and cannot be made Markdown of'
}

/** What the DOCX at `path`, below `root`, becomes; nothing of a file that is none, or is not to be read. */
export async function converted(path: string, root: string): Promise<ImportedFiles> {
  const bytes = await readRegular(resolve(root, path), largestSource).catch(() => undefined)
  if (!bytes || !isWordDocument(bytes)) {
    return {kind: 'none', files: [], told: [(bytes && otherFormat(bytes)) ?? noWord]}
  }
  return filesOfWord(path, bytes)
}

/** The same of its `bytes`, whose files are named as the one at `path`. */
export async function filesOfWord(path: string, bytes: Uint8Array): Promise<ImportedFiles> {
  const file = new VFile({path, value: ''})
  await takeWordDocument(file, bytes, {})
  const told = file.messages
    // How its lines are counted concerns whoever builds the DOCX itself.
    .filter(({ruleId}) => ruleId !== 'word-source')
    .map((message) => findingOf(message).wording)
  const text = String(file)
  if (text === '') return {kind: 'none', files: [], told}
  const pictures = new Map(
    [...(file.data.embedded?.values() ?? [])].map((each) => [each.name, each])
  )
  return {
    kind: 'document',
    files: [
      {name: `${basename(path, extname(path))}.md`, bytes: Buffer.from(text)},
      ...pictures.values()
    ],
    told
  }
}
