/**
 * Run a content stream and note what it puts on the page.
 *
 * ISO 32000-1, 8 and 9, as far as what is seen has a place, a size and a colour.
 */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import {type Allowance, mostSaved} from './allowance.ts'
import {applyColourOperator} from './colour-operators.ts'
import {ContentReader} from './content.ts'
import {cut, type Edges, everywhere, transform} from './edges.ts'
import {PdfFault} from './fault.ts'
import type {FontShelf} from './font-shelf.ts'
import {type GraphicsState, initialState} from './graphics-state.ts'
import {inlineImage} from './images/inline.ts'
import {paintImage} from './images/paint-image.ts'
import {openMark} from './marks.ts'
import {concatenate, identity, type Matrix} from './matrix.ts'
import {arrayAt, dictAt, entry, nameAt, numbers, streamAt} from './objects.ts'
import {matrixOf} from './operand-values.ts'
import type {Layers} from './optional-content.ts'
import {paintPath, paintShading} from './paint-path.ts'
import {PaintedPage} from './painted-page.ts'
import {Path} from './path.ts'
import {showText} from './show-text.ts'
import {applyStateOperator} from './state-operators.ts'
import {contentsOf} from './streams.ts'
import {TextCursor} from './text-cursor.ts'

/** Forms inside forms; deeper nesting is a loop. */
const deepest = 16

/** What it takes to look for a form or a picture: forms that call one another may be many. */
const stepsPerObject = 100

export interface Surroundings {
  /** User space → millimetres from the top-left corner of the page. */
  readonly ctm: Matrix
  /** What can be seen of it. */
  readonly visible?: Edges
  /** Whether what stands outside marked content is an artifact. */
  readonly tagged: boolean
  readonly shelf: FontShelf
  readonly allowance: Allowance
  readonly layers?: Layers | undefined
}

export class Interpreter {
  readonly sheet: PaintedPage
  private readonly shelf: FontShelf
  private readonly allowance: Allowance
  private readonly layers: Layers | undefined
  private readonly initial: GraphicsState
  private state: GraphicsState
  private readonly stack: GraphicsState[] = []
  private readonly path = new Path()
  private readonly cursor = new TextCursor()
  /** Whether the next path that is painted, or not, is what may be painted on from then on. */
  private clips = false

  constructor({ctm, visible = everywhere, tagged, shelf, allowance, layers}: Surroundings) {
    this.initial = initialState(ctm, visible)
    this.state = {...this.initial}
    this.sheet = new PaintedPage(tagged)
    this.shelf = shelf
    this.allowance = allowance
    this.layers = layers
  }

  /** Run one stream with its resources. */
  run(bytes: Uint8Array, resources: PDFDict | undefined, depth = 0): void {
    this.allowance.takeBytes(bytes.length)
    const reader = new ContentReader(bytes)
    const base = this.stack.length
    const marks = this.sheet.marks.length
    while (reader.next()) {
      this.allowance.take(1)
      this.operate(reader, resources, depth, base)
    }
    // What the stream left open, it may not leave to others.
    const outer = this.stack[base]
    if (outer) this.state = outer
    this.stack.length = base
    if (depth > 0) this.sheet.marks.length = Math.min(this.sheet.marks.length, marks)
  }

  /** Run a form by itself, `matrix` after its own: what the page has left behind is over. */
  runForm(form: PDFStream, matrix: Matrix): void {
    this.sheet.marks.length = 0
    this.state = {...this.initial, ctm: concatenate(matrix, this.initial.ctm)}
    this.form(form, undefined, 0)
  }

