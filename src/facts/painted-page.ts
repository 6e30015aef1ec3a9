/** What a content stream has put on the page so far, and the marks it stands in. */

import type {ContentMark} from './marks.ts'
import type {Glyph, Picture, Shape, Stroke} from './page.ts'

export class PaintedPage {
  readonly glyphs: Glyph[] = []
  readonly strokes: Stroke[] = []
  readonly shapes: Shape[] = []
  readonly pictures: Picture[] = []
  readonly marks: ContentMark[] = []
  private readonly tagged: boolean

  /** With `tagged`, what stands outside marked content is an artifact. */
  constructor(tagged: boolean) {
    this.tagged = tagged
  }

  get mark(): ContentMark | undefined {
    return this.marks.at(-1)
  }

  /** Whether what is painted now is outside the tagged content. */
  get isArtifact(): boolean {
    const {mark} = this
    return mark?.isArtifact || (this.tagged && mark?.mcid === undefined) || false
  }

  /** Whether what is painted now is on a layer that is switched off. */
  get isHidden(): boolean {
    return this.mark?.isHidden ?? false
  }
}
