/**
 * Run contents, and tell a device what they paint.
 *
 * ISO 32000-1, 8 and 9, as far as what is seen has a place, a size and a colour.
 */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  ContentReader,
  concatenate,
  contentsOf,
  dictAt,
  entry,
  type Matrix,
  matrixAt,
  nameAt,
  numbers,
  streamAt
} from '../../pdf-syntax/index.ts'
import {cut, type Edges, everywhere, transform} from '../edges.ts'
import {imageOf} from '../images/image.ts'
import {colourOperators} from './colour-operators.ts'
import {type GraphicsState, initialState} from './graphics-state.ts'
import {inlineImage} from './inline-image.ts'
import {markOperators} from './mark-operators.ts'
import {pathOperators} from './path-operators.ts'
import {type Means, type Operators, Run} from './run.ts'
import {stateOperators} from './state-operators.ts'
import {textOperators} from './text-operators.ts'

/** Forms inside forms; deeper nesting is a loop. */
const deepest = 16

/** What it takes to look for a form or a picture: forms that call one another may be many. */
const stepsPerObject = 100

export class Interpreter {
  private readonly initial: GraphicsState
  private readonly current: Run
  /** Forms around the stream at hand. */
  private depth = 0

  /**
   * Run contents whose user space becomes millimetres by `ctm`, and of which nobody sees more
   * than `visible`.
   */
  constructor(means: Means, ctm: Matrix, visible: Edges = everywhere) {
    this.initial = initialState(ctm, visible)
    this.current = new Run(means, {...this.initial})
  }

  /** Run one stream with its resources. */
  run(bytes: Uint8Array, resources: PDFDict | undefined): void {
    const run = this.current
    const {allowance} = run.means
    allowance.takeBytes(bytes.length)
    const reader = new ContentReader(bytes)
    const {base} = run
    const open = run.marks.length
    run.base = run.saved.length
    while (reader.next()) {
      allowance.take(1)
      const operate = operators.get(reader.operator)
      if (operate) operate(run, reader, resources)
      else if (reader.operator === 'Do') this.paintObject(reader, resources)
      else if (reader.operator === 'BI') this.paintInline(reader, resources)
    }
    // What the stream left open, it may not leave to others.
    const outer = run.saved[run.base]
    if (outer) run.state = outer
    run.saved.length = run.base
    run.base = base
    if (this.depth > 0) run.marks.length = Math.min(run.marks.length, open)
  }

  /** Run a form by itself, `matrix` after its own: what the page has left behind is over. */
  runForm(form: PDFStream, matrix: Matrix): void {
    const run = this.current
    run.marks.length = 0
    run.state = {...this.initial, ctm: concatenate(matrix, this.initial.ctm)}
    this.paintStream(form, undefined)
  }

  private paintObject(reader: ContentReader, resources: PDFDict | undefined): void {
    const {allowance, layers} = this.current.means
    allowance.take(stepsPerObject)
    const object = streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? '')
    if (object && this.depth < deepest && !layers?.hides(entry(object.dict, 'OC'))) {
      this.paintStream(object, resources)
    }
  }

  private paintInline(reader: ContentReader, resources: PDFDict | undefined): void {
    const [entries, data] = reader.operands
    if (entries instanceof Map && data instanceof Uint8Array) {
      this.paintImage(inlineImage(entries, data), resources)
    }
  }

  /** Paint an image or a form. */
  private paintStream(stream: PDFStream, resources: PDFDict | undefined): void {
    const {dict} = stream
    const subtype = nameAt(dict, 'Subtype')
    if (subtype === 'Image') this.paintImage(stream, resources)
    if (subtype !== 'Form') return
    const run = this.current
    const outer = run.state
    const ctm = concatenate(matrixAt(dict, 'Matrix'), outer.ctm)
    const [x1, y1, x2, y2] = numbers(arrayAt(dict, 'BBox'))
    const clip =
      x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined
        ? outer.clip
        : cut(outer.clip, transform([x1, y1, x2, y2], ctm))
    if (!clip) return
    run.state = {...outer, ctm, clip}
    this.depth += 1
    this.run(contentsOf(stream), dictAt(dict, 'Resources') ?? resources)
    this.depth -= 1
    run.state = outer
  }

  private paintImage(stream: PDFStream, resources: PDFDict | undefined): void {
    const {means, state, mark, isHidden} = this.current
    const image = imageOf(stream)
    if (!image || isHidden || state.fillAlpha === 0) return
    means.device.image(image, state, mark, resources)
  }
}

const all: Operators = {
  ...stateOperators,
  ...colourOperators,
  ...pathOperators,
  ...textOperators,
  ...markOperators
}

/** `Do` and `BI` apart, which run what is inside them. */
const operators = new Map(Object.entries(all))
