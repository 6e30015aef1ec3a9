/**
 * Run a content stream and note what it puts on the page.
 *
 * ISO 32000-1, 8 and 9, as far as text and lines go: pictures, shadings and
 * clipping are passed over.
 */

import {type PDFDict, PDFRawStream, type PDFStream} from '@cantoo/pdf-lib'
import {toPoints} from '../base/units.ts'
import {ContentReader} from './content.ts'
import type {Font, FontShelf} from './font.ts'
import {type GraphicsState, initialState} from './graphics-state.ts'
import {type Mark, openMark} from './marks.ts'
import {concatenate, identity, type Matrix} from './matrix.ts'
import {arrayAt, dictAt, nameAt, numbers, streamAt} from './objects.ts'
import {matrixOf} from './operand-values.ts'
import type {Box, Colour, Glyph, Picture, Rule, Shape} from './page.ts'
import {PathLines} from './path-lines.ts'
import {applyStateOperator} from './state-operators.ts'
import {contentsOf} from './streams.ts'
import {TextCursor} from './text-cursor.ts'

/** Text rendering modes 0 to 2; 4 to 6 clip besides. ISO 32000-1, table 106. */
const paintings = ['fill', 'stroke', 'both'] as const

/** Forms inside forms; deeper nesting is a loop. */
const deepest = 16

export class Interpreter {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  readonly shapes: Shape[] = []
  readonly pictures: Picture[] = []
  private readonly shelf: FontShelf
  private readonly tagged: boolean
  private state: GraphicsState
  private readonly stack: GraphicsState[] = []
  private readonly marks: Mark[] = []
  private readonly path = new PathLines()
  private readonly cursor = new TextCursor()

  /**
   * `ctm` takes the page's user space to millimetres from its top-left corner.
   * With `tagged`, what stands outside marked content is an artifact.
   */
  constructor(ctm: Matrix, tagged: boolean, shelf: FontShelf) {
    this.state = initialState(ctm)
    this.tagged = tagged
    this.shelf = shelf
  }

  /** Run one stream with its resources. */
  run(bytes: Uint8Array, resources: PDFDict | undefined, depth = 0): void {
    const reader = new ContentReader(bytes)
    const base = this.stack.length
    while (reader.next()) this.operate(reader, resources, depth, base)
    // What the stream left open, it may not leave to others.
    const outer = this.stack[base]
    if (outer) this.state = outer
    this.stack.length = base
  }

  private operate(
    reader: ContentReader,
    resources: PDFDict | undefined,
    depth: number,
    base: number
  ): void {
    const {state, path} = this
    const {operands} = reader
    if (applyStateOperator(state, reader, resources, this.shelf)) return
    switch (reader.operator) {
      case 'q':
        this.stack.push({...state})
        return
      case 'Q':
        if (this.stack.length > base) this.state = this.stack.pop() ?? state
        return
      case 'BT':
        this.cursor.place(identity)
        return
      case 'Tm':
        this.cursor.place(matrixOf(reader))
        return
      case 'Td':
        this.cursor.nextLine(reader.number(0), reader.number(1))
        return
      case 'TD':
        state.leading = -reader.number(1)
        this.cursor.nextLine(reader.number(0), reader.number(1))
        return
      case 'T*':
        this.cursor.nextLine(0, -state.leading)
        return
      case 'Tj':
        this.show(operands[0])
        return
      case "'":
        this.cursor.nextLine(0, -state.leading)
        this.show(operands[0])
        return
      case '"':
        state.wordSpace = reader.number(0)
        state.charSpace = reader.number(1)
        this.cursor.nextLine(0, -state.leading)
        this.show(operands[2])
        return
      case 'TJ':
        if (!Array.isArray(operands[0])) return
        for (const item of operands[0]) {
          if (typeof item === 'number')
            this.cursor.advance((-item / 1000) * state.size * state.stretch)
          else this.show(item)
        }
        return
      case 'm':
        path.move(state.ctm, reader.number(0), reader.number(1))
        return
      case 'l':
        path.line(state.ctm, reader.number(0), reader.number(1))
        return
      case 'c':
      case 'v':
      case 'y':
        path.curve()
        return
      case 'h':
        path.close()
        return
      case 're':
        path.rectangle(
          state.ctm,
          reader.number(0),
          reader.number(1),
          reader.number(2),
          reader.number(3)
        )
        return
      case 's':
      case 'b':
      case 'b*':
        path.close()
        this.paint(reader.operator !== 's', true)
        return
      case 'S':
        this.paint(false, true)
        return
      case 'f':
      case 'F':
      case 'f*':
        this.paint(true, false)
        return
      case 'B':
      case 'B*':
        this.paint(true, true)
        return
      case 'n':
        path.clear()
        return

      case 'BMC':
      case 'BDC':
        this.marks.push(openMark(reader, resources, this.marks.at(-1)))
        return
      case 'EMC':
        this.marks.pop()
        return
      case 'Do':
        if (depth < deepest) {
          this.form(streamAt(dictAt(resources, 'XObject'), reader.name(0) ?? ''), resources, depth)
        }
    }
  }

