/** An image as a page shows it. */

import type {PDFDict} from '@cantoo/pdf-lib'
import type {Matrix} from '../pdf-syntax/index.ts'
import {toRgb} from './colour/convert.ts'
import type {GraphicsState} from './contents/graphics-state.ts'
import {inkEdgesOf} from './contents/image-boxes.ts'
import {boxOfEdges, type Edges} from './edges.ts'
import type {Image} from './images/image.ts'
import {inkOfImage} from './images/image-ink.ts'
import type {Box, Colour, Picture} from './page.ts'

/** The samples are looked at when somebody asks for ink or colour: most never do. */
export class CollectedPicture implements Picture {
  readonly box: Box
  readonly columns: number
  readonly rows: number
  readonly angle: number
  readonly artifact: boolean
  private readonly image: Image
  private readonly ctm: Matrix
  private readonly clip: Edges
  private readonly fill: Colour
  private readonly alpha: number
  private readonly resources: PDFDict | undefined
  private readonly isOver: () => boolean

  /** `edges`: what the clip leaves of the image. */
  constructor(
    image: Image,
    {ctm, fill, fillAlpha}: GraphicsState,
    edges: Edges,
    artifact: boolean,
    resources: PDFDict | undefined,
    isOver: () => boolean
  ) {
    this.image = image
    this.box = boxOfEdges(edges)
    this.columns = image.width
    this.rows = image.height
    const [a, b] = ctm
    this.angle = b === 0 && a > 0 ? 0 : Math.round((Math.atan2(b, a) * 18000) / Math.PI) / 100
    this.artifact = artifact
    this.ctm = ctm
    this.clip = edges
    this.fill = fill
    this.alpha = fillAlpha
    this.resources = resources
    this.isOver = isOver
  }

  get ink(): Box | undefined {
    const {image, ctm, clip, resources} = this
    if (this.isOver()) return this.box
    const edges = inkEdgesOf(image, {ctm, clip}, resources)
    return edges && boxOfEdges(edges)
  }

  get colour(): Colour | undefined {
    if (this.image.isStencil) return toRgb(this.fill)
    if (this.isOver()) return undefined
    return inkOfImage(this.image, this.resources).colour
  }

  get coverage(): number | undefined {
    return this.isOver() ? undefined : inkOfImage(this.image, this.resources).coverage
  }

  get opacity(): number {
    if (this.isOver()) return this.alpha
    return this.alpha * inkOfImage(this.image, this.resources).opacity
  }
}
