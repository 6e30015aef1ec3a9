/** What follows the reader: the outline, the numbers in the text, and where he was before. */

import type {ShownDraft} from '../contract.ts'
import {headingsOf} from './headings.ts'
import {KeptPlaces} from './kept-places.ts'
import {OutlineView} from './outline-view.ts'
import {fileOf} from './source-place.ts'
import type {Stage} from './stage.ts'
import type {TextPane} from './text/text-pane.ts'

interface Around {
  readonly stage: () => Stage
  readonly pane: () => TextPane
  readonly onPicked: () => void
}

/** Milliseconds without scrolling after which a place is kept. */
const rest = 200

export class ReaderPlace {
  readonly outline: OutlineView
  readonly #around: Around
  readonly #places = new KeptPlaces()
  #timer: number | undefined
  #draft: ShownDraft | undefined

  constructor(around: Around) {
    this.#around = around
    this.outline = new OutlineView((place) => {
      const {stage, pane, onPicked} = around
      stage().front?.goTo(place)
      const file = this.#draft && fileOf(this.#draft, place)
      if (file && file.path === this.#draft?.path) pane().goTo(file.line, 1)
      onPicked()
    })
    addEventListener('pagehide', () => this.#keep())
  }

  /** Where the cursor was in the text of the document at `path`. */
  lineOf(path: string): number | undefined {
    return this.#places.get(path)?.line
  }

  /** Back to where the reader was in the document at `path`, which is shown now. */
  restore(path: string): void {
    const anchor = this.#places.get(path)?.anchor
    if (anchor) this.#around.stage().front?.restore(anchor)
  }

  /** `draft` is shown, read from `text` where that is not saved. */
  show(draft: ShownDraft, text: string | undefined): void {
    this.#draft = draft
    const {pane} = this.#around
    const {entries, numbers} = headingsOf(draft.html ?? '')
    this.outline.show(entries)
    this.#follow()
    // What was typed meanwhile is numbered in a moment.
    if (pane().unsaved(draft.path) !== text) return
    const own = numbers.flatMap(({text: number, place}) => {
      const {path, line} = fileOf(draft, place)
      return path === draft.path ? [{line, text: number}] : []
    })
    pane().number(own)
  }

  /** There is nothing to be seen. */
  clear(): void {
    this.#draft = undefined
    this.outline.show([])
  }

  /** The pages were scrolled. */
  onPage(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#follow()
      this.#keep()
    }, rest)
  }

  #follow(): void {
    this.outline.follow(this.#around.stage().front?.read())
  }

  #keep(): void {
    const {front, shown} = this.#around.stage()
    const path = this.#draft?.path
    if (path === undefined || shown?.draft.path !== path) return
    this.#places.keep(path, {anchor: front?.anchor(), line: this.#around.pane().cursor?.line})
  }
}
