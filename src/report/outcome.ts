import type {VFileMessage} from 'vfile-message'
import type {Language, Wording} from '../base/message.ts'

/** What became of one document. */
export interface Outcome {
  /** As the user named it, relative to where he stands. */
  readonly path: string
  /** Undefined when no PDF was written. */
  readonly output: string | undefined
  readonly pages: number | undefined
  readonly cached: boolean
  /** For a file that is an attachment of a document: that document. */
  readonly partOf?: string
  readonly messages: readonly VFileMessage[]
  /** Of a PDF that was measured: each measurement of the standard. */
  readonly measurements?: readonly MeasurementOutcome[]
  /** Of a PDF that was measured: how its pages are filled. */
  readonly layout?: readonly LayoutOutcome[]
  /** Of each of its pages: the affine map from the page that was measured to what is looked at. */
  readonly sheets?: readonly (readonly [number, number, number, number, number, number])[]
  /** It was to be measured, and not to be made. */
  readonly isChecked?: boolean
  /** What `lint` has to say of the text of a document that was made. */
  readonly textFindings?: number
  /** Its text was to be judged, and nothing to be made. */
  readonly isLinted?: boolean
  /** Of a text that was judged: what of it counts as a fault, and how long it is. */
  readonly weighed?: WeighedText
  /** Fixes that were put into its text. */
  readonly fixed?: number
  /** What its messages are about, as far as it is at hand. */
  readonly text?: string
  /** The machine kept it from being written: no room, no permission. */
  readonly isUnwritable?: boolean
}

export interface WeighedText {
  /** Its length, blanks left out. */
  readonly characters: number
  readonly faults: readonly WeighedFault[]
}

/** Faults of one sort. */
export interface WeighedFault {
  readonly id: string
  readonly name: Wording
  readonly weight: number
  /** How many there are, and how many of them count. */
  readonly places: number
  readonly counted: number
}

/** What became of one measurement. */
export interface MeasurementOutcome {
  readonly id: string
  /** Its place in the table, from 1. */
  readonly number: number
  readonly clause: string | undefined
  readonly name: Wording
  /** `agreed`: it departs, as its office has agreed that it may. */
  readonly state: 'passed' | 'agreed' | 'failed' | 'unmeasured'
  readonly actual: string | undefined
  readonly expected: string | undefined
  /** Why it was not measured. */
  readonly reason: Wording | undefined
  /** What the clause asks for, in our own words. */
  readonly asked?: Wording
}

/** What was measured of the filling of a page, and is no fault. */
export interface LayoutOutcome {
  readonly kind: 'loose-line' | 'short-line' | 'short-page' | 'blank-page'
  readonly page: number
  /** x, y, width, height, in millimetres. */
  readonly box: readonly [number, number, number, number]
  readonly value: number
  readonly wording: Wording
}

/** The sentence in the reader's language. */
export function reasonOf(message: VFileMessage, language: Language): string {
  return message.wording?.[language] ?? message.reason
}

/** Where a message stands in the source, if anywhere. */
export function placeOfMessage(message: VFileMessage): {
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
} {
  const place = message.place
  const start = place && 'start' in place ? place.start : place
  const end = place && 'end' in place ? place.end : undefined
  return {
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null
  }
}
