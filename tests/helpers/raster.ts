/**
 * Ink: what a printed page shows, as pixels.
 *
 * The standard's distances to the mark and to the separators are distances of ink; an
 * independent renderer says where it is.
 */

import {createCanvas} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Millimetres} from '../../src/base/units.ts'

const finest = 200

export interface InkBox {
  readonly left: Millimetres
  readonly top: Millimetres
  readonly right: Millimetres
  readonly bottom: Millimetres
}

export interface Raster {
  /** The ink of a colour within a region of the page, or undefined when there is none. */
  ink(colour: 'red' | 'black', region?: Partial<InkBox>): InkBox | undefined
}

/** Draw one page, counted from 1, or a part of it; at 200 dots per inch a dot is 0.13 mm. */
export async function rasterise(
  pdf: Uint8Array,
  page: number,
  {
    dotsPerInch = finest,
    from = 0,
    to = 297
  }: {dotsPerInch?: number; from?: Millimetres; to?: Millimetres} = {}
): Promise<Raster> {
  const dotsPerMillimetre = dotsPerInch / 25.4
  const dots = (millimetres: Millimetres): number => Math.round(millimetres * dotsPerMillimetre)
  const upper = Math.max(0, dots(from))
  const task = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await task.promise
  const source = await document.getPage(page)
  const viewport = source.getViewport({scale: dotsPerInch / 72, offsetY: -upper})
  const width = Math.round(viewport.width)
  const height = Math.min(Math.round(viewport.height), dots(to)) - upper
  const canvas = createCanvas(width, height)
  // pdf.js wants the browser's canvas; this one has the parts it uses.
  const target = canvas as unknown as NonNullable<Parameters<typeof source.render>[0]['canvas']>
  await source.render({canvas: target, viewport, background: 'white'}).promise
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  await task.destroy()

  return {
    ink(colour, {left = 0, top = 0, right = 210, bottom = 297} = {}) {
      const [firstX, firstY] = [Math.max(0, dots(left)), Math.max(0, dots(top) - upper)]
      const [endX, endY] = [Math.min(width, dots(right)), Math.min(height, dots(bottom) - upper)]
      const box = {left: endX, top: endY, right: -1, bottom: -1}
      for (let y = firstY; y < endY; y += 1) {
        for (let x = firstX; x < endX; x += 1) {
          const at = (y * width + x) * 4
          const red = data[at] ?? 0
          const isInk =
            colour === 'red'
              ? red > 200 && (data[at + 1] ?? 0) < 128 && (data[at + 2] ?? 0) < 128
              : red < 128
          if (!isInk) continue
          if (x < box.left) box.left = x
          if (x >= box.right) box.right = x + 1
          if (y < box.top) box.top = y
          box.bottom = y + 1
        }
      }
      if (box.bottom < 0) return undefined
      const side = (dot: number): Millimetres => dot / dotsPerMillimetre
      return {
        left: side(box.left),
        top: side(box.top + upper),
        right: side(box.right),
        bottom: side(box.bottom + upper)
      }
    }
  }
}
