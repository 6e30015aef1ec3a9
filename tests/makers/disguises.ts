/** The same pages in other clothes: turned, with a larger sheet around them, as pictures. */

import {deflateSync} from 'node:zlib'
import {degrees, PDFDocument, PDFName, PDFRawStream} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {pixelsOf} from '../helpers/poppler.ts'

/** Written on its side, and turned back when it is looked at. */
export async function turned(pdf: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf)
  const document = await PDFDocument.create({updateMetadata: false})
  for (const page of await document.embedPages(source.getPages())) {
    const sheet = document.addPage([page.height, page.width])
    // A quarter to the left, so that a quarter to the right sets it upright.
    sheet.drawPage(page, {x: page.height, y: 0, rotate: degrees(90)})
    sheet.setRotation(degrees(90))
  }
  return document.save()
}

/** With 10 mm of sheet around it, of which the crop box shows nothing. */
export async function cropped(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  const margin = toPoints(10)
  for (const page of document.getPages()) {
    const {x, y, width, height} = page.getMediaBox()
    page.setMediaBox(x - margin, y - margin, width + 2 * margin, height + 2 * margin)
    page.setCropBox(x, y, width, height)
  }
  return document.save()
}

/** Black and white, 150 dots to the inch. */
export async function scanned(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false})
  const {context} = document
  for (const number of [1, 2]) {
    const {width, height, gray} = pixelsOf(pdf, number, 150)
    const perRow = Math.ceil(width / 8)
    const bits = new Uint8Array(perRow * height)
    for (let at = 0; at < width * height; at += 1) {
      const [row, column] = [Math.floor(at / width), at % width]
      const byte = row * perRow + (column >> 3)
      if ((gray[at] ?? 255) > 128) bits[byte] = (bits[byte] ?? 0) | (128 >> (column & 7))
    }
    const image = context.register(
      PDFRawStream.of(
        context.obj({
          Type: 'XObject',
          Subtype: 'Image',
          Width: width,
          Height: height,
          BitsPerComponent: 1,
          ColorSpace: 'DeviceGray',
          Filter: 'FlateDecode'
        }),
        deflateSync(bits, {level: 9})
      )
    )
    const page = document.addPage([toPoints(210), toPoints(297)])
    page.node.set(PDFName.of('Resources'), context.obj({XObject: {Scan: image}}))
    const content = `q ${toPoints(210)} 0 0 ${toPoints(297)} 0 0 cm /Scan Do Q`
    page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  }
  return document.save()
}
