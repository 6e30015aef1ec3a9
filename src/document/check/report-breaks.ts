/** Breaks made by hand that change nothing: told, for whoever typed them wanted something. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineOf, lineText, placeOf} from '../block-text.ts'
import {followsBreak} from '../markdown/page-breaks.ts'
import type {OfficialDocument} from '../model.ts'

/** Tell of breaks before what is no text: the layout places it by itself. */
export function reportUnusedBreaks(
  file: VFile,
  blocks: readonly RootContent[],
  {main}: OfficialDocument
): void {
  const own = main.attachments.filter(({path}) => path === undefined)
  const text = [...main.body, ...own.flatMap(({body}) => body)]
  const used = new Set(text.filter(followsBreak).map(lineOf))
  for (const node of blocks) {
    // 附件 begin a page as it is.
    if (!followsBreak(node) || used.has(lineOf(node)) || lineText(node).startsWith('附件')) continue
    if (node.type === 'heading' && own.some(({label}) => label.line === lineOf(node))) continue
    tell(file, {
      ruleId: 'break',
      severity: 'warning',
      place: placeOf(node),
      wording: {
        zh: '这里前面的分页或空行没有用上：只有正文和附件的段落、标题、表格、图片前面可以手工分页或空行',
        en: 'the page break or blank line before this is not used, expected one before a paragraph, heading, table or picture of the text or of an attachment'
      }
    })
  }
}
