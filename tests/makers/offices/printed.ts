/** What becomes of an office's PDF on its way: the last page scanned, cut marks and bleed around it. */

import {degrees, PDFDocument, PDFName, rgb} from '@cantoo/pdf-lib'
import {toPoints} from '../../../src/base/units.ts'
import {scanned} from '../disguises.ts'

/** The pages of `pdf`, the last one a picture: it was signed and sealed on paper. */
export async function lastScanned(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  const pictures = await PDFDocument.load(await scanned(pdf), {updateMetadata: false})
  const last = document.getPageCount() - 1
  const [picture] = await document.copyPages(pictures, [last])
  if (!picture) throw new Error('Expected a last page')
  document.removePage(last)
  document.addPage(picture)
  return document.save()
}

const margin = toPoints(10)
const bleed = toPoints(3)

/** Each page on a larger sheet, as a press wants it: TrimBox, BleedBox, cut marks; landscape if so. */
export async function forPress(pdf: Uint8Array, isTurned = false): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, {updateMetadata: false})
  const document = await PDFDocument.create({updateMetadata: false})
  for (const page of await document.embedPages(source.getPages())) {
    const {width, height} = page
    const sheet = document.addPage([width + 2 * margin, height + 2 * margin])
    sheet.drawPage(page, {x: margin, y: margin})
    const box = (by: number) =>
      document.context.obj([by, by, width + 2 * margin - by, height + 2 * margin - by])
    sheet.node.set(PDFName.of('TrimBox'), box(margin))
    sheet.node.set(PDFName.of('BleedBox'), box(margin - bleed))
    const gap = toPoints(4)
    for (const x of [margin, margin + width]) {
      for (const [from, to] of [
        [0, margin - gap],
        [height + margin + gap, height + 2 * margin]
      ] as const) {
        sheet.drawLine({start: {x, y: from}, end: {x, y: to}, thickness: 0.25, color: rgb(0, 0, 0)})
      }
    }
    for (const y of [margin, margin + height]) {
      for (const [from, to] of [
        [0, margin - gap],
        [width + margin + gap, width + 2 * margin]
      ] as const) {
        sheet.drawLine({start: {x: from, y}, end: {x: to, y}, thickness: 0.25, color: rgb(0, 0, 0)})
      }
    }
    if (isTurned) sheet.setRotation(degrees(90))
  }
  return document.save()
}
