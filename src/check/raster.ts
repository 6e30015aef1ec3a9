/**
 * PDF bytes → a picture of each page, without a browser.
 *
 * Loaded only for reports with pictures.
 */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {init as loadPdfium} from '@embedpdf/pdfium'
import encode, {init as loadWebp} from '@jsquash/webp/encode.js'
import {type Millimetres, toMillimetres, toPoints} from '../base/units.ts'
import {openDocument, type PageSize} from '../facts/index.ts'
import type {PagePicture} from '../report/html-sheet.ts'
import {drawPages, type Sides} from './draw-pages.ts'

/** Of 100: hairlines stay sharp. */
const quality = 82
/** Of 6: a third of the usual time for 3 % more bytes. */
const method = 2
/** Pixels: A1 at 120 dots per inch. Larger sheets are drawn coarser. */
const longest = 4000

let encoder: Promise<unknown> | undefined

/** Draw page by page, at `dotsPerInch`. An `Error` where PDFium reads less than we do. */
export async function* rasterise(
  pdf: Uint8Array,
  dotsPerInch: number
): AsyncGenerator<PagePicture> {
  encoder ??= loadEncoder()
  await encoder
  // Each PDF has a PDFium of its own (30 ms): what one spoils, the next does not meet.
  const pdfium = await loadPdfium({
    wasmBinary: await programIn('@embedpdf/pdfium/pdfium.wasm'),
    print: () => undefined,
    printErr: () => undefined
  })
  pdfium.PDFiumExt_Init()
  // Ours, in which the findings are: PDFium leaves UserUnit out.
  const {sizes} = openDocument(pdf)
  const sizeOf = (page: number, {width, height}: Sides): PageSize =>
    sizes[page] ?? {width: toMillimetres(width), height: toMillimetres(height)}
  const sidesOf = (page: number, points: Sides): Sides =>
    pixelsOf(sizeOf(page, points), dotsPerInch)

  let page = 0
  for (const {points, ...drawn} of drawPages(pdfium, pdf, sidesOf)) {
    const bytes = await encode(
      {...drawn, data: drawn.pixels, colorSpace: 'srgb'},
      {quality, method}
    )
    yield {bytes: new Uint8Array(bytes), ...sizeOf(page, points)}
    page += 1
  }
}

function pixelsOf({width, height}: PageSize, dotsPerInch: number): Sides {
  const wanted = toPoints(1) * (dotsPerInch / 72)
  const scale = Math.min(wanted, longest / Math.max(width, height))
  const pixels = (side: Millimetres): number => Math.max(1, Math.round(side * scale))
  return {width: pixels(width), height: pixels(height)}
}

async function loadEncoder(): Promise<unknown> {
  const wasmBinary = await programIn('@jsquash/webp/codec/enc/webp_enc_simd.wasm')
  // Its types leave `wasmBinary` out.
  const options = {noInitialRun: true, wasmBinary}
  return loadWebp(options)
}

/** The WebAssembly in a file of a package. */
async function programIn(file: string): Promise<ArrayBuffer> {
  const bytes = await readFile(createRequire(import.meta.url).resolve(file))
  return new Uint8Array(bytes).buffer
}
