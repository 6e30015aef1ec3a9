/** What an 附件说明 has that is printed otherwise than it was typed. GB/T 9704—2012, 7.3.4. */

import type {RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {tell, type Wording} from '../../base/message.ts'
import {lineText, placeOf} from '../block-text.ts'
import {labelOf} from '../pasted/attachment-label.ts'
import type {AttachmentListReading, ListedName} from '../pasted/read-attachment-list.ts'
import type {AttachmentPart} from '../pasted/split-attachments.ts'

const clause = 'GB/T 9704—2012, 7.3.4'

/** Check the list that the draft has; `isLate`: it was typed below the date. */
export function checkAttachmentList(
  {names, head, punctuated}: AttachmentListReading,
  isLate: boolean,
  file: VFile
): void {
  if (!head) return
  const [only] = names
  reportNumbers(names, file)
  if (!only) {
    inform(file, head, {
      zh: `“${lineText(head)}”没有印出；没有附件，不写附件说明`,
      en: `\`${lineText(head)}\` was left out, expected no list where there are no attachments`
    })
    return
  }
  if (isLate) {
    inform(file, head, {
      zh: '附件说明写在成文日期之后，已排在正文之下、署名之上',
      en: 'the list of attachments stood below the date and was set below the text, expected it above the name'
    })
  }
  if (labelOf(lineText(head))?.isShort) reportShort(head, file)
  if (names.length === 1 && only.number === 1) {
    inform(file, only.node, {
      zh: '只有一个附件，不编顺序号，“1”没有印出',
      en: 'the number `1` was left out, expected none for the only attachment'
    })
  }
  if (punctuated) {
    inform(file, punctuated, {
      zh: `附件名称后不加标点符号，“${lineText(punctuated).slice(-1)}”没有印出`,
      en: `\`${lineText(punctuated).slice(-1)}\` was left out, expected no punctuation behind the name of an attachment`
    })
  }
}

/** Tell that `附：` above an attachment is printed as the standard has it, or what was missing. */
export function reportLabel({label, node}: AttachmentPart, file: VFile): void {
  if (label.text === '') return
  const text = node.type === 'heading' ? textOf(node) : lineText(node)
  const typed = labelOf(text)
  if (typed?.isShort) reportShort(node, file)
  if (typed) return
  inform(file, node, {
    zh: `附件“${text}”之前没有“${label.text}”，印出时加上了`,
    en: `no \`${label.text}\` stood above the attachment \`${text}\`; it was added, expected it there`
  })
}

function reportShort(node: RootContent, file: VFile): void {
  inform(file, node, {
    zh: '“附”印作“附件”',
    en: '`附` is printed as `附件`, expected `附件`'
  })
}

/** Typed numbers are printed as counted, so they have to agree. */
function reportNumbers(listed: readonly ListedName[], file: VFile): void {
  listed.forEach(({number, node}, index) => {
    if (number === undefined || number === index + 1) return
    tell(file, {
      ruleId: 'attachment-list',
      severity: 'error',
      wording: {
        zh: `附件说明的顺序号“${number}”应为“${index + 1}”`,
        en: `the number \`${number}\` in the list of attachments, expected \`${index + 1}\``
      },
      place: placeOf(node),
      actual: String(number),
      expected: [String(index + 1)],
      clause: clause
    })
  })
}

function inform(file: VFile, node: RootContent, wording: Wording): void {
  tell(file, {ruleId: 'attachment-list', severity: 'info', wording, place: placeOf(node), clause})
}