  private form(stream: PDFStream | undefined, resources: PDFDict | undefined, depth: number): void {
    if (!(stream instanceof PDFRawStream) || nameAt(stream.dict, 'Subtype') !== 'Form') return
    const outer = this.state
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(arrayAt(stream.dict, 'Matrix'))
    this.state = {...outer, ctm: concatenate([a, b, c, d, e, f], outer.ctm)}
    this.run(contentsOf(stream), dictAt(stream.dict, 'Resources') ?? resources, depth + 1)
    this.state = outer
  }

  private show(string: unknown): void {
    const {state} = this
    const {font, size, stretch} = state
    if (!(string instanceof Uint8Array) || !font) return

    const mark = this.marks.at(-1)
    const artifact = mark?.isArtifact || (this.tagged && mark?.mcid === undefined) || false
    const [a, b, c, d, e, f] = concatenate(this.cursor.matrix, state.ctm)
    const across = Math.hypot(a, b)
    const effective = toPoints(size * Math.hypot(c, d))
    const angle = b === 0 && a > 0 ? 0 : Math.round((Math.atan2(b, a) * 18000) / Math.PI) / 100
    const isPainted = state.mode !== 3 && state.mode !== 7
    const painted = paintings[state.mode % 4] ?? 'fill'
    const frame = [a * size * stretch, b * size * stretch, c * size, d * size] as const
    const step = font.codeLength
    let travelled = 0

    for (let at = 0; at + step <= string.length; at += step) {
      const code = step === 1 ? (string[at] ?? 0) : (string[at] ?? 0) * 256 + (string[at + 1] ?? 0)
      const width = font.advance(code) * size * stretch
      if (isPainted) {
        this.glyphs.push({
          text: textOf(font, code, mark),
          x: a * travelled + c * state.rise + e,
          baseline: b * travelled + d * state.rise + f,
          size: effective,
          advance: width * across,
          angle,
          font: font.name,
          face: font,
          code,
          frame,
          painted,
          colour: painted === 'stroke' ? state.stroke : state.fill,
          artifact,
          mcid: mark?.mcid
        })
      }
      const isSpace = step === 1 && code === 32
      travelled += width + (state.charSpace + (isSpace ? state.wordSpace : 0)) * stretch
    }
    this.cursor.advance(travelled)
  }

  private paint(fills: boolean, strokes: boolean): void {
    const {state, path} = this
    if (fills) for (const box of path.filled()) this.rule(box, state.fill)
    if (strokes) {
      const [a, b, c, d] = state.ctm
      const thickness = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c))
      for (const box of path.stroked(thickness)) this.rule(box, state.stroke)
    }
    path.clear()
  }

  private rule(box: Box, colour: Colour): void {
    const mark = this.marks.at(-1)
    const artifact = mark?.isArtifact || (this.tagged && mark?.mcid === undefined) || false
    this.rules.push({...box, colour, artifact, mcid: mark?.mcid})
  }
}

/** The text of one glyph, with the say of the mark around it. */
function textOf(font: Font, code: number, mark: Mark | undefined): string {
  // The box for a missing glyph stands for nothing, whatever the mark claims.
  if (code === 0 && font.zeroIsMissing) return ''
  if (mark?.actualText === undefined) return font.text(code)
  if (mark.told) return ''
  mark.told = true
  return mark.actualText
}
