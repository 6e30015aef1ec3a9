/** 版头中的分隔线 drawn with characters: `———★———`. GB/T 9704—2012, 7.2.7. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineText, placeOf} from '../block-text.ts'

/** Tell that the lines in `nodes` were left out, for a masthead has its own. */
export function reportSeparators(nodes: readonly RootContent[], file: VFile): void {
  for (const node of nodes) {
    const text = lineText(node)
    tell(file, {
      ruleId: 'masthead-separator',
      severity: 'info',
      wording: {
        zh: `“${text}”没有印出；版头自有分隔线，不用字符画`,
        en: `\`${text}\` was left out, expected no line of characters: a masthead has its own`
      },
      place: placeOf(node),
      actual: text,
      clause: 'GB/T 9704—2012, 7.2.7'
    })
  }
}
