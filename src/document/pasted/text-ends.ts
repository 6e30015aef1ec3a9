/** Where the text of a document ends, as an index of its blocks: behind them all, if nowhere before. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Metadata} from '../front-matter/metadata.ts'
import {isAttachmentLabel} from './read-attachments.ts'

/** Index of the first label of an attachment; `附件：` with a list below it is none. */
export function firstLabel(blocks: readonly RootContent[]): number {
  const index = blocks.findIndex(
    (node) =>
      isAttachmentLabel(node) &&
      (node.type === 'heading' || !/[：:]\s*$/u.test(textOf(node)) || /\d/.test(textOf(node)))
  )
  return index < 0 ? blocks.length : index
}

/** Index of the title of the text that an order brings into force: its own is its mark. 10.2. */
export function textIssuedAt(
  blocks: readonly RootContent[],
  metadata: Metadata | undefined
): number {
  const index = blocks.findIndex(
    (node, at) => at > 0 && node.type === 'heading' && node.depth === 1
  )
  return metadata?.form !== 'order' || index < 0 ? blocks.length : index
}
