/** What the page and its frames say to each other: same origin, so plain calls. */

import type {FormulaStyles, PrintedGlyph, ShownFinding, ShownFormula, Styles} from '../contract.ts'

/** Of the layout's result, what the preview itself looks at; the server judges the whole. */
export interface Laid {
  readonly source: readonly LaidBlock[]
  readonly pages: readonly {readonly blocks: readonly LaidBlock[]}[]
  readonly troubles: readonly unknown[]
}

export interface LaidBlock {
  readonly line?: number
  /** As the document names it; undefined for the document's own lines. */
  readonly path?: string
  readonly text: string
}

/** A line of the source: of the document, or of a file that it includes. */
export interface SourceLine {
  readonly line: number
  readonly path: string | undefined
}

/** A character in a stretch of text: that of the source, or that of the pages. */
export interface Spot {
  readonly text: string
  /** In UTF-16. */
  readonly offset: number
}

/** Where the reader is: a paragraph, and how far below the upper edge it begins. */
export interface Anchor extends SourceLine {
  readonly text: string
  /** Of the whole frame, 0 … 1. */
  readonly offset: number
}

/** A number: per cent; `overview`: as many pages beside one another as there is room for. */
export type Zoom = 'width' | 'page' | 'overview' | number

export interface Look {
  readonly zoom: Zoom
  readonly isSpread: boolean
  readonly hasGrid: boolean
  readonly hasBoxes: boolean
  readonly hasMarks: boolean
}

/** A finding with the number it has in the list. */
export interface Mark {
  readonly number: number
  readonly finding: ShownFinding
  readonly place: SourceLine | undefined
}

/** How a document's pages compare with its PDF. */
export interface Distance {
  /** Characters that were found in both. */
  readonly compared: number
  /** Characters of the pages that the PDF has not on that page, and the other way round. */
  readonly unmatched: number
  /** The farthest, in mm, and which it is. */
  readonly worst: {readonly page: number; readonly text: string; readonly millimetres: number}
}

export interface LayingOut {
  readonly html: string
  /** Undefined for a document without formulas. */
  readonly formulas: (FormulaStyles & {readonly boxes: readonly ShownFormula[]}) | undefined
  readonly isStopped: () => boolean
  /** The first pages can be looked at; `look` as for `show`. */
  readonly onFirst: (() => void) | undefined
  readonly look: Look
}

export type ScrollKey = 'PageDown' | 'PageUp' | 'Home' | 'End' | 'ArrowDown' | 'ArrowUp'

export interface Sheets {
  /** Styles and fonts of all documents that follow. */
  dress(styles: Styles): void
  /** Lay out; undefined when it was stopped. Nothing of it shows before `show`. */
  layOut(work: LayingOut): Promise<Laid | undefined>
  /** Show what was laid out. */
  show(look: Look): void
  clear(): void
  anchor(): Anchor | undefined
  /** Scroll so that the paragraph stands where it stood. */
  restore(anchor: Anchor): void
  /** Whether the place can be seen. */
  sees(place: SourceLine): boolean
  goTo(place: SourceLine): boolean
  goToPage(page: number): void
  /** Mark all that reads so; gives how often. Empty: nothing any more. */
  find(words: string): number
  /** Bring the one of this number, from 0, into view. */
  showFound(index: number): void
  /** The first from what is seen on. */
  firstFound(): number
  /** The paragraph that is read just now. */
  read(): SourceLine | undefined
  /** 1-based: of what is in the middle of the frame. */
  page(): number
  /** The size at which they are shown, in per cent. */
  percent(): number
  /** As the keys of this name do it. */
  scroll(key: ScrollKey): void
  /** Show that this has changed. */
  flash(place: SourceLine): void
  /** Show where the writer's cursor is: at `spot` of the source's text; undefined: nowhere. */
  point(place: SourceLine | undefined, spot: Spot, isScrolled: boolean): void
  mark(marks: readonly Mark[]): void
  /** How far the pages' characters are from those of the PDF. */
  measure(glyphs: readonly (readonly PrintedGlyph[])[]): Distance
  /** Lay pictures of the PDF's pages over the pages; none takes them off. */
  compare(pictures: readonly string[], mode: 'difference' | 'over'): void
}

/** What a frame tells the page that holds it. */
export interface Listener {
  /** `spot`: the character of the text of `place` that was clicked on. */
  onSelect(place: SourceLine | undefined, open: boolean, spot: Spot | undefined): void
  onPage(page: number): void
  onMark(number: number): void
  /** A page of the overview was chosen. */
  onPick(page: number): void
  onKey(event: KeyboardEvent): void
  /** Files were dragged over the pages. */
  onDragged(): void
}

/** The frame's global once its scripts have run. */
export interface FrameWindow extends Window {
  sheets: Sheets
  listener: Listener | undefined
}
