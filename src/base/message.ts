/**
 * What the author is told: one finding at one place, worded in both languages.
 *
 * The stages word every message twice and choose neither; `report/` picks the
 * reader's language.
 */

import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** The same sentence in Chinese and in English. */
export interface Wording {
  readonly zh: string
  readonly en: string
}

/** A point in the source; both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A stretch of the source; the end is exclusive, as in unist. */
export interface Stretch {
  readonly start: Place
  readonly end: Place
}

/**
 * `error`: cannot be printed, no PDF is written.
 * `warning`: printed, but not conformant.
 * `info`: advice.
 */
export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  /** Kebab case, from the glossary: `document-number`. */
  readonly ruleId: string
  readonly severity: Severity
  readonly wording: Wording
  readonly place?: Place | Stretch | undefined
  /** What is there, as the author typed it. */
  readonly actual?: string | undefined
  /** What should be there, each acceptable value. */
  readonly expected?: readonly string[] | undefined
  /** `GB/T 9704—2012, 7.2.5`; left out where only practice speaks. */
  readonly clause?: string | undefined
  /** Page of the PDF, counted from 1. */
  readonly page?: number | undefined
  /** On that page: x, y, width, height in mm from its top-left corner. */
  readonly box?: readonly [number, number, number, number] | undefined
  /** Whether `lint --fix` may mend it by itself. */
  readonly fix?: 'safe' | 'suggested' | undefined
  /** What mends it, in place of what stands from the start of `place` to its end. */
  readonly replacement?: string | undefined
}

declare module 'vfile-message' {
  interface VFileMessage {
    wording?: Wording
    clause?: string
    page?: number
    box?: readonly [number, number, number, number]
    fix?: 'safe' | 'suggested'
    replacement?: string
  }
}

/** Vfile's three states: `true` cannot be printed, `false` not conformant, `undefined` advice. */
const fatality = {error: true, warning: false, info: undefined} as const

/** Put `finding` on `file` and give the message back. */
export function tell(file: VFile, finding: Finding): VFileMessage {
  const {wording, place, ruleId, severity, actual, expected, clause, page, box, fix} = finding
  const message = file.message(wording.zh, {place, ruleId, source: 'hongtou'})
  message.fatal = fatality[severity]
  message.wording = wording
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = [...expected]
  if (clause !== undefined) message.clause = clause
  if (page !== undefined) message.page = page
  if (box !== undefined) message.box = box
  if (fix !== undefined) message.fix = fix
  if (finding.replacement !== undefined) message.replacement = finding.replacement
  return message
}

/** What `tell` was told, as far as JSON has it: so that it can be told again. */
export function findingOf(message: VFileMessage): Finding {
  const {reason, wording = {zh: reason, en: reason}, clause, page, box, fix} = message
  const {ruleId = 'unknown', place, actual, expected, replacement} = message
  const severity = severityOf(message)
  const said = {ruleId, severity, wording, place, actual, expected, clause}
  return {...said, page, box, fix, replacement}
}

export type Language = 'zh' | 'en'

export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}

/** Whether something on `file` makes it unprintable. */
export function isUnprintable(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true)
}
