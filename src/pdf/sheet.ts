/**
 * The sheet: A4, 210 mm × 297 mm. GB/T 9704—2012, 5.1.
 *
 * Chromium rounds the paper (to 1/300 inch with the headless shell 143:
 * 595.92 pt × 841.92 pt) and sets the page from the top-left corner of what came
 * out. So every box is A4 measured from that corner, however large the paper is,
 * and the lower edge is seldom at 0.
 */

import type {PDFDocument} from '@cantoo/pdf-lib'
import {PDFName} from '@cantoo/pdf-lib'
import {type Millimetres, toPoints} from '../base/units.ts'
import {numbers} from '../pdf-syntax/index.ts'

const width: Millimetres = 210
const height: Millimetres = 297

/** Five decimals of a point: 4 nm. */
const decimals = 1e5

/** Set media, crop, trim and bleed box of every page to the sheet. */
export function trimToSheet(document: PDFDocument): void {
  for (const {node} of document.getPages()) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(node.MediaBox())
    const left = Math.min(x1, x2)
    // Skia cuts its numbers short: 841.91998 is 841.92.
    const top = Math.round(Math.max(y1, y2) * 1000) / 1000
    const box = [left, top - toPoints(height), left + toPoints(width), top].map(
      (value) => Math.round(value * decimals) / decimals
    )
    // A bleed box equal to the crop box is the default; older ones must not outlive this.
    for (const name of ['MediaBox', 'CropBox', 'TrimBox']) {
      node.set(PDFName.of(name), document.context.obj(box))
    }
    for (const name of ['BleedBox', 'ArtBox']) node.delete(PDFName.of(name))
  }
}
