/** Images, as they are painted: a unit square under the matrix. ISO 32000-1, 8.9.5.1. */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import {toRgb} from '../colour/convert.ts'
import {boxOfEdges, cut, type Edges, edgesAround, transform} from '../edges.ts'
import type {GraphicsState} from '../graphics-state.ts'
import {concatenate, type Matrix} from '../matrix.ts'
import type {Box, Colour, Picture} from '../page.ts'
import {isRule} from '../paint-path.ts'
import type {PaintedPage} from '../painted-page.ts'
import {type Image, imageOf} from './image.ts'
import {type ImageInk, inkOfImage} from './image-ink.ts'

export function paintImage(
  stream: PDFStream,
  state: GraphicsState,
  sheet: PaintedPage,
  resources: PDFDict | undefined
): void {
  const image = imageOf(stream)
  if (!image || sheet.isHidden || state.fillAlpha === 0) return
  const edges = cut(transform([0, 0, 1, 1], state.ctm), state.clip)
  if (!edges) return
  const picture = new PaintedImage(image, state, edges, sheet.isArtifact, resources)
  sheet.pictures.push(picture)
  // A row of samples, or a single one, may be stretched to a line.
  const {box} = picture
  if ((image.height === 1 || image.width === 1) && isRule(box) && picture.ink) {
    const colour = picture.colour ?? []
    sheet.strokes.push({...box, colour, artifact: picture.artifact, mcid: sheet.mark?.mcid})
  }
}

/** The samples are looked at when somebody asks for ink or colour: most never do. */
class PaintedImage implements Picture {
  readonly box: Box
  readonly columns: number
  readonly rows: number
  readonly angle: number
  readonly artifact: boolean
  private readonly image: Image
  private readonly ctm: Matrix
  private readonly clip: Edges
  private readonly fill: Colour
  private readonly resources: PDFDict | undefined

  constructor(
    image: Image,
    {ctm, fill}: GraphicsState,
    edges: Edges,
    artifact: boolean,
    resources: PDFDict | undefined
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
    this.resources = resources
  }

  get ink(): Box | undefined {
    // Samples count from the top, the square from its foot.
    const edges = edgesAround(this.measured.outline, concatenate([1, 0, 0, -1, 0, 1], this.ctm))
    const seen = edges && cut(edges, this.clip)
    return seen && boxOfEdges(seen)
  }

  get colour(): Colour | undefined {
    if (!this.image.isStencil) return this.measured.colour
    return toRgb(this.fill)
  }

  private get measured(): ImageInk {
    return inkOfImage(this.image, this.resources)
  }
}
