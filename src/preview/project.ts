/** What the preview is given: it reads, lays out and prints nothing itself. */

import type {
  FormulaStyles,
  PrintedGlyph,
  Settings,
  ShownDraft,
  ShownFinding,
  Styles
} from './contract.ts'

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
  /** Never throws for what is wrong with a document. */
  read(path: string, settings: Settings): Promise<ReadDocument>
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

export interface PrintedDocument {
  readonly pdf: Uint8Array | undefined
  /** Page by page, the upright text; empty when there is no PDF. */
  readonly glyphs: readonly (readonly PrintedGlyph[])[]
  readonly findings: readonly ShownFinding[]
}
