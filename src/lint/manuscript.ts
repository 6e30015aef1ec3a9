/** 文稿: what a rule of the text is given to read. */

import type {VFile} from 'vfile'
import type {Form} from '../base/forms.ts'
import type {Metadata} from '../document/front-matter/metadata.ts'
import type {TypedComment} from '../document/markdown/typed-text.ts'
import type {Direction, OfficialDocument} from '../document/model.ts'
import type {CalendarDate} from '../document/words/date.ts'

/**
 * What a text is. The names are those of `base/elements.ts` as far as it has them; of the
 * front matter, each field's in kebab case.
 */
export type TextElement =
  | 'copy-number'
  | 'secrecy-level'
  | 'secrecy-period'
  | 'urgency'
  | 'issuer'
  | 'issuer-mark'
  | 'document-number'
  | 'signatories'
  | 'title'
  | 'subtitle'
  | 'subtitle-note'
  | 'speaker'
  | 'main-recipients'
  | 'heading'
  | 'paragraph'
  | 'chapter'
  | 'names'
  | 'caption'
  | 'cell'
  | 'code'
  | 'footnote'
  | 'attachment-list'
  | 'byline'
  | 'signed-on'
  | 'signature-stamp'
  | 'annotation'
  | 'attachment-label'
  | 'attachment-title'
  | 'attendance'
  | 'copy-recipients'
  | 'printing-office'
  | 'printed-on'
  | 'repeated'

/** 正文 in all its shapes. */
export const bodyTexts = [
  'heading',
  'paragraph',
  'chapter',
  'cell',
  'caption',
  'footnote'
] as const satisfies readonly TextElement[]

/** All that is prose, fields of the front matter among it; not numbers, dates and code. */
export const proseElements = [
  ...bodyTexts,
  'title',
  'subtitle',
  'subtitle-note',
  'main-recipients',
  'attachment-list',
  'attachment-title',
  'annotation',
  'copy-recipients',
  'attendance',
  'repeated'
] as const satisfies readonly TextElement[]

/** An ordinal that was typed: `（一）`. */
export interface TypedOrdinal {
  readonly level: 1 | 2 | 3 | 4
  readonly value: number
}

/** From and to which character; the second is behind the last. */
export type Span = readonly [from: number, to: number]

/**
 * A stretch of text of one element: a heading, a paragraph, a cell, a field of the front
 * matter. Lines that an editor or a PDF wrapped are joined, as they are printed.
 */
export interface Passage {
  readonly element: TextElement
  readonly origin: 'body' | 'metadata'
  /** As it will be read: markup left out, escapes resolved, a formula one `U+FFFC`. */
  readonly text: string
  /** Offsets in the source of each UTF-16 unit of `text`. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Code, formulas, pictures, addresses of the web and of mail. */
  readonly literals: readonly Span[]
  /** The file it was typed in. */
  readonly file: VFile
  /** Which attachment it is of, from 1; 0 in the document itself. */
  readonly part: number
  /** Of a heading, or of a paragraph that begins with an ordinal. */
  readonly level?: 1 | 2 | 3 | 4
  readonly ordinal?: TypedOrdinal
  /** Where the heading ends that a paragraph begins with (run-in), in characters; 0 without one. */
  readonly headingEnd: number
  /** Of a cell: the line of the table, which row and which column. */
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number}
}

/** A document as it was typed, and what is known of it. */
export interface Manuscript {
  readonly file: VFile
  /** Files of its own that attachments were read from. */
  readonly parts: readonly VFile[]
  /** 文种; undefined when neither given nor told by the title. */
  readonly kind: string | undefined
  readonly form: Form | undefined
  readonly direction: Direction | undefined
  /** 成文日期, from wherever it was typed. */
  readonly signedOn: CalendarDate | undefined
  readonly metadata: Metadata | undefined
  /** Undefined for what cannot be read as a document. */
  readonly document: OfficialDocument | undefined
  /** The front matter first, then as they stand in the file; then those of the parts. */
  readonly passages: readonly Passage[]
  /** 用词 that the office has agreed on: what is not to be written → what is. */
  readonly houseWords: Readonly<Record<string, string>>
  /** Among them are those that switch rules off. */
  readonly comments: ReadonlyMap<VFile, readonly TypedComment[]>
}
