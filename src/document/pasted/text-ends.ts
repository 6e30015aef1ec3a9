/** Where the text of a document ends, as an index of its blocks: behind them all, if nowhere before. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Form} from '../../base/forms.ts'
import {isSoft, lineText} from '../block-text.ts'
import {isAttachmentLabel} from './attachment-label.ts'
import {mayBeEntry} from './read-attachment-list.ts'
import {datedLine, isName} from './signature-names.ts'

/** Find the first label of an attachment; `附件：` with a list below it is none. */
export function firstLabel(blocks: readonly RootContent[]): number {
  const index = blocks.findIndex(
    (node, at) =>
      isAttachmentLabel(node) &&
      (node.type === 'heading' ||
        !/[：:]\s*$/u.test(textOf(node)) ||
        /\d/.test(textOf(node)) ||
        !isAboveList(blocks, at))
  )
  return index < 0 ? blocks.length : index
}

/** Whether nothing but names stands below `附件：`, up to the signature or what ends a list. */
function isAboveList(blocks: readonly RootContent[], at: number): boolean {
  let isNumbered = false
  for (const [index, node] of blocks.entries()) {
    if (index <= at) continue
    if (isAttachmentLabel(node) || isSignature(blocks, index)) return true
    const text = lineText(node)
    const isEntry = text !== '' && mayBeEntry(text)
    if (isEntry && /^\d{1,2}\s*[.．、]/.test(text)) isNumbered = true
    // The first name may stand alone; what goes on without a number is a text.
    else if (!isEntry || (index > at + 1 && !isSoft(node))) return isNumbered
  }
  return true
}

/** Whether names and a date, or a date, stand from index `at` on. */
function isSignature(blocks: readonly RootContent[], at: number): boolean {
  for (const node of blocks.slice(at, at + 12)) {
    if (datedLine(node)) return true
    if (!isName(lineText(node))) return false
  }
  return false
}

/** Find the title of the text that an order brings into force: its own is its mark. 10.2. */
export function textIssuedAt(blocks: readonly RootContent[], form: Form | undefined): number {
  const index = blocks.findIndex(
    (node, at) => at > 0 && node.type === 'heading' && node.depth === 1
  )
  return form !== 'order' || index < 0 ? blocks.length : index
}
