/**
 * What crosses between Node and the page in the browser: plain data, both ways.
 *
 * Lengths that come out are millimetres on the sheet, from its top-left corner.
 */

export interface LayoutRequest {
  /** A whole HTML page as `html/render.ts` writes it. */
  readonly html: string
  /** Styles with their lengths multiplied by `scale`. */
  readonly css: string
  /** How much larger than life the pages are laid out. */
  readonly scale: number
  /** More pages than this is a layout that does not end. */
  readonly mostPages: number
}

/** x, y, width, height. */
export type Box = readonly [number, number, number, number]

export interface Block {
  /** The glossary's name or the tag: `title`, `body`, `p`. */
  readonly element: string
  readonly line: number | undefined
  /** The file it was read from when it is not the document itself. */
  readonly path: string | undefined
  readonly text: string
  readonly box: Box
  /** A footnote: on the pages it stands where it is called, in the HTML at the end. */
  readonly isNote: boolean
}

export interface LaidOutPage {
  /** `— 1 —`; undefined on pages without a number. */
  readonly pageNumber: string | undefined
  readonly blocks: readonly Block[]
}

/** Something that Paged.js or we could not do. */
export interface Trouble {
  readonly kind:
    | 'layout-stopped'
    | 'too-many-pages'
    | 'mark-too-wide'
    | 'colophon-too-tall'
    | 'font-not-loaded'
    | 'table-too-wide'
    | 'table-head-too-tall'
    | 'footnote-too-long'
    | 'footnote-in-turned-table'
    | 'picture-unreadable'
    | 'picture-too-thin'
    | 'console'
  readonly detail: string
  readonly line: number | undefined
  /** 1-based; where only a part of the line is meant. */
  readonly column?: number
}

export interface LayoutResult {
  /** The text before it was laid out; boxes are empty. */
  readonly source: readonly Block[]
  readonly pages: readonly LaidOutPage[]
  readonly troubles: readonly Trouble[]
  /** The custom properties that were fitted to this document, as a `:root` rule. */
  readonly fitted: string
  /** Milliseconds from one finished page to the next, for the bench. */
  readonly pageTimes: readonly number[]
}
