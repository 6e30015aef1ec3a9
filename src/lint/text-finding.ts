import type {VFile} from 'vfile'
import type {Severity, Wording} from '../base/message.ts'
import type {TextRule} from './rule.ts'

/** A flaw, where it stands in its file. */
export interface TextFinding {
  readonly rule: TextRule
  readonly severity: Severity
  readonly wording: Wording
  readonly file: VFile
  /** Offsets; the second behind the last character. */
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly expected: readonly string[] | undefined
  /** What mends it, in place of the source from `start` to `end`. */
  readonly replacement: string | undefined
  readonly fix: 'safe' | 'suggested' | undefined
}
