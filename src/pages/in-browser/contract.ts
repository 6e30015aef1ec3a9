/**
 * What crosses between Node and the page in the browser: plain data, both ways.
 *
 * Lengths that come out are millimetres on the sheet, from its top-left corner.
 */

import type {TableSize} from '../../base/table-options.ts'

/** Before the alternative text of a formula: it tells it from a picture (pdf/tags.ts). */
export const formulaMark = '\u2061'

/**
 * Roles of what Chromium has no tag for, and nothing else of a document has: tables of contents
 * and footnotes (pdf/tags.ts makes `TOC` and `Note` of them).
 */
export const tagRoles = {contents: 'blockquote', contentsEntry: 'listitem', footnote: 'article'}

/** Before a number: the language of the parts of what goes on on another page (pdf/join-parts.ts). */
export const partLanguage = 'zh-CN-x-part'

/** What documents with formulas bring along; see formulas/sheet.ts. */
export interface FormulaRequest {
  /** Lengths in em. */
  readonly css: string
  readonly fonts: readonly {
    readonly family: string
    readonly style: string
    readonly weight: string
    /** Base64. */
    readonly data: string
  }[]
  /** By the `data-formula` of the HTML. */
  readonly boxes: readonly {
    /** TeX, in one line. */
    readonly tex: string
    /** HTML; between two a line may end. */
    readonly parts: readonly string[]
  }[]
}

/** By what pages are broken: Paged.js sped up, or as it is. */
export type Engine = 'fast' | 'stock'

export interface LayoutRequest {
  /** A whole HTML page as `html/render.ts` writes it. */
  readonly html: string
  /** Styles with their lengths multiplied by `scale`. */
  readonly css: string
  /** How much larger than life the pages are laid out. */
  readonly scale: number
  /** More pages than this is a layout that does not end. */
  readonly mostPages: number
  readonly formulas?: FormulaRequest | undefined
  /** Whether the PDF's font is to have every digit that a 份号 may have. */
  readonly allDigits?: boolean | undefined
  /** Whether drawings (SVG) are reported as pictures too, for formats that have no drawings. */
  readonly drawsPictures?: boolean | undefined
  /** `stock`: by Paged.js as it is, as slow; the reference for what its own printer cannot do. */
  readonly engine?: Engine | undefined
}

/** x, y, width, height. */
export type Area = readonly [number, number, number, number]

export interface Block {
  /** The glossary's name or the tag: `title`, `body`, `p`. */
  readonly element: string
  readonly line: number | undefined
  /** The file it was read from when it is not the document itself. */
  readonly path: string | undefined
  readonly text: string
  readonly box: Area
  /** A footnote: on the pages it stands where it is called, in the HTML at the end. */
  readonly isNote: boolean
}

/** What has a place of its own on a page, which a copy in another format keeps. */
export interface PieceOnPage {
  /** The glossary's name, or `img`. */
  readonly element: string
  /** Its text as it stands in lines; none of a picture. */
  readonly lines: readonly string[]
  /** Around its text or its picture, without what is empty beside them. */
  readonly box: Area
  /** A drawing as a PNG, a `data:` address; where it is asked for. */
  readonly drawn?: string | undefined
}

/** A table as it was fitted. */
export interface PlacedTable {
  /** The widths of its columns, mm; along its rows where it is turned. */
  readonly columns: readonly number[]
  /** Points. */
  readonly size: number
  readonly isTurned: boolean
  /** Whether it began on an earlier page. */
  readonly isContinued: boolean
}

/** A paragraph whose lines or characters stand closer or wider than the others. 7.3.5.5. */
export interface Respaced {
  readonly line: number | undefined
  readonly path: string | undefined
  /** From line to line, in points. */
  readonly pitch: number
  /** Added to each character, in points. */
  readonly tracking: number
}

export interface LaidOutPage {
  /** `— 1 —`; undefined on pages without a number. */
  readonly pageNumber: string | undefined
  readonly blocks: readonly Block[]
  readonly pieces: readonly PieceOnPage[]
  readonly tables: readonly PlacedTable[]
  readonly respaced: readonly Respaced[]
}

