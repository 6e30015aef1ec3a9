/**
 * Read the text of a PDF: every glyph, where it stands, and in which order it is read.
 */

import {PDFDocument, type PDFPage} from '@cantoo/pdf-lib'
import {toMillimetres} from '../base/units.ts'
import {FontShelf} from './font.ts'
import {Interpreter} from './interpret.ts'
import type {Matrix} from './matrix.ts'
import {numberAt, numbers, openPdf} from './objects.ts'
import type {PdfPage} from './page-text.ts'
import {pageContents} from './streams.ts'
import {readStructure} from './structure.ts'

/** Read the pages of `source` in order. */
export async function readText(source: Uint8Array | PDFDocument): Promise<PdfPage[]> {
  const document = source instanceof PDFDocument ? source : await openPdf(source)
  const structure = readStructure(document)
  const shelf = new FontShelf()

  return document.getPages().map((page) => {
    const {width, height, ctm} = placeOf(page)
    const interpreter = new Interpreter(ctm, structure !== undefined, shelf)
    interpreter.run(pageContents(page), page.node.Resources())
    const {ranks = new Map(), formulas = new Set<number>()} = structure?.get(page.ref) ?? {}
    const {glyphs, rules} = interpreter
    return {width, height, glyphs, rules, ranks, ...(formulas.size > 0 && {formulas})}
  })
}

/**
 * The page as it is looked at: crop box within media box, turned by `Rotate`.
 *
 * `ctm` takes user space to millimetres from the top-left corner.
 */
function placeOf(page: PDFPage): {width: number; height: number; ctm: Matrix} {
  const {node} = page
  const [l, b, r, t] = normalise(numbers(node.MediaBox()))
  const crop = node.CropBox()
  const [cl, cb, cr, ct] = crop ? normalise(numbers(crop)) : [l, b, r, t]
  const [left, bottom] = [Math.max(l, cl), Math.max(b, cb)]
  const [right, top] = [Math.min(r, cr), Math.min(t, ct)]
  const s = toMillimetres(1) * (numberAt(node, 'UserUnit') ?? 1)
  const width = s * (right - left)
  const height = s * (top - bottom)

  const turn = (((node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360
  if (turn === 90) {
    return {width: height, height: width, ctm: [0, s, s, 0, -s * bottom, -s * left]}
  }
  if (turn === 180) return {width, height, ctm: [-s, 0, 0, s, s * right, -s * bottom]}
  if (turn === 270) {
    return {width: height, height: width, ctm: [0, -s, -s, 0, s * top, s * right]}
  }
  return {width, height, ctm: [s, 0, 0, -s, -s * left, s * top]}
}

function normalise(box: readonly number[]): [number, number, number, number] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
