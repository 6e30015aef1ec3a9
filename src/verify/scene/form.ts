/** Which form (格式) a document has, told by what is on page 1. GB/T 9704—2012, 7 and 10. */

import {standard} from '../standard.ts'
import type {Masthead} from './masthead.ts'

export type Form = 'general' | 'letter' | 'order' | 'minutes' | 'plain'

export const forms: readonly Form[] = ['general', 'letter', 'order', 'minutes', 'plain']

/** Red rules below this are the lower double rule of a letter. */
const lowerRule = standard.sheetHeight.length - 45

export function formOf({issuerMark, issuerMarkEnding, separators, documentNumber}: Masthead): Form {
  const text = issuerMark.map((row) => row.text).join('') + (issuerMarkEnding?.text ?? '')
  const isWide = separators.some(({width}) => width > standard.typeAreaWidth.length + 5)
  if (separators.some(({y}) => y > lowerRule) || isWide) return 'letter'
  if (issuerMark.length === 0) return separators.length > 0 ? 'general' : 'plain'
  if (/纪要$/u.test(text)) return 'minutes'
  if (/令$/u.test(text) && !documentNumber?.text.includes('〔')) return 'order'
  return 'general'
}
