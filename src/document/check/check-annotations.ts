/** 附注 that are printed otherwise than they were typed. GB/T 9704—2012, 7.3.6. */

import type {VFile} from 'vfile'
import {type Severity, tell, type Wording} from '../../base/message.ts'
import {lineOf, placeOf} from '../block-text.ts'
import type {Signature} from '../pasted/read-ending.ts'
import type {SignatureText} from '../pasted/signature-names.ts'

/** What stood in the 版记 before 2012, and slips of the office: none of it is an 附注. */
const outdated = /^(?<word>主\s*题\s*词|打\s*印|录\s*入|校\s*对|核\s*稿|拟\s*稿|印\s*数)\s*[：:]/u

/** Tell of each of `notes` that stood above the name, that got its brackets, or is none today. */
export function checkAnnotations(
  notes: readonly SignatureText[],
  signature: Signature | undefined,
  file: VFile
): void {
  const first = signature?.bylines[0]?.node ?? signature?.date?.node
  for (const {text, node} of notes) {
    const word = outdated.exec(text)?.groups?.word
    if (word !== undefined) {
      report(node, 'warning', {
        zh: `公文现在没有“${word}”一项，“${text}”照附注排了，应删去`,
        en: `documents have no \`${word}\` today and \`${text}\` was set as a note, expected none`
      })
    } else if (!/^[（(].*[)）]$/su.test(text)) {
      report(node, 'info', {
        zh: `附注“${text}”没有圆括号，印出时加上了`,
        en: `the note \`${text}\` has no brackets and is printed in some, expected \`（…）\``
      })
    }
    if (first && (lineOf(node) ?? 0) < (lineOf(first) ?? 0)) {
      report(node, 'info', {
        zh: `附注“${text}”写在署名之上，已排在成文日期之下`,
        en: `the note \`${text}\` stood above the name and was set below the date, expected it there`
      })
    }
  }

  function report(node: SignatureText['node'], severity: Severity, wording: Wording): void {
    tell(file, {
      ruleId: 'annotation',
      severity,
      wording,
      place: placeOf(node),
      clause: 'GB/T 9704—2012, 7.3.6'
    })
  }
}
