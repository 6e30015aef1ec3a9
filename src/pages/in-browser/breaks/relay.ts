/**
 * Lay out the last pages of a document once more, from a page's first character on, in the
 * same Paged.js: fonts, styles and the pages before stay.
 */

import type {Chunker, Page} from 'pagedjs'
import type {Footnotes} from './footnotes.ts'
import {refOf} from './ref-of.ts'

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

  /** Lay out until `element` of the source is complete on a page; without one, to the end. */
  async until(element: Element | undefined): Promise<void> {
    this.#chunker.removePages(this.#from)
    this.#footnotes?.keep(this.#chunker.pages)
    this.#renderer = this.#chunker.layout(this.#chunker.source, this.#token)
    const whole = element && `${refOf(element)}:not([data-split-to])`
    while (!(await this.#renderer.next()).done) {
      if (whole && this.#chunker.pages.at(-1)?.area.querySelector(whole)) return
    }
  }

  /** Lay out what comes after. */
  async rest(): Promise<void> {
    while (this.#renderer && !(await this.#renderer.next()).done);
  }
}

/**
 * Do `work` with no pages in the document but those from index `from` on, and the one before:
 * every layout visits what is there.
 */
export async function withdrawn<T>(
  {pages, pagesArea}: Chunker,
  from: number,
  work: () => Promise<T>
): Promise<T> {
  const others = document.createDocumentFragment()
  others.append(...pages.slice(0, Math.max(0, from - 1)).map(({element}) => element))
  try {
    return await work()
  } finally {
    pagesArea.prepend(others)
  }
}
