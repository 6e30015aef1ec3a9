/**
 * 版头: 份号, 密级, 紧急程度, the red head, 发文字号 and 签发人, told by place, colour and size.
 *
 * GB/T 9704—2012, 7.2, 10.1–10.3.
 */

import type {Form} from '../../base/forms.ts'
import type {FieldName} from '../../document/front-matter/metadata.ts'
import {namesIn} from '../../document/words/name-list.ts'
import {isDocumentNumber} from '../../document/words/title-form.ts'
import {closed, type ElementValue, type Recognised} from './findings.ts'
import type {WordLine} from './lines.ts'
import {isKaiFace} from './look.ts'

/** Smaller letters are no letterhead, in points. */
const smallestMark = 20

const topMarks: readonly (readonly [FieldName, RegExp])[] = [
  ['copyNumber', /^\d{6}$/u],
  ['secrecyLevel', /^(?:绝密|机密|秘密)(?:[★☆*]\S{1,12})?$/u],
  ['urgency', /^(?:特急|加急)$/u]
]

/** Rules that are drawn with characters. 7.2.7. */
const rule = /^[—―─━＿_=★☆ -]{1,80}$/u

const signatoriesLabel = /^签\s*发\s*人\s*[：:]\s*/u

/** The masthead, and how many of `lines` it takes. */
export interface MastheadFound extends Recognised {
  readonly count: number
  readonly form: Form | undefined
  readonly issuers: readonly string[]
}

/** Recognise the masthead at the head of `lines`: up to the first line that is none of it. */
export function recogniseMasthead(lines: readonly WordLine[]): MastheadFound {
  const fields = new Map<FieldName, ElementValue>()
  const marks: string[] = []
  const signatories: string[] = []
  let count = 0
  for (const line of lines) {
    if (!take(line)) break
    count += 1
  }
  if (signatories.length > 0) fields.set('signatories', signatories)
  const number = fields.get('documentNumber')
  const {form, issuers, ...mark} = readRedHead(marks, typeof number === 'string' ? number : '')
  if (mark.mark !== undefined) fields.set('issuerMark', mark.mark)
  return {fields, count, form, issuers, taken: lines.slice(0, count)}

  function take({text, isRed, size, ...line}: WordLine): boolean {
    const whole = closed(text)
    const [name] = topMarks.find(([, form]) => form.test(whole)) ?? []
    if (name !== undefined && !fields.has(name)) {
      fields.set(name, whole)
      return true
    }
    if (rule.test(text)) return count > 0
    if (isRed && size >= smallestMark) {
      marks.push(whole)
      return true
    }
    return takeNumber(text) || takeSignatories(text, isKaiFace({...line, text, isRed, size}))
  }

  function takeNumber(text: string): boolean {
    const at = text.search(/签\s*发\s*人\s*[：:]/u)
    const number = closed(at < 0 ? text : text.slice(0, at))
    if (fields.has('documentNumber') || !isDocumentNumber(number)) return false
    if (at >= 0 && !takeSignatories(text.slice(at), true)) return false
    fields.set('documentNumber', number)
    return true
  }

  function takeSignatories(text: string, isNames: boolean): boolean {
    const label = signatoriesLabel.exec(text)?.[0]
    if (label === undefined && (signatories.length === 0 || !isNames)) return false
    const names = (label === undefined ? text : text.slice(label.length))
      .split(/[、，,]/u)
      .flatMap((part) => namesIn(part.trim()) ?? part.trim())
      .filter((name) => name !== '' && name.length <= 12)
    if (names.length === 0) return false
    signatories.push(...names.map(closed))
    return true
  }
}

export interface RedHead {
  readonly form: Form | undefined
  readonly issuers: readonly string[]
  /** As it has to be given, where it is not what the form makes of the issuers. */
  readonly mark: string | undefined
}

/** What a red head says: `某某市水务局文件`; of a joint issue a name to the line, `文件` once. */
export function readRedHead(lines: readonly string[], number: string): RedHead {
  const whole = lines.join('')
  if (whole === '') return {form: undefined, issuers: [], mark: undefined}
  if (/文件$/u.test(whole) || lines.some((line) => line === '文件')) {
    const names = lines.map((line) => line.replace(/文件$/u, '')).filter((name) => name !== '')
    const isJoint = names.length > 1 && names.every((name) => name.length >= 3)
    return {form: 'general', issuers: isJoint ? names : [names.join('')], mark: undefined}
  }
  if (/令$/u.test(whole)) {
    const issuer = whole.replace(/(?:命令|令)$/u, '')
    return {form: 'order', issuers: [issuer], mark: whole === `${issuer}令` ? undefined : whole}
  }
  if (/纪要$/u.test(whole)) return {form: 'minutes', issuers: [], mark: whole}
  if (/函/u.test(number)) return {form: 'letter', issuers: [whole], mark: undefined}
  return {form: 'general', issuers: [whole], mark: whole}
}
