/**
 * Lay out the last pages of a document once more, from a page's first character on, in the
 * same Paged.js: fonts, styles and the pages before stay.
 */

import type {Chunker, Page} from 'pagedjs'
import type {Footnotes} from './footnotes.ts'

export class Relay {
  readonly #chunker: Chunker
  readonly #footnotes: Footnotes | undefined
  readonly #from: number
  readonly #token: Page['startToken']
  #renderer: AsyncGenerator | undefined

  /** Pages from index `from` on are laid out again. */
  constructor(chunker: Chunker, from: number, footnotes: Footnotes | undefined) {
    this.#chunker = chunker
    this.#footnotes = footnotes
    this.#from = from
    this.#token = chunker.pages[from]?.startToken
  }

  /** Lay out until `element` of the source is complete on a page. */
  async until(element: Element): Promise<void> {
    this.#chunker.removePages(this.#from)
    this.#footnotes?.keep(this.#chunker.pages)
    this.#renderer = this.#chunker.layout(this.#chunker.source, this.#token)
    const whole = `[data-ref="${element.getAttribute('data-ref')}"]:not([data-split-to])`
    while (!(await this.#renderer.next()).done) {
      if (this.#chunker.pages.at(-1)?.area.querySelector(whole)) return
    }
  }

  /** Lay out what comes after. */
  async rest(): Promise<void> {
    while (this.#renderer && !(await this.#renderer.next()).done);
  }
}
