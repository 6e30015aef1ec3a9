/** A colophon (版记) stands on the last page, behind the attachments. GB/T 9704—2012, 7.4.1. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {placeOf} from '../block-text.ts'
import type {ColophonReading} from '../pasted/read-colophon.ts'

/** Tell that the colophon of a draft was typed above its attachments, and is printed below them. */
export function reportEarlyColophon(
  {copyRecipients, printingOffice, printedOn}: ColophonReading,
  file: VFile
): void {
  const first = copyRecipients ?? printingOffice ?? printedOn
  if (!first) return
  tell(file, {
    ruleId: 'colophon-place',
    severity: 'info',
    wording: {
      zh: '版记写在附件之前，已排在最后一面，附件之后',
      en: 'the colophon was typed above the attachments and is printed on the last page, below them'
    },
    place: placeOf(first.node),
    clause: 'GB/T 9704—2012, 7.4.1'
  })
}
