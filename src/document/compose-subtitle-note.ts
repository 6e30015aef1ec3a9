/**
 * 题注: when and by whom a 决议, 公报 or 规定 was adopted, in brackets under the title.
 *
 * Not in GB/T 9704—2012; usual for documents adopted by a meeting.
 */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {lineText, typed} from './block-text.ts'
import {given} from './compose-masthead.ts'
import {reportConflict} from './conflict.ts'
import type {Metadata} from './metadata.ts'
import type {Field} from './model.ts'
import {sameWords} from './same.ts'

/** `（2026年3月5日某某市第八届人民代表大会第一次会议通过）` */
const note =
  /^[（(]\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日.*(?:通过|批准|公布|发布|印发|修订|修正|施行)\s*[)）]$/u

export interface SubtitleNoteReading {
  readonly field: Field | undefined
  readonly rest: readonly RootContent[]
}

/** `blocks` is what follows the title. */
export function subtitleNoteOf(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
): SubtitleNoteReading {
  const wanted = metadata?.subtitleNote
  const [first] = blocks
  const text = lineText(first)
  const isNote = note.test(text) || (wanted !== undefined && sameWords(text, wanted.text))
  if (first && isNote) {
    if (wanted && !sameWords(text, wanted.text)) {
      reportConflict(file, 'subtitleNote', wanted, text, first)
    }
    return {field: typed(text, first), rest: blocks.slice(1)}
  }
  if (!wanted) return {field: undefined, rest: blocks}
  const bracketed = /^[（(].*[)）]$/su.test(wanted.text)
  return {field: given(wanted, bracketed ? wanted.text : `（${wanted.text}）`), rest: blocks}
}
