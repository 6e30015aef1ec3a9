/** The worker that draws a PDF's pages: it is sent an address, and answers with pictures. */

import {init} from '@embedpdf/pdfium'
import {drawPages} from '../../check/draw-pages.ts'
import type {Drawn} from './draw-contract.ts'

/** Pixels for each point: two to a CSS pixel, fine enough to see a tenth of a millimetre. */
const resolution = 2 * (96 / 72)

addEventListener('message', async ({data}: MessageEvent<string>) => postMessage(await answer(data)))

async function answer(address: string): Promise<Drawn> {
  try {
    return {pictures: await picturesAt(address)}
  } catch (error) {
    return {fault: String(error)}
  }
}

async function picturesAt(address: string): Promise<readonly Blob[]> {
  const [wasmBinary, pdf] = await Promise.all([fetched('/pdfium.wasm'), fetched(address)])
  const pdfium = await init({wasmBinary})
  pdfium.PDFiumExt_Init()
  const pages = drawPages(pdfium, new Uint8Array(pdf), (_page, {width, height}) => ({
    width: Math.round(width * resolution),
    height: Math.round(height * resolution)
  }))
  const pictures: Blob[] = []
  for (const {pixels, width, height} of pages) {
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
    pictures.push(await canvas.convertToBlob())
  }
  return pictures
}

async function fetched(address: string): Promise<ArrayBuffer> {
  const answered = await fetch(address)
  if (!answered.ok) throw new Error(`Expected ${address}, got ${answered.status}`)
  return answered.arrayBuffer()
}
