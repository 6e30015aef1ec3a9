/**
 * What a kind (文种) leaves out by practice and the document has, and the other way round.
 *
 * GB/T 9704—2012 is silent about it; where a form has rules of its own, they are elsewhere
 * (check-order.ts, compose-letter.ts).
 */

import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {Field} from '../model.ts'

/** Made known to all, or to those who were there: they have no 主送机关. */
const unaddressed: ReadonlySet<string> = new Set(['决议', '公报', '公告', '通告', '纪要'])

interface Parts {
  readonly mainRecipients: Field | undefined
  readonly isStamped: boolean
}

export function checkKind(
  file: VFile,
  metadata: Metadata | undefined,
  kind: string | undefined,
  {mainRecipients, isStamped}: Parts
): void {
  if (kind !== undefined && unaddressed.has(kind) && mainRecipients) {
    const {text, line = 1} = mainRecipients
    tell(file, {
      ruleId: 'main-recipients',
      severity: 'warning',
      wording: {
        zh: `${kind}通常不写主送机关，“${text}”应删去`,
        en: `a ${kind} usually has no main recipients, expected none for \`${text}\``
      },
      place: metadata?.mainRecipients?.[0]?.place ?? {line, column: 1},
      actual: text
    })
  }
  if (kind === '议案' && !isStamped && !metadata?.signatureStamp) {
    tell(file, {
      ruleId: 'signature-stamp',
      severity: 'info',
      wording: {
        zh: '议案通常由政府主要负责人签署，写“签名章: {职务: ……, 姓名: ……}”',
        en: 'a 议案 is usually signed by the head of the government, expected `signatureStamp: {office: …, name: …}`'
      },
      place: {line: 1, column: 1}
    })
  }
}
