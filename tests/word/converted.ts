/** A DOCX as it is converted, and the document that is composed of its Markdown. */

import assert from 'node:assert/strict'
import {convertWord} from '../../src/word/convert.ts'
import {composeDraft} from '../helpers/draft.ts'

interface Converted {
  readonly markdown: string
  /** The Markdown below the front matter. */
  readonly body: string
  /** `severity rule 中文`. */
  readonly remarks: readonly string[]
  readonly pictures: readonly string[]
  /** One element to the line. */
  readonly outline: string
}

/** Convert `bytes`; every character that is written has to be printed. */
export async function converted(
  bytes: Uint8Array,
  changes: 'accept' | 'reject' = 'accept'
): Promise<Converted> {
  const {markdown, pictures, remarks} = await convertWord(bytes, {stem: 'draft', changes})
  const {outline, lost} = composeDraft(markdown)
  assert.deepEqual(lost, [])
  return {
    markdown,
    body: markdown.replace(/^---\n.*?\n---\n\n/su, '').trimEnd(),
    remarks: remarks.map(({severity, ruleId, wording}) => `${severity} ${ruleId} ${wording.zh}`),
    pictures: [...new Set([...pictures.values()].map(({name}) => name))],
    outline
  }
}

/** The elements of an outline, without the lines they stand on. */
export function elementsIn(outline: string): readonly string[] {
  return outline
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\d+ /u, '').replace(/ \((?:metadata|body|derived)[ \d]*\)$/u, ''))
}
