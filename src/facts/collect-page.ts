/** All that contents paint, as facts of a page: glyphs, rules, shapes and pictures. */

import type {PDFDict} from '@cantoo/pdf-lib'
import type {Millimetres} from '../base/units.ts'
import {CollectedPicture} from './collected-picture.ts'
import {noColour} from './colour/spaces.ts'
import type {Allowance} from './contents/allowance.ts'
import type {Device, PathPainting, TextRun} from './contents/device.ts'
import type {GraphicsState} from './contents/graphics-state.ts'
import {edgesOfImage} from './contents/image-boxes.ts'
import type {ActualText, ContentMark} from './contents/marks.ts'
import type {Path} from './contents/path.ts'
import {lineBoxesOf, paintedBox, rectanglesOf} from './contents/path-boxes.ts'
import {boxOfEdges, cut, type Edges} from './edges.ts'
import type {Font} from './font.ts'
import type {Image} from './images/image.ts'
import type {Box, Colour, Glyph, Picture, Shape, Stroke} from './page.ts'

/** Rules are never thicker. */
const thickestRule: Millimetres = 2

export class PageCollector implements Device {
  readonly glyphs: Glyph[] = []
  readonly strokes: Stroke[] = []
  readonly shapes: Shape[] = []
  readonly pictures: Picture[] = []
  private readonly isTagged: boolean
  private readonly allowance: Allowance
  /** The text that the first glyph of its mark has told. */
  private told: ActualText | undefined

  /** With `isTagged`, what stands outside marked content is an artifact. */
  constructor(isTagged: boolean, allowance: Allowance) {
    this.isTagged = isTagged
    this.allowance = allowance
  }

  glyph(
    {font, size, angle, frame, painted, colour, mark}: TextRun,
    code: number,
    x: Millimetres,
    baseline: Millimetres,
    advance: Millimetres
  ): void {
    this.allowance.takePainted()
    const text = this.textOf(font, code, mark)
    this.glyphs.push({
      text,
      isIllegible: text === '' && isUnknown(font, code, mark) ? true : undefined,
      x,
      baseline,
      size,
      advance,
      angle,
      font: font.name,
      face: font,
      code,
      frame,
      painted,
      colour,
      artifact: this.isArtifact(mark),
      mcid: mark?.mcid,
      isVertical: font.isVertical || undefined
    })
  }

  path(
    path: Path,
    painting: PathPainting,
    state: GraphicsState,
    mark: ContentMark | undefined
  ): void {
    const box = paintedBox(path, painting, state)
    if (!box) return
    this.allowance.takePainted()
    const {fill, stroke, clip} = state
    const {fills, strokes} = painting
    if (fills) {
      for (const {edges, slope} of rectanglesOf(path)) {
        this.rule(cut(edges, clip), fill, mark, slope)
      }
    }
    if (strokes) {
      for (const {edges, slope} of lineBoxesOf(path, state)) {
        this.rule(cut(edges, clip), stroke, mark, slope)
      }
    }
    this.shapes.push({
      box: boxOfEdges(box),
      fill: fills ? fill : undefined,
      stroke: strokes ? stroke : undefined,
      ...opacityOf(painting, state),
      artifact: this.isArtifact(mark)
    })
  }

  shading({clip}: GraphicsState, mark: ContentMark | undefined): void {
    const artifact = this.isArtifact(mark)
    this.shapes.push({box: boxOfEdges(clip), fill: noColour, stroke: undefined, artifact})
  }

  image(
    image: Image,
    state: GraphicsState,
    mark: ContentMark | undefined,
    resources: PDFDict | undefined
  ): void {
    const edges = edgesOfImage(state)
    if (!edges) return
    this.allowance.takePainted()
    const {isOver} = this.allowance
    const artifact = this.isArtifact(mark)
    const picture = new CollectedPicture(image, state, edges, artifact, resources, isOver)
    this.pictures.push(picture)
    // A row of samples, or a single one, may be stretched to a line.
    const isRow = (image.height === 1 || image.width === 1) && isRule(picture.box)
    if (isRow && picture.ink) this.rule(edges, picture.colour ?? [], mark)
  }

  /** Note what is left of a line or of a rectangle, if it is a rule. */
  private rule(
    edges: Edges | undefined,
    colour: Colour,
    mark: ContentMark | undefined,
    slope = 0
  ): void {
    if (!edges) return
    const box = boxOfEdges(edges)
    if (!isRule(box)) return
    this.allowance.takePainted()
    const artifact = this.isArtifact(mark)
    const lean = slope === 0 ? undefined : {slope}
    this.strokes.push({...box, colour, artifact, mcid: mark?.mcid, ...lean})
  }

  /** The text of one glyph, with the say of the mark around it. */
  private textOf(font: Font, code: number, mark: ContentMark | undefined): string {
    // The box for a missing glyph stands for nothing, whatever the mark claims.
    if (code === 0 && font.zeroIsMissing) return ''
    const actualText = mark?.actualText
    if (!actualText) return font.text(code)
    if (this.told === actualText) return ''
    this.told = actualText
    return actualText.text
  }

  /** Whether what `mark` is around stands outside the tagged content. */
  private isArtifact(mark: ContentMark | undefined): boolean {
    return mark?.isArtifact || (this.isTagged && mark?.mcid === undefined) || false
  }
}

/** Whether nothing says what `code` stands for: neither the PDF, nor its mark, nor the font. */
function isUnknown(font: Font, code: number, mark: ContentMark | undefined): boolean {
  const isMissing = code === 0 && font.zeroIsMissing
  return !font.hasTexts && !isMissing && mark?.actualText === undefined
}

/** How much of what is below a path hides, where that is not all. */
function opacityOf(
  {fills, strokes}: PathPainting,
  {fillAlpha, strokeAlpha}: GraphicsState
): Pick<Shape, 'opacity'> {
  const opacity = Math.max(fills ? fillAlpha : 0, strokes ? strokeAlpha : 0)
  return opacity < 1 ? {opacity} : {}
}

/** Whether a box is a horizontal line. */
function isRule({width, height}: Box): boolean {
  return height <= thickestRule && width > height
}
