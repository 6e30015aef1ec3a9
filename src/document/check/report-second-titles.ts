/** 7.3.1: a document has one title; what is typed as another is told. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'

export function reportSecondTitles(blocks: readonly RootContent[], file: VFile): void {
  for (const node of blocks) {
    if (node.type !== 'heading' || node.depth !== 1) continue
    tell(file, {
      ruleId: 'title',
      severity: 'error',
      wording: {
        zh: `“# ${textOf(node)}”是第二个标题，正文的层次应从“##”开始`,
        en: `\`# ${textOf(node)}\` is a second title, expected \`##\` for headings of the text`
      },
      place: node.position,
      clause: 'GB/T 9704—2012, 7.3.1'
    })
  }
}
