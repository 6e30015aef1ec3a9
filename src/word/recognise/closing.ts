/** 附件说明, 署名, 成文日期 and 附注, told by words and by where they stand. 7.3.4–7.3.6. */

import type {FieldName} from '../../document/front-matter/metadata.ts'
import {isBody} from '../../document/words/body-name.ts'
import {exists, readSignedDate} from '../../document/words/date.ts'
import {type ElementValue, nothingRecognised, type Recognised} from './findings.ts'
import type {WordLine} from './lines.ts'

/** Lines between name and the end of what is signed: notes. */
const mostNotes = 2

/** Names above a date: a joint issue has no more. */
const mostNames = 20

/** Lines of a 附件说明. */
const mostEntries = 60

const listLabel = /^附\s*件\s*[：:]\s*/u
const entryNumber = /^\d{1,2}\s*[.．、]\s*/u
const note = /^[（(](?<text>[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/u

/** Recognise what closes `lines`, which end before attachments and colophon. */
export function recogniseClosing(
  lines: readonly WordLine[],
  issuers: readonly string[]
): Recognised {
  const at = lines.findLastIndex(({text}) => isDate(text))
  const dated = lines[at]
  const notes = lines.slice(at + 1)
  if (!dated || dated.isInTable || notes.length > mostNotes) return nothingRecognised
  if (!notes.every(({text}) => note.test(text))) return nothingRecognised
  const names = namesAbove(lines.slice(0, at), issuers)
  if (names.length === 0) return nothingRecognised

  const fields = new Map<FieldName, ElementValue>()
  const signed = names.flatMap(({text}) => bodiesIn(text, issuers) ?? [])
  fields.set('byline', signed)
  fields.set('signedOn', dated.text.replace(/\s/gu, ''))
  const [only, ...more] = notes
  const text = more.length === 0 ? note.exec(only?.text ?? '')?.groups?.text : undefined
  if (text !== undefined) fields.set('annotation', text)
  const list = listAbove(lines.slice(0, at - names.length))
  if (list.names.length > 0) fields.set('attachments', list.names)
  const taken = [...list.lines, ...names, dated, ...(text === undefined ? [] : notes)]
  return {fields, taken}
}

function isDate(text: string): boolean {
  const date = readSignedDate(text.replace(/\s/gu, ''))
  return date !== undefined && exists(date)
}

/** The lines at the end of `lines` that are names of bodies and stand at the right. */
function namesAbove(lines: readonly WordLine[], issuers: readonly string[]): readonly WordLine[] {
  let start = lines.length
  while (start > 0 && lines.length - start < mostNames) {
    const line = lines[start - 1]
    if (!line || line.isInTable || !(line.isRight || line.isCentred)) break
    if (bodiesIn(line.text, issuers) === undefined) break
    start -= 1
  }
  return lines.slice(start)
}

/** The names of bodies that `text` is; a joint issue may have two to the line. */
function bodiesIn(text: string, issuers: readonly string[]): readonly string[] | undefined {
  if (/[。；：，！？]/u.test(text) || text.length > 80) return undefined
  const isName = (name: string): boolean => isBody(name) || issuers.includes(name)
  const joined = text.replace(/\s/gu, '')
  if (issuers.includes(joined)) return [joined]
  const parts = text.split(' ')
  if (parts.every((part) => part.length >= 3 && isName(part))) return parts
  return isName(joined) ? [joined] : undefined
}

/** The names in `lines`, which are a 附件说明; none where they are more than that. */
export function listedAttachments(lines: readonly WordLine[]): readonly string[] {
  return listAbove(lines).names
}

/** The 附件说明 at the end of `lines`. */
function listAbove(lines: readonly WordLine[]): {
  readonly names: readonly string[]
  readonly lines: readonly WordLine[]
} {
  const none = {names: [], lines: []}
  const least = Math.max(0, lines.length - mostEntries)
  let start = lines.length - 1
  while (start >= least && !listLabel.test(lines[start]?.text ?? '')) start -= 1
  if (start < least) return none
  const taken = lines.slice(start)
  const names: string[] = []
  for (const {text, isInTable} of taken) {
    const isHead = listLabel.test(text)
    const entry = text.replace(listLabel, '')
    const number = entryNumber.exec(entry)?.[0] ?? ''
    if (isInTable || /[。；！？：]/u.test(entry) || entry.length > 80) return none
    const last = names.at(-1)
    if (last !== undefined && number === '') names[names.length - 1] = last + entry
    else if (number !== '' || isHead) names.push(entry.slice(number.length))
    // Numbers are written anew: they have to be those that were typed.
    if (number !== '' && Number.parseInt(number, 10) !== names.length) return none
  }
  return names.some((name) => name === '') || names.length > 50 ? none : {names, lines: taken}
}
