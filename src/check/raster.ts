/**
 * PDF bytes → a picture of each page, by pdf.js: an eye that is not ours, and no browser.
 *
 * Loaded only for reports with pictures.
 */

import {createCanvas} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {toMillimetres} from '../base/units.ts'
import type {PagePicture} from '../report/html-sheet.ts'

/** Page by page, at `dotsPerInch`. */
export async function* rasterise(
  pdf: Uint8Array,
  dotsPerInch: number
): AsyncGenerator<PagePicture> {
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
      const {width, height} = page.getViewport({scale: 1})
      const bytes = await canvas.encode('webp', quality)
      yield {bytes, width: toMillimetres(width), height: toMillimetres(height)}
    }
  } finally {
    await task.destroy()
  }
}

/** Of 100: hairlines stay sharp. */
const quality = 82
