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

/** `市财政局秦某某`: what is no longer than this, its mark aside, stands on one line. */
const longestName = 9

/** The name at the end of `市财政局秦某某，`, with what follows it in brackets. */
const nameAtEnd = /(?<name>[^（）]{1,4}(?:（[^（）]{1,8}）)?[、，；\s]?)$/u

/** A name is not divided between lines; the body it belongs to may be. */
function wholeNames(text: string): ElementContent[] {
  return text.split(/(?<=[、，；\s])/u).flatMap((part): ElementContent[] => {
    const name = [...part].length <= longestName + 1 ? part : nameAtEnd.exec(part)?.groups?.name
    if (name === undefined) return [{type: 'text', value: part}]
    const before = part.slice(0, part.length - name.length)
    return [
      ...(before === '' ? [] : [{type: 'text' as const, value: before}]),
      h('span', {'data-element': 'unbroken'}, name)
    ]
  })
}
