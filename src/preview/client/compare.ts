/** Pictures of a PDF's pages, drawn by pdf.js: an eye that knows nothing of the layout. */

import type * as PdfJs from 'pdfjs-dist'

/** Pixels to a CSS pixel: fine enough to see a tenth of a millimetre. */
const resolution = 2
const pixelsPerPoint = 96 / 72

/** Addresses of a picture for each page; whoever gets them revokes them. */
export async function picturesOf(address: string): Promise<readonly string[]> {
  // Beside this script and 1 MB large: fetched when first compared. Its types are known.
  const library = '/assets/pdf.mjs'
  const pdfjs: typeof PdfJs = await import(library)
  pdfjs.GlobalWorkerOptions.workerSrc = '/assets/pdf-worker.mjs'
  const task = pdfjs.getDocument({url: address, isEvalSupported: false})
  const pdf = await task.promise
  const pictures: string[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({scale: pixelsPerPoint * resolution})
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      // As for print: no waiting for frames, which a hidden tab never gets.
      await page.render({canvas, viewport, intent: 'print'}).promise
      pictures.push(await addressOf(canvas))
      page.cleanup()
    }
    return pictures
  } finally {
    await task.destroy()
  }
}

function addressOf(canvas: HTMLCanvasElement): Promise<string> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(URL.createObjectURL(blob))
      else reject(new Error('Expected a picture of the page'))
    })
  })
}
