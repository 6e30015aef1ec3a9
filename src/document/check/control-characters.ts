/**
 * Characters that print nothing and have no business in a text: `U+000B` of a pasted line break.
 * Form feeds are white space: see report-page-remains.ts.
 */

import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {tell} from '../../base/message.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g

export function reportControlCharacters(file: VFile): void {
  const places = location(file)
  const found = new Map<string, number[]>()
  for (const match of String(file).matchAll(controls)) {
    found.set(match[0], [...(found.get(match[0]) ?? []), match.index])
  }
  for (const [char, [first = 0, ...more]] of found) {
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const {line = 1, column = 1} = places.toPoint(first) ?? {}
    tell(file, {
      ruleId: 'control-character',
      severity: 'error',
      wording: {
        zh: `有印不出的控制字符 ${code}${more.length > 0 ? `，共 ${more.length + 1} 处` : ''}，应删去；要换行请按回车`,
        en: `there is a control character ${code}${more.length > 0 ? `, ${more.length + 1} in all` : ''}, expected none; for a new line press Enter`
      },
      place: {line, column},
      actual: code
    })
  }
}
