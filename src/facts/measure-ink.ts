/** The ink of a glyph that is a content stream: the box around what its stream paints. */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import type {Millimetres} from '../base/units.ts'
import {contentsOf, type Matrix} from '../pdf-syntax/index.ts'
import type {Allowance} from './contents/allowance.ts'
import type {Device, PathPainting, TextRun} from './contents/device.ts'
import type {GraphicsState} from './contents/graphics-state.ts'
import {inkEdgesOf} from './contents/image-boxes.ts'
import {Interpreter} from './contents/interpret.ts'
import type {ContentMark} from './contents/marks.ts'
import type {Path} from './contents/path.ts'
import {paintedBox} from './contents/path-boxes.ts'
import {type Edges, edgesOf, join} from './edges.ts'
import type {FontShelf} from './font-shelf.ts'
import type {Image} from './images/image.ts'
import {inkOf} from './page.ts'

/** Glyphs that show glyphs. */
const deepest = 3

export class InkMeasure {
  private depth = 0
  private readonly allowance: Allowance

  constructor(allowance: Allowance) {
    this.allowance = allowance
  }

  /** The box around what `glyph` paints under `matrix`; undefined for nothing. */
  measure(
    glyph: PDFStream,
    resources: PDFDict | undefined,
    matrix: Matrix,
    shelf: FontShelf
  ): Edges | undefined {
    if (this.depth >= deepest) return undefined
    this.depth += 1
    try {
      const device = new InkBox()
      const {allowance} = this
      new Interpreter({device, shelf, allowance}, matrix).run(contentsOf(glyph), resources)
      return device.box
    } finally {
      this.depth -= 1
    }
  }
}

class InkBox implements Device {
  /** Around all so far; undefined for nothing. */
  box: Edges | undefined

  glyph({font, frame}: TextRun, code: number, x: Millimetres, baseline: Millimetres): void {
    const ink = inkOf({face: font, code, frame, x, baseline})
    this.add(ink && edgesOf(ink))
  }

  path(path: Path, painting: PathPainting, state: GraphicsState): void {
    this.add(paintedBox(path, painting, state))
  }

  shading({clip}: GraphicsState): void {
    this.add(clip)
  }

  image(
    image: Image,
    state: GraphicsState,
    _mark: ContentMark | undefined,
    resources: PDFDict | undefined
  ): void {
    this.add(inkEdgesOf(image, state, resources))
  }

  private add(edges: Edges | undefined): void {
    if (edges) this.box = join(this.box, edges)
  }
}
