/** What crosses between the server and the page in the browser: plain data, both ways. */

import type {Form} from '../base/forms.ts'
import type {Severity, Wording} from '../base/message.ts'

/** One finding, whoever made it: reading, layout, later lint and check. */
export interface ShownFinding {
  readonly ruleId: string
  readonly severity: Severity
  readonly wording: Wording
  /** The file it is about, from the project's folder; the document's own or one it includes. */
  readonly path: string
  /** 1-based, in the file as it is on the disk. */
  readonly line: number | null
  readonly column: number | null
  /** 1-based. */
  readonly page: number | null
  /** x, y, width, height on that page, in mm from its top-left corner. */
  readonly box: readonly [number, number, number, number] | null
  readonly clause: string | null
  /** The line and its neighbours, for errors of the source. */
  readonly excerpt: Excerpt | null
  /** Of a finding about the text itself. */
  readonly ofText?: OfText
}

/** What a rule of the text says beside its finding. */
export interface OfText {
  /** Its number in the catalogue: `P01`. */
  readonly number: string
  readonly name: Wording
  readonly why: Wording
  /** The id under which reading tells the same: then it is shown once. */
  readonly toldAs: string | null
  /** From and to which UTF-16 unit of the file, its byte order mark not counted. */
  readonly start: number
  readonly end: number
  readonly mending: Mending | null
}

/** A replacement that mends a finding. */
export interface Mending {
  /** `suggested`: for the author to judge. */
  readonly fix: 'safe' | 'suggested'
  readonly actual: string
  readonly replacement: string
  /** SHA-256 of the file's bytes when it was found: of no other state is it put in. */
  readonly digest: string
}

/** What became of something that was to be written; `changed`: the file meanwhile has. */
export type Written =
  /** `digest`: of the file's bytes by now. */
  | {readonly state: 'written'; readonly undo: string | null; readonly digest: string}
  | {readonly state: 'changed' | 'refused'}

export interface Excerpt {
  /** The number of the first line. */
  readonly from: number
  readonly lines: readonly string[]
}

/** A document in the list. */
export interface Entry {
  /** From the project's folder, with `/`. */
  readonly path: string
  readonly title: string
  readonly number: string | null
  /** Null until somebody has laid it out. */
  readonly pages: number | null
  /** The gravest finding; `unread`: nobody has looked yet. */
  readonly state: 'unread' | 'clean' | Severity
  /** How many errors and warnings. */
  readonly errors: number
  readonly warnings: number
}

/** What is tried in the view only; what is left out is as the document has it. */
export interface Settings {
  readonly form?: Form
  readonly seals?: false
  readonly overprint?: boolean
}

/** Lines that settings put into the text, and the line they follow: others shift. */
export interface Added {
  readonly after: number
  readonly lines: number
}

/** A document as far as it comes without a browser. */
export interface ShownDraft {
  readonly path: string
  /** Changes with the content: the digest of what is laid out. */
  readonly version: string
  readonly title: string
  /** Null where errors keep it from being laid out. */
  readonly html: string | null
  /** What stands for the formulas of `html`, by their `data-formula`. */
  readonly formulas: readonly ShownFormula[]
  /** The form it has, for the choice of settings. */
  readonly form: string
  readonly hasSeals: boolean
  readonly findings: readonly ShownFinding[]
  readonly added: Added
  /** Below it: the folder from which included files are named. */
  readonly folder: string
}

/** The text of a document, to be written in. */
export interface DocumentText {
  /** Without its byte order mark; line endings as they are. */
  readonly text: string
  /** Of the bytes of its file. */
  readonly digest: string
  /** Why it cannot be written here; null where it can. */
  readonly locked: Wording | null
}

/** What became of a document that was to be new, or of a file that was dropped. */
export type Created =
  | {
      readonly state: 'written'
      readonly kind: 'document' | 'picture'
      /** From the project's folder. */
      readonly path: string
      /** What could not be carried. */
      readonly told: readonly Wording[]
    }
  | {readonly state: 'refused'; readonly wording: Wording}

/** What became of a document that was to have another name, or to be put away. */
export type Moved =
  | {
      readonly state: 'moved'
      /** Where it is by now, from the project's folder. */
      readonly path: string
      /** By what it is put back. */
      readonly undo: string
      /** What follows from it elsewhere. */
      readonly told: readonly Wording[]
    }
  | {readonly state: 'refused'; readonly wording: Wording}

/** What was copied elsewhere, to be put into a text. */
export interface Pasted {
  readonly markdown: string
  /** Whether it is to be parted from the text around it by blank lines. */
  readonly isBlock: boolean
  /** What could not be carried. */
  readonly told: readonly Wording[]
}

/** A place in a text that is being written; lines end in `\n`. */
export interface HintRequest {
  readonly text: string
  /** In UTF-16. */
  readonly offset: number
}

/** What an editor can help with at a place of the front matter. */
export interface Hints {
  readonly completions: readonly Completion[]
  /** What the key there wants, as plain text. */
  readonly about: string | null
}

/** A key of the front matter, or one of its values. */
export interface Completion {
  readonly label: string
  /** What is put in. */
  readonly text: string
  /** By what else it is found. */
  readonly alias: string
  readonly detail: string
  readonly about: string
}

/** 公式: TeX, and KaTeX's boxes as HTML; between two a line may end. */
export interface ShownFormula {
  readonly tex: string
  readonly parts: readonly string[]
}

/** What documents with formulas need beyond others; the same for all of them. */
export interface FormulaStyles {
  /** KaTeX's own, lengths in em. */
  readonly css: string
  /** Ours, lengths multiplied as in `Styles`. */
  readonly sheet: string
  readonly fonts: ReadonlyArray<{
    readonly family: string
    readonly style: string
    readonly weight: string
    /** Base64. */
    readonly data: string
  }>
}

/** Styles and fonts; the same for all documents. */
export interface Styles {
  readonly version: string
  /** `@font-face` rules over `/fonts/…`. */
  readonly faces: string
  /** Lengths already multiplied by `scale`. */
  readonly css: string
  readonly scale: number
}

/** A character of the PDF: what it reads, its origin's place and its own width, in mm. */
export type PrintedGlyph = readonly [text: string, x: number, baseline: number, advance: number]

/** Sent by the server as it happens. */
export type Event =
  | {readonly kind: 'entries'; readonly entries: readonly Entry[]}
  /** What is on the disk has changed: whoever shows one of them fetches it. */
  | {readonly kind: 'draft'; readonly draft: ShownDraft}
  /** Its pages are as they were, but its text may not be: what is said of it is asked for. */
  | {readonly kind: 'text'; readonly path: string}
  | {readonly kind: 'gone'; readonly path: string}
  | {readonly kind: 'styles'; readonly version: string}
  /** Changes of some files are not seen, and why. */
  | {readonly kind: 'unwatched'; readonly wording: Wording; readonly hint: Wording | null}