/** Something that Paged.js or we could not do. */
export interface Trouble {
  readonly kind:
    | 'layout-stopped'
    | 'too-many-pages'
    | 'mark-too-wide'
    | 'joint-mark-too-large'
    | 'recipients-moved'
    | 'signatories-too-wide'
    | 'colophon-too-tall'
    | 'byline-too-long'
    | 'picture-broken'
    | 'closing-too-tall'
    | 'font-not-loaded'
    | 'table-too-wide'
    | 'table-head-too-tall'
    | 'merged-cell-too-tall'
    | 'footnote-too-long'
    | 'footnote-in-turned-table'
    | 'formula-too-wide'
    | 'formula-too-tall'
    | 'picture-unreadable'
    | 'picture-too-thin'
    | 'console'
  readonly detail: string
  readonly line: number | undefined
  /** 1-based; where only a part of the line is meant. */
  readonly column?: number
}

/** How a table was made to fit. */
export interface TableFitting {
  readonly size: TableSize
  /** Less room beside the text of its cells. */
  readonly isTight: boolean
  /** 8: on pages of its own. */
  readonly isTurned: boolean
  /** The widths that its author gave, if any. */
  readonly hasOwnWidths: boolean
}

/** What the layout did, or could not do well: printed all the same. */
export type Note =
  | ({
      /** A wide table is set smaller, or turned. */
      readonly kind: 'table-fitted'
      readonly line: number | undefined
    } & TableFitting)
  | {
      /** A title for which no good lines were found. 7.3.1. */
      readonly kind: 'title'
      readonly lines: number
      /** More lines than usual. */
      readonly isLong: boolean
      /** A word is wider than a line. */
      readonly isDivided: boolean
      /** Neither 梯形 nor 菱形. */
      readonly isUnshaped: boolean
      /** A line of the author's is wider than the type area. */
      readonly isOwnLineWide: boolean
      readonly line: number | undefined
      readonly path: string | undefined
    }
  | {
      /** Pictures side by side have less room than shows anything. */
      readonly kind: 'pictures-narrow'
      /** How wide the narrowest may be. */
      readonly millimetres: number
      readonly line: number | undefined
    }
  | {
      /** A picture was made smaller, so that it stands on its page and leaves no blank there. */
      readonly kind: 'picture-shrunk'
      /** 1-based. */
      readonly page: number
      /** Of its size. */
      readonly percent: number
      readonly line: number | undefined
    }
  | {
      /** A picture went to the next page and left half of this one blank. */
      readonly kind: 'picture-leaves-blank'
      /** 1-based. */
      readonly page: number
      /** Of the type area, in percent: as wide it would have its place there. */
      readonly width: number | undefined
      readonly line: number | undefined
    }
  | {
      /** Spacing was changed to keep name and date, or the colophon, with text. 7.3.5.5. */
      readonly kind: 'closing-kept' | 'colophon-kept'
      /** 1-based; where they stand now. */
      readonly page: number
      /** How many of the last paragraphs have another pitch; points. */
      readonly pitched: number
      readonly pitch: number
      readonly usualPitch: number
      /** How many paragraphs have another tracking; em, added to the usual. */
      readonly tracked: number
      readonly tracking: number
      readonly line: number | undefined
    }
  | {
      /** No spacing within the limits does; the page before ends a line early. */
      readonly kind: 'line-pushed'
      /** 1-based; where name, date and that line stand. */
      readonly page: number
      readonly line: number | undefined
    }
  | {
      /** No spacing within the limits does; they stand on a page without text. */
      readonly kind: 'closing-alone'
      readonly page: number
      readonly line: number | undefined
    }
  | {
      /** No spacing within the limits brings the colophon on the page on which the text ends. */
      readonly kind: 'colophon-apart'
      /** 1-based; where the text ends. */
      readonly page: number
      /** How many are missing for it there. */
      readonly lines: number
      readonly line: number | undefined
    }

export interface LayoutResult {
  /** The text before it was laid out; boxes are empty. */
  readonly source: readonly Block[]
  readonly pages: readonly LaidOutPage[]
  readonly troubles: readonly Trouble[]
  readonly notes: readonly Note[]
  /** The custom properties that were fitted to this document, as style rules. */
  readonly fitted: string
  /** Milliseconds from one finished page to the next, for the bench. */
  readonly pageTimes: readonly number[]
}
