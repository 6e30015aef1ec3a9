/** 出席, 请假 and 列席. GB/T 9704—2012, 10.3. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {AttendanceEntry} from '../document/model.ts'
import {sourceAttributes} from './element.ts'

export function attendanceElements(entries: readonly AttendanceEntry[]): Element[] {
  if (entries.length === 0) return []
  const items = entries.map(({label, names}) => {
    const own = {'data-element': 'attendance-label', ...sourceAttributes(label)}
    const attributes = {'data-element': 'attendance-entry', ...sourceAttributes(names)}
    return h('p', attributes, [h('span', own, label.text), ...wholeNames(names.text)])
  })
  return [h('section', {'data-element': 'attendance'}, items)]
}

/** A name is not divided between lines; what is longer than a name may be. */
const longestName = 5

function wholeNames(text: string): ElementContent[] {
  const parts = text.split(/(?<=[、，；\s])/u)
  return parts.map((part) =>
    [...part].length <= longestName + 1
      ? h('span', {'data-element': 'unbroken'}, part)
      : {type: 'text', value: part}
  )
}
