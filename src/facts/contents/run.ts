/** Contents while they are run: the state that operators read and change. ISO 32000-1, 8.4. */

import type {PDFDict} from '@cantoo/pdf-lib'
import type {Millimetres} from '../../base/units.ts'
import type {ContentReader, Matrix} from '../../pdf-syntax/index.ts'
import type {FontShelf} from '../font-shelf.ts'
import type {Allowance} from './allowance.ts'
import type {Device, TextRun} from './device.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {ContentMark} from './marks.ts'
import type {Layers} from './optional-content.ts'
import {Path} from './path.ts'
import {TextCursor} from './text-cursor.ts'

/** What a run is given, and keeps to its end. */
export interface Means {
  readonly device: Device
  readonly shelf: FontShelf
  readonly allowance: Allowance
  /** Undefined where everything is shown. */
  readonly layers?: Layers | undefined
}

/** What glyphs shown one after the other have in common, and what it was made of. */
export interface ShownText extends TextRun {
  readonly stateSize: number
  readonly stretch: number
  /** Text space → page; only the place in it is that of the first. */
  readonly matrix: Matrix
  /** Millimetres for one unit of text space, along the line and across it. */
  readonly across: Millimetres
  readonly down: Millimetres
  /** How far from its place a glyph may paint. */
  readonly reach: Millimetres
}

export class Run {
  readonly means: Means
  state: GraphicsState
  /** States saved by `q`; those below `base` belong to what the stream at hand is painted by. */
  readonly saved: GraphicsState[] = []
  base = 0
  /** Marks that are open, the innermost last. */
  readonly marks: ContentMark[] = []
  readonly path = new Path()
  /** Whether the path, once it is painted or not, is what may be painted on from then on. */
  clips = false
  readonly cursor = new TextCursor()
  lastText: ShownText | undefined

  constructor(means: Means, state: GraphicsState) {
    this.means = means
    this.state = state
  }

  get mark(): ContentMark | undefined {
    return this.marks.at(-1)
  }

  /** Whether what is painted now is on a layer that is switched off. */
  get isHidden(): boolean {
    return this.mark?.isHidden ?? false
  }
}

/** Does what the operator that `reader` stands behind asks for. */
export type Operator = (run: Run, reader: ContentReader, resources: PDFDict | undefined) => void

/** Operators by their names. */
export type Operators = Readonly<Record<string, Operator>>
