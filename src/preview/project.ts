/** What the preview is given: it reads, lays out and prints nothing itself. */

import type {Language, Wording} from '../base/message.ts'
import type {
  DocumentText,
  FormulaStyles,
  HintRequest,
  Hints,
  Pasted,
  PrintedGlyph,
  Settings,
  ShownDraft,
  ShownFinding,
  Styles
} from './contract.ts'
import type {BesideFiles, FormField} from './form-contract.ts'

export interface Project {
  /** The absolute folder from which paths are named. */
  readonly root: string
  /** Absolute: the folders and files the documents are found in. */
  readonly watched: readonly string[]
  /** Absolute: folders of styles and fonts. */
  readonly style: readonly string[]
  /** Absolute: the file of what the office has agreed on, with which every document is read. */
  readonly profile: string
  /** The documents, sorted; paths from `root`. */
  find(): Promise<readonly string[]>
  /**
   * Never throws for what is wrong with a document. `unsaved`: its text as it is being written,
   * in place of its file's.
   */
  read(path: string, settings: Settings, unsaved?: string): Promise<ReadDocument>
  /** The text of a document, to be written in; undefined where its file cannot be read. */
  text(path: string): Promise<DocumentText | undefined>
  /** 文种 of new documents. */
  readonly kinds: readonly string[]
  /** A new document, to be filled in. */
  newDocument(kind: string, title: string): NewDocument
  /** What a file, dropped under `name`, becomes. */
  imported(name: string, bytes: Uint8Array): Promise<ImportedFiles>
  /** What the DOCX at `path` becomes. */
  converted(path: string): Promise<ImportedFiles>
  /** Write the PDF into `output/`, as `build` does, and a DOCX beside it where `hasDocx`. */
  output(path: string, hasDocx: boolean): Promise<WrittenOutput>
  /** What the clipboard has becomes in a text; undefined: its plain text is put in as it is. */
  pasted(html: string, text: string): Promise<Pasted | undefined>
  /** What can be typed at a place, and what stands there. */
  hints(request: HintRequest, language: Language): Hints
  /** The fields of the front matter, for its form. */
  readonly fields: readonly FormField[]
  /** What lies beside a document. */
  beside(path: string): Promise<BesideFiles>
  /** A picture that the document at `path` may name, as a page shows it. */
  picture(
    path: string,
    name: string
  ): Promise<{readonly type: string; readonly bytes: Uint8Array} | undefined>
  /** What a layout in the reader's browser means for the author. */
  judge(path: string, layout: unknown): readonly ShownFinding[]
  styles(): Promise<Styles>
  formulaStyles(): Promise<FormulaStyles>
  /** The file of a font by its digest; undefined for what is not in use. */
  font(digest: string): Promise<string | undefined>
  /** The PDF by the same chain as `build`; undefined when there is none, and why. */
  print(path: string, settings: Settings): Promise<PrintedDocument>
  /** What is said of the text of a document as it is on the disk, or as `text` has it by now. */
  proofread(path: string, text?: string): Promise<readonly ShownFinding[]>
  /** `text` with settings in its front matter; undefined where it has none that could be read. */
  withSettings(text: string, settings: Settings): string | undefined
  /** Forget styles, fonts and the profile: files of theirs have changed. */
  forget(): void
}

export interface ReadDocument extends ShownDraft {
  readonly number: string | null
  /** Absolute: the document and what it includes as Markdown. */
  readonly files: readonly string[]
}

/** A document that is to be written, or why it cannot be. */
export type NewDocument =
  | {readonly name: string; readonly text: string}
  | {readonly wording: Wording}

/** What a file that was dropped becomes: the first of the files is what it was. */
export interface ImportedFiles {
  readonly kind: 'document' | 'picture' | 'none'
  readonly files: readonly {readonly name: string; readonly bytes: Uint8Array}[]
  readonly told: readonly Wording[]
}

/** A PDF as it was written. */
export interface WrittenOutput {
  /** From the project's folder; undefined where none was written. */
  readonly output: string | undefined
  readonly pdf: Uint8Array | undefined
  readonly docx?: Uint8Array | undefined
  readonly findings: readonly ShownFinding[]
}

export interface PrintedDocument {
  readonly pdf: Uint8Array | undefined
  /** Page by page, the upright text; empty when there is no PDF. */
  readonly glyphs: readonly (readonly PrintedGlyph[])[]
  readonly findings: readonly ShownFinding[]
}
