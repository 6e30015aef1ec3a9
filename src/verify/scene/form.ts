/** Which form (格式) a document has, told by what is on page 1. GB/T 9704—2012, 7 and 10. */

import {standard} from '../standard.ts'
import type {SeenMasthead} from './masthead.ts'
import {lowerRuleFrom} from './masthead-separators.ts'

/**
 * What the mark of each form ends in, typed from the standard a second time: the list that
 * documents are made by is base/forms.ts. In a letter it is the name alone (10.1), and what
 * has no mark has no masthead.
 */
export const markEndings = {
  general: '文件',
  letter: '',
  order: '令',
  minutes: '纪要',
  plain: undefined
} as const

export type SeenForm = keyof typeof markEndings

/** Both lines of a double rule are within this. */
const doubleRule = 3

export function formOf(masthead: SeenMasthead): SeenForm {
  const {issuerMark, separators, documentNumber} = masthead
  if (isLetter(masthead)) return 'letter'
  const text = markText(masthead)
  const number = documentNumber?.text ?? ''
  if (issuerMark.length > 0) {
    if (text.endsWith(markEndings.minutes)) return 'minutes'
    return text.endsWith(markEndings.order) ? 'order' : 'general'
  }
  if (separators.length > 0) return 'general'
  // A sheet for a pre-printed letterhead (套印) has no more than its number.
  if (number === '') return 'plain'
  if (/^第.*号$/u.test(number)) return 'order'
  return /^[〔第]/u.test(number) ? 'minutes' : 'general'
}

/** 10.1: two double rules, or what is left of them. */
function isLetter(masthead: SeenMasthead): boolean {
  const {issuerMark, separators, documentNumber, signatories} = masthead
  if (separators.some(({y}) => y > lowerRuleFrom)) return true
  const isDouble = separators.some(({y}, index) => y - (separators[index - 1]?.y ?? 0) < doubleRule)
  const widest = standard.typeAreaWidth.length + 5
  if (isDouble || separators.some(({width}) => width > widest)) {
    return !markText(masthead).endsWith(markEndings.general)
  }
  if (issuerMark.length > 0 || separators.length > 0 || signatories.length > 0) return false
  const right = standard.gutterMargin.length + standard.typeAreaWidth.length
  return documentNumber !== undefined && documentNumber.right > right - 10
}

function markText({issuerMark, issuerMarkEnding}: SeenMasthead): string {
  return issuerMark.map(({text}) => text).join('') + (issuerMarkEnding?.text ?? '')
}
