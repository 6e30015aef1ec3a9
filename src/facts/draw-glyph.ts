/** The ink of a glyph that is a content stream: what its stream paints, measured. */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import type {Allowance} from './allowance.ts'
import {type Edges, edgesOf, join} from './edges.ts'
import type {FontShelf} from './font-shelf.ts'
import {Interpreter} from './interpret.ts'
import type {Matrix} from './matrix.ts'
import {inkOf} from './page.ts'
import {contentsOf} from './streams.ts'

/** Glyphs that show glyphs. */
const deepest = 3

export class GlyphDrawing {
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
      const {allowance} = this
      const interpreter = new Interpreter({ctm: matrix, tagged: false, shelf, allowance})
      interpreter.run(contentsOf(glyph), resources)
      const {shapes, pictures, glyphs} = interpreter.sheet
      const boxes = [
        ...shapes.map(({box}) => box),
        ...pictures.map(({ink}) => ink),
        ...glyphs.map(inkOf)
      ]
      return boxes.reduce<Edges | undefined>(
        (edges, box) => (box ? join(edges, edgesOf(box)) : edges),
        undefined
      )
    } finally {
      this.depth -= 1
    }
  }
}
