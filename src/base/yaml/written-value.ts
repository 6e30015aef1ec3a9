/** Values as YAML, in a manner of the house: lists line by line, objects in braces. */

import {isScalar, parseDocument, Scalar} from 'yaml'
import {isList, type PlainValue} from './plain-value.ts'

/** The sign around a text that is quoted. */
export type Quote = '"' | "'"

/** `text` on one line; in quotes where it has to be, or where a `quote` is wished. */
export function writtenText(text: string, isInFlow: boolean, quote?: Quote): string {
  if (quote === undefined && isPlain(text, isInFlow)) return text
  const isSimple = !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text)
  const single = quote === "'" || (quote === undefined && text.includes('"'))
  return isSimple && single ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)
}

/** What follows the colon of a key that stands `indent` in, the space or the line break included. */
export function writtenValue(value: PlainValue, indent: string, ending: string): string {
  if (!isList(value) || value.length === 0) return ` ${writtenInFlow(value)}`
  return value.map((item) => `${ending}${indent}  - ${writtenItem(item)}`).join('')
}

/** A member of a list that is written line by line, without its dash. */
export function writtenItem(item: PlainValue): string {
  return typeof item === 'string' ? writtenText(item, false) : writtenInFlow(item)
}

/** On one line, where it may stand in brackets or braces. */
export function writtenInFlow(value: PlainValue, isWithin = false): string {
  if (typeof value === 'string') return writtenText(value, isWithin)
  if (isList(value)) return `[${value.map((item) => writtenInFlow(item, true)).join(', ')}]`
  const members = Object.entries(value).map(([key, each]) => writtenMember(key, each))
  return `{${members.join(', ')}}`
}

/** `key: value` within braces. */
export function writtenMember(key: string, value: PlainValue): string {
  return `${key}: ${writtenInFlow(value, true)}`
}

/** Whether YAML reads `text` without quotes as the very same, and not as nothing. */
function isPlain(text: string, isInFlow: boolean): boolean {
  if (/[\n\r]/u.test(text)) return false
  const source = isInFlow ? `[${text}]` : `- ${text}`
  const document = parseDocument(source, {logLevel: 'silent'})
  if (document.errors.length > 0) return false
  const {contents} = document
  if (contents === null || !('items' in contents) || contents.items.length !== 1) return false
  const [only] = contents.items
  if (!isScalar(only) || only.type !== Scalar.PLAIN || only.value === null) return false
  return only.source === text && only.anchor === undefined && only.tag === undefined
}