  private operate(
    reader: ContentReader,
    resources: PDFDict | undefined,
    depth: number,
    base: number
  ): void {
    if (this.operateText(reader) || this.operatePath(reader)) return
    const {state, sheet} = this
    switch (reader.operator) {
      case 'q':
        if (this.stack.length >= mostSaved) {
          throw new PdfFault('too-much', 'Expected fewer states saved inside one another')
        }
        this.stack.push({...state})
        return
      case 'Q':
        if (this.stack.length > base) this.state = this.stack.pop() ?? state
        return
      case 'sh':
        paintShading(state, sheet)
        return
      case 'BMC':
      case 'BDC':
        sheet.marks.push(openMark(reader, resources, sheet.mark, this.layers))
        return
      case 'EMC':
        sheet.marks.pop()
        return
      case 'Do': {
        this.allowance.take(stepsPerObject)
        const object = streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? '')
        if (object && depth < deepest && !this.layers?.hides(entry(object.dict, 'OC'))) {
          this.form(object, resources, depth)
        }
        return
      }
      case 'BI': {
        const [entries, data] = reader.operands
        if (entries instanceof Map && data instanceof Uint8Array) {
          paintImage(inlineImage(entries, data), state, sheet, resources)
        }
        return
      }
      default:
        if (!applyStateOperator(state, reader, resources, this.shelf)) {
          applyColourOperator(state, reader, resources)
        }
    }
  }

  /** Move or show text; false where the operator is none of text. 9.4. */
  private operateText(reader: ContentReader): boolean {
    const {state, cursor} = this
    const {operands} = reader
    switch (reader.operator) {
      case 'BT':
        cursor.place(identity)
        return true
      case 'Tm':
        cursor.place(matrixOf(reader))
        return true
      case 'Td':
        cursor.nextLine(reader.number(0), reader.number(1))
        return true
      case 'TD':
        state.leading = -reader.number(1)
        cursor.nextLine(reader.number(0), reader.number(1))
        return true
      case 'T*':
        cursor.nextLine(0, -state.leading)
        return true
      case 'Tj':
        this.show(operands[0])
        return true
      case "'":
        cursor.nextLine(0, -state.leading)
        this.show(operands[0])
        return true
      case '"':
        state.wordSpace = reader.number(0)
        state.charSpace = reader.number(1)
        cursor.nextLine(0, -state.leading)
        this.show(operands[2])
        return true
      case 'TJ':
        if (Array.isArray(operands[0])) this.showAll(operands[0])
        return true
      default:
        return false
    }
  }

  /** Draw, paint or clip a path; false where the operator is none of paths. 8.5. */
  private operatePath(reader: ContentReader): boolean {
    const {state, path} = this
    const point = (index: number) => [reader.number(index), reader.number(index + 1)] as const
    switch (reader.operator) {
      case 'm':
        path.move(state.ctm, reader.number(0), reader.number(1))
        return true
      case 'l':
        path.line(state.ctm, reader.number(0), reader.number(1))
        return true
      case 'c':
        path.curve(state.ctm, point(0), point(2), point(4))
        return true
      case 'v':
        path.curve(state.ctm, undefined, point(0), point(2))
        return true
      case 'y':
        path.curve(state.ctm, point(0), point(2), point(2))
        return true
      case 'h':
        path.close()
        return true
      case 're': {
        const [x, y] = point(0)
        path.rectangle(state.ctm, x, y, reader.number(2), reader.number(3))
        return true
      }
      case 's':
      case 'b':
      case 'b*':
        path.close()
        this.paint(reader.operator !== 's', true)
        return true
      case 'S':
        this.paint(false, true)
        return true
      case 'f':
      case 'F':
      case 'f*':
        this.paint(true, false)
        return true
      case 'B':
      case 'B*':
        this.paint(true, true)
        return true
      case 'n':
        this.paint(false, false)
        return true
      case 'W':
      case 'W*':
        this.clips = true
        return true
      default:
        return false
    }
  }

  private form(stream: PDFStream, resources: PDFDict | undefined, depth: number): void {
    const {dict} = stream
    const subtype = nameAt(dict, 'Subtype')
    if (subtype === 'Image') paintImage(stream, this.state, this.sheet, resources)
    if (subtype !== 'Form') return
    const outer = this.state
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(arrayAt(dict, 'Matrix'))
    const ctm = concatenate([a, b, c, d, e, f], outer.ctm)
    const [x1, y1, x2, y2] = numbers(arrayAt(dict, 'BBox'))
    const clip =
      x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined
        ? outer.clip
        : cut(outer.clip, transform([x1, y1, x2, y2], ctm))
    if (!clip) return
    this.state = {...outer, ctm, clip}
    this.run(contentsOf(stream), dictAt(dict, 'Resources') ?? resources, depth + 1)
    this.state = outer
  }

  private show(string: unknown): void {
    if (string instanceof Uint8Array) this.allowance.take(string.length)
    showText(string, this.state, this.cursor, this.sheet)
  }

  private showAll(items: readonly unknown[]): void {
    const {size, stretch, font} = this.state
    for (const item of items) {
      if (typeof item !== 'number') this.show(item)
      else if (font?.isVertical) this.cursor.advance(0, (-item / 1000) * size)
      else this.cursor.advance((-item / 1000) * size * stretch)
    }
  }

  private paint(fills: boolean, strokes: boolean): void {
    const {state, path} = this
    if (fills || strokes) paintPath(path, state, this.sheet, {fills, strokes})
    const box = this.clips ? path.box() : undefined
    if (box) state.clip = cut(state.clip, box) ?? nowhere
    this.clips = false
    path.clear()
  }
}

/** No box has anything in common with this one. */
const nowhere: Edges = [Infinity, Infinity, -Infinity, -Infinity]
