/**
 * Faults planted in a finished PDF: elements moved, resized, coloured or taken away, by
 * rewriting the content of a page. Quicker than a layout with other styles, and to the point.
 */

import {type PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {type Millimetres, toMillimetres, toPoints} from '../../src/base/units.ts'
import {type Box, readText} from '../../src/facts/index.ts'
import {
  ContentReader,
  concatenate,
  identity,
  type Matrix,
  openPdf,
  pageContents
} from '../../src/pdf-syntax/index.ts'

/** What an element on the page says, or a line of it; or which of its long rules it is, from the top. */
export type Target = string | {readonly rule: number}

export interface Fault {
  /** One element, or all that begin between two heights. */
  readonly of: Target | {readonly from: Millimetres; readonly to: Millimetres}
  /** To the right and downwards. */
  readonly move?: readonly [Millimetres, Millimetres]
  /** Across and down, about the left end of its baseline or of its upper edge. */
  readonly scale?: readonly [number, number]
  /** RGB, or gray. */
  readonly colour?: readonly number[]
  readonly hide?: boolean
  /** Printed once more: so far from itself. */
  readonly again?: readonly [Millimetres, Millimetres]
}

/** Rules that are shorter are of no masthead. */
const shortest: Millimetres = 60

/** Baselines this near are one. */
const sameLine: Millimetres = 0.2

/** A piece of content: from the first operand to behind the last operator. */
interface Piece {
  readonly start: number
  readonly end: number
  /** User space to points from the lower left corner. */
  readonly ctm: Matrix
  /** What it is scaled about, in millimetres from the upper left corner. */
  readonly origin: readonly [Millimetres, Millimetres]
  readonly of: Text | Rectangle
}

interface Text {
  readonly text: string
  readonly line: string
}

interface Rectangle {
  readonly box: Box
  readonly colour: readonly number[]
}

/** `pdf` with `faults` on `page`, counted from 1. */
export async function plant(
  pdf: Uint8Array,
  faults: readonly Fault[],
  page = 1
): Promise<Uint8Array> {
  const document = await openPdf(pdf)
  const target = document.getPage(page - 1)
  const bytes = pageContents(target.node)
  const pieces = await piecesOf(document, page)
  const changes = faults.flatMap((fault) => {
    const found = pieces.filter((piece) => isMeant(piece, fault, pieces))
    if (found.length === 0) throw new Error(`Expected ${JSON.stringify(fault.of)} on the page`)
    return found.map((piece) => ({piece, fault}))
  })
  let content = Buffer.from(bytes).toString('latin1')
  let drawn = ''
  for (const {piece, fault} of changes.sort((a, b) => b.piece.start - a.piece.start)) {
    const {of, start, end} = piece
    const own = content.slice(start, end)
    const isRule = 'colour' in of
    if (isRule) drawn += redrawn(of, fault, target.getHeight())
    const stays = isRule ? '' : changed(own, piece, fault, target.getHeight())
    content = content.slice(0, start) + stays + content.slice(end)
  }
  content = `q\n${content}\nQ\n${drawn}`
  const stream = document.context.flateStream(Buffer.from(content, 'latin1'))
  target.node.set(PDFName.of('Contents'), document.context.register(stream))
  return document.save({useObjectStreams: true})
}

function changed(own: string, piece: Piece, fault: Fault, height: number): string {
  if (fault.hide) return ''
  const {move = [0, 0], scale = [1, 1], colour, again} = fault
  const placed = (by: readonly [number, number]): string => {
    const [x, y] = [toPoints(piece.origin[0]), height - toPoints(piece.origin[1])]
    const there: Matrix = [
      scale[0],
      0,
      0,
      scale[1],
      x - scale[0] * x + toPoints(by[0]),
      y - scale[1] * y - toPoints(by[1])
    ]
    const local = concatenate(concatenate(piece.ctm, there), inverse(piece.ctm))
    return `q\n${local.map((each) => each.toFixed(8)).join(' ')} cm\n${paintOf(colour)}${own}\nQ\n`
  }
  return placed(move) + (again ? placed(again) : '')
}

/** A rule is drawn anew, at the end of the page: its own place may be clipped. */
function redrawn({box, colour: own}: Rectangle, fault: Fault, height: number): string {
  if (fault.hide) return ''
  const {move = [0, 0], scale = [1, 1], colour = own, again} = fault
  const at = ([x, y]: readonly [Millimetres, Millimetres]): string => {
    const [width, thickness] = [toPoints(scale[0] * box.width), toPoints(scale[1] * box.height)]
    const [left, top] = [toPoints(box.x + x), height - toPoints(box.y + y)]
    return `${paintOf(colour)}${[left, top - thickness, width, thickness].join(' ')} re f\n`
  }
  return at(move) + (again ? at(again) : '')
}

function paintOf(colour: readonly number[] | undefined): string {
  if (!colour) return ''
  return `${colour.join(' ')} ${colour.length === 1 ? 'g' : 'rg'}\n`
}

function isMeant({of, origin}: Piece, fault: Fault, pieces: readonly Piece[]): boolean {
  const {of: target} = fault
  if (typeof target === 'string') return 'text' in of && [of.text, of.line].includes(target)
  if ('from' in target) return origin[1] > target.from && origin[1] < target.to
  const rules = pieces.flatMap((piece) => ('colour' in piece.of ? [piece.of] : []))
  return rules.sort((a, b) => a.box.y - b.box.y)[target.rule] === of
}

/** The texts of `page`, line by line, and its long rules. */
async function piecesOf(document: PDFDocument, page: number): Promise<Piece[]> {
  const {glyphs = [], strokes = [], height = 0} = (await readText(document))[page - 1] ?? {}
  const lineAt = (id: number, at: Millimetres): Pick<Piece, 'of' | 'origin'> => {
    const own = glyphs.filter(({mcid}) => mcid === id)
    const line = own.filter(({baseline}) => Math.abs(baseline - at) < sameLine)
    const said = (of: typeof own): string => of.map(({text}) => text).join('')
    // Turned text has no line here: it begins where it begins.
    const origin = line.length > 0 ? Math.min(...line.map(({x}) => x)) : (own[0]?.x ?? 0)
    return {of: {text: said(own), line: said(line)}, origin: [origin, at]}
  }

  const pieces: Piece[] = []
  const reader = new ContentReader(pageContents(document.getPage(page - 1).node))
  const stack: Matrix[] = []
  const marks: number[] = []
  let ctm = identity
  let text = 0
  let baseline: Millimetres = 0
  let rectangle: {readonly start: number; readonly box: Box} | undefined
  while (reader.next()) {
    const {operator, operands, start, end} = reader
    const mcid = marks.at(-1) ?? -1
    if (operator === 'q') stack.push(ctm)
    else if (operator === 'Q') ctm = stack.pop() ?? ctm
    else if (operator === 'cm') ctm = concatenate(matrixAt(reader), ctm)
    else if (operator === 'BMC') marks.push(mcid)
    else if (operator === 'BDC') {
      const own = operands[1] instanceof Map ? operands[1].get('MCID') : undefined
      marks.push(typeof own === 'number' ? own : mcid)
    } else if (operator === 'EMC') marks.pop()
    else if (operator === 'BT') text = start
    else if (operator === 'Tm')
      baseline = height - toMillimetres(concatenate(matrixAt(reader), ctm)[5])
    else if (operator === 'ET' && mcid !== -1) {
      pieces.push({start: text, end, ctm, ...lineAt(mcid, baseline)})
    } else if (operator === 're') {
      const [x = 0, y = 0, width = 0, length = 0] = [0, 1, 2, 3].map((at) => reader.number(at))
      rectangle = {start, box: boxOf([x, y, width, length], ctm, height)}
    } else if (operator === 'f' && rectangle) {
      const {box} = rectangle
      const isRule = box.width >= shortest && box.height < 2
      if (isRule) {
        const colour = strokes.find(({y}) => Math.abs(y - box.y) < 0.1)?.colour ?? [0]
        pieces.push({start: rectangle.start, end, ctm, origin: [box.x, box.y], of: {box, colour}})
      }
      rectangle = undefined
    } else if (operator === 'n') rectangle = undefined
  }
  return pieces
}

function matrixAt(reader: ContentReader): Matrix {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => reader.number(index))
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

/** A rectangle's box in millimetres from the upper left corner. */
function boxOf(
  [x, y, w, h]: readonly [number, number, number, number],
  [a, , , d, e, f]: Matrix,
  height: Millimetres
): Box {
  const xs = [x, x + w].map((each) => toMillimetres(a * each + e))
  const ys = [y, y + h].map((each) => height - toMillimetres(d * each + f))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top}
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}
