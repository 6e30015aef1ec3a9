/** Parts of printed pages as small PNGs, drawn by PDFium. */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {init} from '@embedpdf/pdfium'
import {type DrawnPage, drawPages} from '../../src/check/draw-pages.ts'
import {writePng} from '../../src/pictures/write-png.ts'
import type {PrintedExample, ShownPart} from './examples.ts'

/** Of parts: their width comes to 150 mm on a page of the manual. */
const fine = 130
/** Of whole pages, which are shown beside one another. */
const coarse = 72
/** Between pages, pixels. */
const gap = 8
/** Levels of each colour: what is antialiased needs no more. */
const step = 17

const millimetresInAnInch = 25.4

/** Draw what is shown of an example: its parts side by side. */
export async function pictureOf({pdf, shown}: PrintedExample): Promise<Buffer> {
  const isWhole = shown.every(({box}) => box.width === 210)
  const scale = (isWhole ? coarse : fine) / millimetresInAnInch
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const pdfium = await init({
    wasmBinary: new Uint8Array(await readFile(wasm)).buffer,
    print: () => undefined,
    printErr: () => undefined
  })
  pdfium.PDFiumExt_Init()
  const sides = () => ({width: Math.round(210 * scale), height: Math.round(297 * scale)})
  const pages = [...drawPages(pdfium, pdf, sides)]
  return sideBySide(shown.map((part) => cut(pages[part.page], part, scale, isWhole)))
}

interface Samples {
  readonly width: number
  readonly height: number
  /** Red, green, blue. */
  readonly samples: Uint8Array
}

function cut(
  page: DrawnPage | undefined,
  {box}: ShownPart,
  scale: number,
  isFramed: boolean
): Samples {
  if (!page) throw new Error('Expected the page that is shown')
  const pixels = (millimetres: number): number => Math.round(millimetres * scale)
  const [left, top] = [Math.max(0, pixels(box.x)), Math.max(0, pixels(box.y))]
  const width = Math.min(pixels(box.width), page.width - left)
  const height = Math.min(pixels(box.height), page.height - top)
  const samples = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1
      for (let channel = 0; channel < 3; channel += 1) {
        const value = page.pixels[((top + y) * page.width + left + x) * 4 + channel] ?? 255
        const shown = isFramed && isEdge ? 170 : value
        samples[(y * width + x) * 3 + channel] = Math.round(shown / step) * step
      }
    }
  }
  return {width, height, samples}
}

function sideBySide(parts: readonly Samples[]): Buffer {
  const width = parts.reduce((sum, part) => sum + part.width + gap, -gap)
  const height = Math.max(...parts.map((part) => part.height))
  const samples = new Uint8Array(width * height * 3).fill(255)
  let at = 0
  for (const part of parts) {
    for (let y = 0; y < part.height; y += 1) {
      const row = part.samples.subarray(y * part.width * 3, (y + 1) * part.width * 3)
      samples.set(row, (y * width + at) * 3)
    }
    at += part.width + gap
  }
  return writePng({width, height, channels: 3, samples})
}
