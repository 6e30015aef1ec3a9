/** A draft as a person pastes it → what it is read as, and what is told. */

import assert from 'node:assert/strict'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findLostText, sourceText} from '../../src/document/markdown/source-text.ts'
import {messages, outline} from '../document/outline.ts'
import {printedText} from '../document/printed-text.ts'

interface Composed {
  /** Blocks of the text and of attachments, each as `kind text`: see outline.ts. */
  readonly body: readonly string[]
  /** The types of what the title is made of. */
  readonly titleNodes: readonly string[]
  /** The whole of it. */
  readonly outline: string
  /** In Chinese and in English, with line, column and severity. */
  readonly told: string
}

/** Compose `text`; every character of it has to be printed, or recorded as left out. */
export function composed(text: string): Composed {
  const file = new VFile({path: 'draft.md', value: text})
  const reading = readMetadata(file)
  const metadata = reading.state === 'read' ? reading.metadata : undefined
  const document = compose(file, metadata)
  assert.ok(document, messages(file))
  assert.deepEqual(findLostText(sourceText(file), printedText(document)), [])
  const lines = outline(document)
  const body = lines.split('\n').flatMap((line) => /^\d+ (?<block>.*)$/u.exec(line)?.[1] ?? [])
  const titleNodes = (document.main.title?.lines ?? []).flat().map(({type}) => type)
  return {body, titleNodes, outline: lines, told: messages(file)}
}
