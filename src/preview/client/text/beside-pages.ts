/** The text and its pages: a cursor in the one is a place on the other. */

import type {ShownDraft} from '../../contract.ts'
import type {SourceLine, Spot} from '../frame-contract.ts'
import {samePlace} from '../same-place.ts'
import {fileOf, placeIn} from '../source-place.ts'
import type {Stage} from '../stage.ts'
import type {TextPane} from './text-pane.ts'

export class BesidePages {
  readonly #pane: TextPane
  readonly #stage: () => Stage
  #timer: number | undefined

  constructor(pane: TextPane, stage: () => Stage) {
    this.#pane = pane
    this.#stage = stage
  }

  /** The cursor has moved: its place is shown once it rests. */
  onCursor(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.point(this.#pane.isFocused), 60)
  }

  /** Mark on the pages where the cursor is. */
  point(isScrolled: boolean): void {
    const {front, shown} = this.#stage()
    const {cursor} = this.#pane
    if (!front || !shown) return
    if (!cursor || cursor.text.trim() === '') {
      front.point(undefined, {text: '', offset: 0}, false)
      return
    }
    const {line, column, text} = cursor
    const place = placeAt(shown.draft, line)
    front.point(place, {text, offset: column - 1}, isScrolled)
  }

  /** Put the cursor where the pages were clicked on; false where the text is not that of the pages. */
  take(draft: ShownDraft, place: SourceLine, spot: Spot | undefined): boolean {
    const {path, line} = fileOf(draft, place)
    if (path !== draft.path) return false
    const lines = this.#pane.paragraph(line)
    if (!spot || lines.length === 0) return this.#pane.goTo(line, 1)
    const whole = lines.join('\n')
    const before = whole.slice(0, samePlace(spot.text, spot.offset, whole)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return this.#pane.goTo(line + before.length - 1, column)
  }
}

function placeAt(draft: ShownDraft, line: number): SourceLine | undefined {
  const {path} = draft
  return placeIn(draft, {path, line})
}
