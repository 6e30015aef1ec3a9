/** 版记 at the very end, in lines or in a table. GB/T 9704—2012, 7.4. */

import type {FieldName} from '../../document/front-matter/metadata.ts'
import {readDate} from '../../document/words/date.ts'
import {type ElementValue, nothingRecognised, type Recognised} from './findings.ts'
import type {WordLine} from './lines.ts'

/** It has no more lines. */
const mostLines = 10

const copies = /^抄\s*送\s*(?:机关)?\s*[：:]\s*/u
const imprint =
  /^(?:(?<office>\S.*?)\s*)?(?<date>(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年.{2,8}日)\s*印\s*发\s*。?$/u

/** Recognise the colophon in the last of `lines`. */
export function recogniseColophon(lines: readonly WordLine[]): Recognised {
  const last = lines.slice(-mostLines)
  const head = last.findIndex(({text}) => copies.test(text))
  const printed = last.at(-1)?.text ?? ''
  const start = head >= 0 ? head : startOfImprint(last)
  if (start < 0) return nothingRecognised
  const taken = last.slice(start)
  const fields = new Map<FieldName, ElementValue>()
  let rest = taken
  const end = imprintLength(taken)
  if (end > 0) {
    const {office, date} = imprintIn(taken.slice(-end)) ?? {}
    if (office !== undefined) fields.set('printingOffice', office)
    if (date !== undefined) fields.set('printedOn', date)
    rest = taken.slice(0, -end)
  }
  if (head >= 0) {
    const words = rest.map(({text}) => text).join('')
    fields.set('copyRecipients', words.replace(copies, '').replace(/[。.]$/u, ''))
    // Text below 抄送 that is neither: something else than a colophon.
    if (words.length > 600 || rest.some(({text}) => /[。！？].+/u.test(text)))
      return nothingRecognised
  }
  return fields.size === 0 || printed === '' ? nothingRecognised : {fields, taken}
}

/** The office may stand on a line, or in a cell, of its own. */
function imprintLength(lines: readonly WordLine[]): number {
  const own = imprintIn(lines.slice(-1))
  if (!own) return 0
  if (own.office !== undefined) return 1
  const office = lines.at(-2)
  return office && !copies.test(office.text) && isOffice(office.text) ? 2 : 1
}

function startOfImprint(lines: readonly WordLine[]): number {
  const length = imprintLength(lines)
  return length === 0 ? -1 : lines.length - length
}

function imprintIn(
  lines: readonly WordLine[]
): {readonly office: string | undefined; readonly date: string} | undefined {
  const groups = imprint.exec(lines.map(({text}) => text).join(' '))?.groups
  const date = groups?.date
  if (date === undefined || !readDate(date)) return undefined
  const office = groups?.office?.trim()
  return {office: office === '' ? undefined : office, date}
}

function isOffice(text: string): boolean {
  return text.length <= 30 && !/[。；：，！？]/u.test(text)
}
