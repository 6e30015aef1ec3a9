/**
 * Read the text of a PDF: every glyph, where it stands, and in which order it is read.
 */

import {PDFDocument, type PDFPage} from '@cantoo/pdf-lib'
import {toMillimetres} from '../base/units.ts'
import {FontShelf} from './font.ts'
import {Interpreter} from './interpret.ts'
import type {Matrix} from './matrix.ts'
import {numberAt, numbers, openPdf} from './objects.ts'
import type {PdfPage} from './page.ts'
import {pageContents} from './streams.ts'
import {readingRanks} from './structure.ts'

/** Read the pages of `source` in order. */
export async function readText(source: Uint8Array | PDFDocument): Promise<PdfPage[]> {
  const document = source instanceof PDFDocument ? source : await openPdf(source)
  const ranks = readingRanks(document)
  const shelf = new FontShelf()

  return document.getPages().map((page) => {
    const {ctm, ...place} = placeOf(page)
    const interpreter = new Interpreter(ctm, ranks !== undefined, shelf)
    interpreter.run(pageContents(page), page.node.Resources())
    return {
      ...place,
      glyphs: interpreter.glyphs,
      rules: interpreter.rules,
      shapes: interpreter.shapes,
      pictures: interpreter.pictures,
      ranks: ranks?.get(page.ref) ?? new Map()
    }
  })
}

/**
 * The page as it is looked at: crop box within media box, turned by `Rotate`.
 *
 * `ctm` takes user space to millimetres from the top-left corner.
 */
function placeOf(
  page: PDFPage
): Pick<PdfPage, 'width' | 'height' | 'mediaBox' | 'rotation'> & {readonly ctm: Matrix} {
  const {node} = page
  const [l, b, r, t] = normalise(numbers(node.MediaBox()))
  const crop = node.CropBox()
  const [cl, cb, cr, ct] = crop ? normalise(numbers(crop)) : [l, b, r, t]
  const [left, bottom] = [Math.max(l, cl), Math.max(b, cb)]
  const [right, top] = [Math.min(r, cr), Math.min(t, ct)]
  const s = toMillimetres(1) * (numberAt(node, 'UserUnit') ?? 1)
  const width = s * (right - left)
  const height = s * (top - bottom)

  const mediaBox = {x: s * l, y: s * b, width: s * (r - l), height: s * (t - b)}
  const upright = {width, height, mediaBox}
  const turned = {width: height, height: width, mediaBox}

  switch ((((node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360) {
    case 90:
      return {...turned, rotation: 90, ctm: [0, s, s, 0, -s * bottom, -s * left]}
    case 180:
      return {...upright, rotation: 180, ctm: [-s, 0, 0, s, s * right, -s * bottom]}
    case 270:
      return {...turned, rotation: 270, ctm: [0, -s, -s, 0, s * top, s * right]}
    default:
      return {...upright, rotation: 0, ctm: [s, 0, 0, -s, -s * left, s * top]}
  }
}

function normalise(box: readonly number[]): [number, number, number, number] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
