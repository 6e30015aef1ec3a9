/** Single lines at measured places, one below the other, as the head of page 1 has them. */

import {pointTwips, titlePitch, twips, typeSizes, wordSheet} from '../measures.ts'
import type {ParagraphSetting} from '../text/paragraph.ts'

/** Word puts the baseline of a line of exact height at four fifths of it. */
const ascent = 0.8
/** How far the middle of a hanzi lies above its baseline, and its ink's top, in its size. */
const middle = 0.38
const inkTop = 0.85
/** The height of such a line, in the size of its type: then the hanzi is in its middle. */
const height = 1.25

/** How far down the page it is written already, in twips from the edge of the sheet. */
export class FlowPlace {
  #down: number

  constructor(down: number = wordSheet.top) {
    this.#down = down
  }

  /** A line of `size` points whose middle is `centre` mm below the edge of the sheet. */
  lineAt(centre: number, size: number): ParagraphSetting {
    const baseline = twips(centre) + pointTwips(middle * size)
    return this.#lineOn(baseline, size)
  }

  /** A line whose ink begins at `top` mm. */
  inkAt(top: number, size: number): ParagraphSetting {
    return this.#lineOn(twips(top) + pointTwips(inkTop * size), size)
  }

  /** A line of no height at `top` mm: a rule. */
  ruleAt(top: number): ParagraphSetting {
    return this.#take(twips(top), ruleHeight)
  }

  /** How much is free above `top` mm, in twips. */
  before(top: number): number {
    return Math.max(0, twips(top) - this.#down)
  }

  /** How much is free above a title of so many lines whose middle is at `centre` mm. */
  beforeTitle(centre: number, lines: number): number {
    const first = twips(centre) - ((lines - 1) * titlePitch) / 2
    const baseline = first + pointTwips(middle * typeSizes.title)
    return Math.max(0, Math.round(baseline - ascent * titlePitch) - this.#down)
  }

  /** Note that something stands there down to `bottom` mm. */
  reach(bottom: number): void {
    this.#down = Math.max(this.#down, twips(bottom))
  }

  #lineOn(baseline: number, size: number): ParagraphSetting {
    const exact = pointTwips(height * size)
    return this.#take(Math.round(baseline - ascent * exact), exact)
  }

  #take(top: number, exact: number): ParagraphSetting {
    const before = Math.max(0, top - this.#down)
    this.#down += before + exact
    return {before, exact, isOffGrid: true}
  }
}

const ruleHeight = 20
