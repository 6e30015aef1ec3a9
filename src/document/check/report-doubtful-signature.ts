/** A name and a date among the text that look like a signature. GB/T 9704—2012, 7.3.5. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineText, placeOf} from '../block-text.ts'

/** Tell that the date in `node`, below a body's name, was read as text. */
export function reportDoubtfulSignature(node: RootContent, file: VFile): void {
  tell(file, {
    ruleId: 'signed-on',
    severity: 'warning',
    wording: {
      zh: `“${lineText(node)}”像是成文日期，因为下面还有正文，照正文排了；若是成文日期，应与署名一起移到正文之后，随后的文件以标题另起`,
      en: `\`${lineText(node)}\` looks like the date of a signature and was set as text, for text follows it; expected name and date at the end, or a title below them`
    },
    place: placeOf(node),
    clause: 'GB/T 9704—2012, 7.3.5'
  })
}
