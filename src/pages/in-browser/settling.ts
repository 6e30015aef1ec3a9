/** What comes to pages once the text is broken: its end, then all that is not text. */

import type {Chunker, Page} from 'pagedjs'
import {EarlyEnd} from './breaks/early-end.ts'
import {keepClosing} from './breaks/keep-closing.ts'
import {keepColophon} from './breaks/keep-colophon.ts'
import {dropLayers} from './breaks/thin-page.ts'
import type {Note} from './contract.ts'
import {copyOf} from './copy-of.ts'
import type {Fitted} from './fit-document.ts'
import type {OpenContent} from './open-content.ts'
import {lineOfColophon, missingFor, placeColophon, takeColophon} from './settle/colophon.ts'
import {drawLetterRules} from './settle/letter-rules.ts'
import {numberPages} from './settle/page-numbers.ts'
import {drawSeparators} from './settle/separators.ts'

const pixelsPerPoint = 96 / 72

export class Settling {
  /** Consulted while pages are laid out. */
  readonly early = new EarlyEnd()
  /** Taken out of the text: it is not broken into pages. */
  readonly colophon: HTMLElement | undefined
  readonly #opened: OpenContent
  readonly #fitted: Fitted
  readonly #scale: number
  #unnumbered: ReadonlySet<Page> = new Set()

  /** Take what has its place at the end out of the document. */
  constructor(opened: OpenContent, fitted: Fitted, scale: number) {
    this.#opened = opened
    this.#fitted = fitted
    this.#scale = scale
    this.colophon = takeColophon(opened.content)
  }

  /** Settle the end of the text: name and date, the colophon, the pages before it. */
  async settleEnd(chunker: Chunker): Promise<readonly Note[]> {
    const {options, troubles} = this.#opened
    const {footnotes, lengths} = this.#fitted
    const {spacing, typeAreaBottom} = lengths
    const perPoint = pixelsPerPoint * this.#scale
    const told = await keepClosing(chunker, footnotes, spacing, perPoint, this.early)
    // A copy: it may come to another page when the text is laid out again.
    const own = this.colophon && copyOf(this.colophon)
    // 10.1: a letter's copies stand on its last page, whichever that is.
    const isEven = options.duplex !== 'false' && !this.#isLetter
    // What was respaced for name and date has no spacing left.
    if (own && told.length === 0) {
      const place = {
        line: lineOfColophon(own),
        isEven,
        missing: (): number => {
          const last = chunker.pages.at(-1)
          return last ? missingFor(own, last, typeAreaBottom) : 0
        }
      }
      told.push(...(await keepColophon(chunker, footnotes, spacing, perPoint, place)))
    }
    this.#unnumbered = await placeColophon(own, chunker, isEven, typeAreaBottom, troubles)
    return told
  }

  /** Write and draw what is not text on these pages. */
  settlePages(numbered: ReadonlyArray<readonly [index: number, page: Page]>): void {
    // 10.1: the first page of a letter carries no number.
    const isBare = ([index, page]: readonly [number, Page]): boolean =>
      this.#unnumbered.has(page) || (this.#isLetter && index === 0)
    const bare = new Set(numbered.filter(isBare).map(([, page]) => page))
    const pages = numbered.map(([, page]) => page)
    numberPages(numbered, bare, this.#opened.options)
    drawLetterRules(pages, this.#fitted.lengths.letterRules)
    drawSeparators(pages.map(({element}) => element))
    dropLayers(pages)
  }

  get #isLetter(): boolean {
    return this.#opened.options.form === 'letter'
  }
}
