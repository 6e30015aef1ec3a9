/** A DOCX as a source: the Markdown that `import` writes, in memory, with its pictures. */

import {basename, extname} from 'node:path'
import type {VFile} from 'vfile'
import {tell} from '../base/message.ts'

/** How a DOCX is read. */
export interface WordReading {
  /** What becomes of tracked changes; by default they are accepted. */
  readonly changes?: 'accept' | 'reject' | undefined
}

declare module 'vfile' {
  interface DataMap {
    /** Of a file that was converted: the pictures in it, by the addresses in its text. */
    embedded?: ReadonlyMap<string, EmbeddedPicture>
  }
}

export interface EmbeddedPicture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Put the Markdown of the DOCX in `bytes` on `file`, and what is told of it. */
export async function takeWordDocument(
  file: VFile,
  bytes: Uint8Array,
  {changes = 'accept'}: WordReading
): Promise<void> {
  // Not before: of ten thousand documents none may be one.
  const {convertWord, WordFault} = await import('../word/index.ts')
  const stem = basename(file.path, extname(file.path))
  try {
    const {markdown, pictures, remarks} = await convertWord(bytes, {stem, changes})
    file.value = markdown
    file.data.embedded = pictures
    tell(file, {ruleId: 'word-source', severity: 'info', wording: converted})
    for (const remark of remarks) tell(file, remark)
  } catch (error) {
    if (!(error instanceof WordFault)) throw error
    const place = {line: 1, column: 1}
    tell(file, {ruleId: 'source', severity: 'error', wording: error.wording, place})
  }
}

const converted = {
  zh: '这是 Word 文档，已转成 Markdown 读出；行号按 import 命令写出的 Markdown 计，要改就改那一份',
  en: 'this is a document of Word, read as Markdown; lines are those of the Markdown that the command import writes, which is the one to edit'
}
