/** A 署名 and 成文日期 that stand below an attachment, and none below the text. GB/T 9704—2012, 7.3.5. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Attachment} from '../model.ts'
import type {TypedParts} from '../pasted/read-parts.ts'

/** Tell where the only date of a draft was read as that of its last attachment. */
export function checkLastSignature(
  {signature}: TypedParts,
  attachments: readonly Attachment[],
  metadata: Metadata | undefined,
  file: VFile
): void {
  const last = attachments.at(-1)
  const isDated = signature?.date ?? metadata?.signedOn
  if (isDated || !last?.signedOn || last.path !== undefined || last.label.text === '') return
  const {text, line = 1} = last.signedOn
  tell(file, {
    ruleId: 'signed-on',
    severity: 'info',
    wording: {
      zh: `正文没有成文日期，附件末尾的署名和“${text}”排在附件之下；若是正文的，应移到附件之前`,
      en: `the text has no date, and the name and \`${text}\` below the attachment were set there; expected them above the attachment if they are the document's`
    },
    place: {line, column: 1},
    clause: 'GB/T 9704—2012, 7.3.5'
  })
}
