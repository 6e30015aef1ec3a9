/**
 * Told what contents paint, in the order in which they paint it.
 *
 * `interpret.ts` knows operators and asks for nothing; a device knows what is wanted of what is
 * painted, and no operator. `collect-page.ts` wants all of it, `measure-ink.ts` the box around it.
 *
 * Places are in millimetres from the top-left corner of the page as it is looked at. What nobody
 * would see is not told: hidden layers, what has no opacity, glyphs far outside the clip. Of all
 * else a device cuts what stands out of `state.clip`. States and paths change after the call.
 */

import type {PDFDict} from '@cantoo/pdf-lib'
import type {Millimetres, Points} from '../../base/units.ts'
import type {Font} from '../font.ts'
import type {Image} from '../images/image.ts'
import type {Colour, Glyph} from '../page.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {ContentMark} from './marks.ts'
import type {Path} from './path.ts'

export interface Device {
  /** Paint the glyph `code` of `run`, which is `advance` long by the font's own measure. */
  glyph(
    run: TextRun,
    code: number,
    x: Millimetres,
    baseline: Millimetres,
    advance: Millimetres
  ): void
  /** Fill `path`, stroke it, or both. */
  path(
    path: Path,
    painting: PathPainting,
    state: GraphicsState,
    mark: ContentMark | undefined
  ): void
  /** Fill all that the clip leaves with colours that run into one another. */
  shading(state: GraphicsState, mark: ContentMark | undefined): void
  /** Paint `image` into the unit square of `state`; its colours may be named in `resources`. */
  image(
    image: Image,
    state: GraphicsState,
    mark: ContentMark | undefined,
    resources: PDFDict | undefined
  ): void
}

/** At least one of the two. */
export interface PathPainting {
  readonly fills: boolean
  readonly strokes: boolean
}

/** What the glyphs of one string have in common. */
export interface TextRun {
  readonly font: Font
  /** Effective type size. */
  readonly size: Points
  /** Degrees clockwise by which the line of text is turned. */
  readonly angle: number
  /** Ems → millimetres on the page, without the place: `[a, b, c, d]`. */
  readonly frame: Glyph['frame']
  readonly painted: Glyph['painted']
  readonly colour: Colour
  readonly mark: ContentMark | undefined
}
