/** A table of contents that would have nothing in it. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {OfficialDocument} from '../model.ts'

export function reportEmptyContents(file: VFile, document: OfficialDocument): void {
  const {metadata, masthead, main} = document
  if (!metadata?.contents) return
  const bodies = masthead ? main.attachments : [main, ...main.attachments]
  const isListed = ({body}: {readonly body: typeof main.body}): boolean =>
    body.some(
      (node) =>
        (node.type === 'heading' && node.depth <= 3) ||
        (node.type === 'paragraph' && node.data?.chapter === true)
    )
  if (main.attachments.some(({title}) => title) || bodies.some(isListed)) return
  tell(file, {
    ruleId: 'contents',
    severity: 'error',
    wording: masthead
      ? {
          zh: '目录没有可列的内容：有版头的公文，首页必须显示正文，目录列的是附件和印发的文本，这里没有',
          en: 'Unexpected table of contents without entries: with a masthead it lists the attachments, expected some'
        }
      : {
          zh: '目录没有可列的内容，正文应有一、二级标题',
          en: 'Unexpected table of contents without entries, expected headings of level 1 or 2'
        }
  })
}
