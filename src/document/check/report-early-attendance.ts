/** 出席 and its like stand below the text of minutes. GB/T 9704—2012, 10.3. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {lineText, placeOf} from '../block-text.ts'
import {attendanceEntry} from '../pasted/attendance-entry.ts'

/** Tell of the first entry of `text` that more text follows: it is printed where it was typed. */
export function reportEarlyAttendance(text: readonly RootContent[], file: VFile): void {
  const last = text.findLastIndex((node) => !attendanceEntry.test(lineText(node)))
  const node = text.slice(0, Math.max(0, last)).find((each) => attendanceEntry.test(lineText(each)))
  const label = attendanceEntry.exec(lineText(node))?.groups?.label
  if (!node || label === undefined) return
  tell(file, {
    ruleId: 'attendance',
    severity: 'info',
    wording: {
      zh: `“${label}”在正文之前或之中，照原处排成正文；应移到正文之后，或写在文件头，如“出席: ……”`,
      en: `\`${label}\` stands above or among the text and is set there as text, expected it below the text, or in the front matter`
    },
    place: placeOf(node),
    actual: label,
    clause: 'GB/T 9704—2012, 10.3'
  })
}
