/** An 附件说明 typed below the date, as on web pages: it belongs above the name. GB/T 9704—2012, 7.3.4. */

import type {RootContent} from 'mdast'
import {lineText} from '../block-text.ts'
import {isAttachmentLabel, isInlineLabel} from './attachment-label.ts'
import {takeNotes} from './ending-notes.ts'
import {type AttachmentListReading, readAttachmentList} from './read-attachment-list.ts'
import type {SignatureText} from './signature-names.ts'
import {firstLabel} from './text-ends.ts'

export interface LateList {
  readonly list: AttachmentListReading
  /** 附注 below the list. */
  readonly notes: readonly SignatureText[]
  /** From the first 附件 on. */
  readonly rest: readonly RootContent[]
}

/** Read a list at the head of `blocks`, which follow a date: nothing else, up to the first 附件. */
export function readLateList(blocks: readonly RootContent[]): LateList | undefined {
  const [head] = blocks
  if (!head || !(isInlineLabel(head) || isAttachmentLabel(head))) return undefined
  const end = firstLabel(blocks)
  const {notes, rest} = takeNotes(blocks.slice(0, end))
  const list = readAttachmentList(rest)
  const isWhole = list.names.length > 0 && list.rest.length === 0
  // Lines that go on without a number are the text of an attachment.
  const lines = rest.filter((node) => !isAttachmentLabel(node) && lineText(node) !== '')
  if (!isWhole || list.names.length < lines.length) return undefined
  return {list, notes, rest: blocks.slice(end)}
}
