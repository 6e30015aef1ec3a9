/**
 * PDF bytes → a picture of each page, by pdf.js: an eye that is not ours, and no browser.
 *
 * Loaded only for reports with pictures.
 */

import {createCanvas} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** WebP, page by page, at `dotsPerInch`. */
export async function* rasterise(pdf: Uint8Array, dotsPerInch: number): AsyncGenerator<Uint8Array> {
  const task = getDocument({data: new Uint8Array(pdf), verbosity: 0})
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({scale: dotsPerInch / 72})
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
      // pdf.js wants the browser's canvas; this one has the parts it uses.
      const target = canvas as unknown as NonNullable<Parameters<typeof page.render>[0]['canvas']>
      await page.render({canvas: target, viewport, background: 'white'}).promise
      page.cleanup()
      yield await canvas.encode('webp', quality)
    }
  } finally {
    await task.destroy()
  }
}

/** Of 100: hairlines stay sharp. */
const quality = 82
