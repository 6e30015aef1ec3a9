/** 出席, 请假 and 列席 of minutes (纪要). GB/T 9704—2012, 10.3. */

import type {RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {lineText, typed} from '../block-text.ts'
import {reportConflict} from '../conflict.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {AttendanceEntry} from '../model.ts'
import {attendanceEntry} from '../pasted/attendance-entry.ts'
import {sameWords} from '../words/same.ts'
import type {Nature} from './nature.ts'

const labels = [
  ['出席', 'attendees'],
  ['请假', 'absentees'],
  ['列席', 'observers']
] as const

export interface Attendance {
  readonly entries: readonly AttendanceEntry[]
  /** The text without the entries that were read off its end. */
  readonly rest: readonly RootContent[]
}

/** The draft's own entries, of minutes, are printed as typed; the front matter's after them. */
export function attendanceOf(
  body: readonly RootContent[],
  {form, kind}: Nature,
  metadata: Metadata | undefined,
  file: VFile
): Attendance {
  let end = body.length
  const isMinutes = form === 'minutes' || (form === 'plain' && kind === '纪要')
  if (isMinutes) while (attendanceEntry.test(lineText(body[end - 1]))) end--

  const found = body.slice(end).map((node) => {
    const {label = '', names = ''} = attendanceEntry.exec(lineText(node))?.groups ?? {}
    return {node, label: typed(label, node), names: typed(names, node)}
  })
  const wanted = labels.flatMap(([label, name]): AttendanceEntry[] => {
    const list = metadata?.[name] ?? []
    const [first] = list
    if (!first) return []
    const text = list.map((each) => each.text).join('、')
    const own = found.find((each) => each.label.text.replace(/\s/gu, '').startsWith(label))
    if (own && !sameWords(own.names.text, text)) {
      reportConflict(file, name, {...first, text}, own.names.text, own.node)
    }
    const derived = {text: `${label}：`, origin: 'derived', line: undefined} as const
    return own ? [] : [{label: derived, names: given(first, text)}]
  })
  return {
    entries: [...found.map(({label, names}) => ({label, names})), ...wanted],
    rest: body.slice(0, end)
  }
}
