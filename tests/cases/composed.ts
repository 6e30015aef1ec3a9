/** A draft as a person pastes it → what it is read as, and what is told. */

import assert from 'node:assert/strict'
import {composeDraft} from '../helpers/draft.ts'

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
  const {document, outline: lines, messages: told, lost} = composeDraft(text)
  assert.ok(document, told)
  assert.deepEqual(lost, [])
  const body = lines.split('\n').flatMap((line) => /^\d+ (?<block>.*)$/u.exec(line)?.[1] ?? [])
  const titleNodes = (document.main.title?.lines ?? []).flat().map(({type}) => type)
  return {body, titleNodes, outline: lines, told}
}
