/** What an order (命令) has, and what it has not. GB/T 9704—2012, 10.2. */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'

const clause = 'GB/T 9704—2012, 10.2'

export function checkOrder(file: VFile, metadata: Metadata | undefined, isStamped: boolean): void {
  const [addressee] = metadata?.mainRecipients ?? []
  if (addressee) {
    tell(file, {
      ruleId: 'main-recipients',
      severity: 'error',
      wording: {
        zh: `命令格式没有主送机关，应删去“${addressee.text}”`,
        en: `the form \`order\` has no main recipients, expected none for \`${addressee.text}\``
      },
      place: addressee.place,
      clause
    })
  }
  if (isStamped) return
  tell(file, {
    ruleId: 'signature-stamp',
    severity: 'warning',
    wording: {
      zh: '命令应加盖签发人签名章，写“签名章: {职务: ……, 姓名: ……}”',
      en: 'no signature stamp on an order, expected `signatureStamp: {office: …, name: …}`'
    },
    place: {line: 1, column: 1},
    clause
  })
}
