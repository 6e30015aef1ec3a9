/** 附件说明 as it is typed: what is label, number and name of each of its lines. */

import type {Manuscript, Passage} from '../../manuscript.ts'
import {ownPassages} from '../../own.ts'

export interface ListEntry {
  readonly passage: Passage
  /** 附件： or 附件1： as it is typed; empty where there is none. */
  readonly label: string
  /** `1.`, `1、`, where it stands behind the label or alone. */
  readonly number: string
  readonly nameFrom: number
  readonly name: string
}

const label =
  /^(?:附[ \u3000]*件?(?:名称|如下|目录|清单)?[ \u3000]*\d{0,2}[一二三四五六七八九十]{0,2}[ \u3000]*[：:．.、][ \u3000]*|附[ \u3000]*件[ \u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[ \u3000]+)/u
const number = /^\d{1,2}[ \u3000]*[.．、][ \u3000]*/u

/** Find the entries of the document's own list, those of the front matter too. */
export function listEntries(manuscript: Manuscript): readonly ListEntry[] {
  return ownPassages(manuscript, 'attachment-list').map((passage) => {
    const {text} = passage
    const typedLabel = label.exec(text)?.[0] ?? ''
    const typedNumber = number.exec(text.slice(typedLabel.length))?.[0] ?? ''
    const nameFrom = typedLabel.length + typedNumber.length
    return {passage, label: typedLabel, number: typedNumber, nameFrom, name: text.slice(nameFrom)}
  })
}

/** How many attachments the document has, bound with it or not. */
export function attachmentCount({document}: Manuscript): number {
  const {attachmentList = [], attachments = []} = document?.main ?? {}
  const bound = attachments.filter(({label: typed}) => typed.text !== '').length
  return Math.max(attachmentList.length, bound)
}

/** Write the end of a document with `list` above its name; for examples. */
export function endingWith(list: string) {
  return {text: `${list}\n\n某市人民政府\n2026年3月5日`, as: 'ending'} as const
}
