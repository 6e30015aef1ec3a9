/** How many copies were printed was an element of the colophon until 2012. GB/T 9704—2012, 7.4. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineText, placeOf} from '../block-text.ts'

/** Tell that `node`, `（共印50份）`, is left out. */
export function reportPrintRun(node: RootContent, file: VFile): void {
  const text = lineText(node)
  tell(file, {
    ruleId: 'printing-office',
    severity: 'warning',
    wording: {
      zh: `“${text}”没有印出；版记到印发机关和印发日期为止，没有印数`,
      en: `\`${text}\` was left out; a colophon ends with the printing office and its date, expected no number of copies`
    },
    place: placeOf(node),
    actual: text,
    clause: 'GB/T 9704—2012, 7.4'
  })
}
