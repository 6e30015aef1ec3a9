/** The parts of Paged.js 0.4.3 that are used; it ships no types. */
declare module 'pagedjs' {
  export interface BreakToken {
    node?: Node
    offset?: number
  }

  export interface Page {
    readonly element: HTMLElement
    readonly area: HTMLElement
    readonly footnotesArea: HTMLElement
    readonly wrapper?: HTMLElement
    readonly blank?: boolean
    readonly ro?: ResizeObserver
    listening: boolean
    /** Where its content begins in the source; undefined or false on the first page. */
    readonly startToken?: BreakToken | false
    /** Where that of the next page begins; undefined on the last. */
    readonly endToken?: BreakToken | undefined
  }

  export interface Layout {
    findOverflow(rendered: HTMLElement, bounds: DOMRect): Range | undefined
    textBreak(
      node: Text,
      start: number,
      end: number,
      verticalStart: number,
      verticalEnd: number
    ): number | undefined
  }

  /** Where there is an index, elements are looked up in it by their `data-ref`. */
  export interface Source extends DocumentFragment {
    indexOfRefs?: Record<string, Element>
  }

  export interface Chunker {
    readonly pages: Page[]
    readonly pagesArea: HTMLElement
    readonly pageTemplate: HTMLTemplateElement
    /** How many pages there are. */
    total: number
    /** The content as it was parsed, `data-ref` on every element. */
    readonly source: Source
    /** Lays out a page at each step, from the token on. */
    layout(source: DocumentFragment, start?: BreakToken | false): AsyncGenerator
    removePages(from: number): void
    readonly q: {tick: (callback: () => void) => void}
    loadFonts: () => Promise<unknown>
    /** With `force`: adds a blank page. */
    handleBreaks(node: Node | null, force?: boolean): Promise<void>
  }

  export class Handler {
    readonly chunker: Chunker
    constructor(chunker: Chunker, polisher: unknown, caller: unknown)
  }

  export interface Flow {
    readonly pages: Page[]
    readonly total: number
    readonly performance: number
  }

  export class Previewer {
    readonly chunker: Chunker
    constructor(settings?: {maxChars?: number; hyphenGlyph?: string})
    preview(
      content: DocumentFragment,
      stylesheets: ReadonlyArray<Record<string, string>>,
      renderTo: HTMLElement
    ): Promise<Flow>
  }

  /** One list for all layouts of a page; those of the library first. */
  export const registeredHandlers: Array<typeof Handler>
  export function registerHandlers(...handlers: Array<typeof Handler>): void
}
