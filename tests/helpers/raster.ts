/**
 * Ink: what a printed page shows, as pixels.
 *
 * The standard's distances to the mark and to the separators are distances of ink; an
 * independent renderer says where it is.
 */

import {createCanvas} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Millimetres} from '../../src/base/units.ts'

const dotsPerInch = 300
const dotsPerMillimetre = dotsPerInch / 25.4

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

/** Draw one page, counted from 1. */
export async function rasterise(pdf: Uint8Array, page: number): Promise<Raster> {
  const task = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await task.promise
  const source = await document.getPage(page)
  const viewport = source.getViewport({scale: dotsPerInch / 72})
  const width = Math.round(viewport.width)
  const height = Math.round(viewport.height)
  const canvas = createCanvas(width, height)
  // pdf.js wants the browser's canvas; this one has the parts it uses.
  const target = canvas as unknown as NonNullable<Parameters<typeof source.render>[0]['canvas']>
  await source.render({canvas: target, viewport, background: 'white'}).promise
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  await task.destroy()

  return {
    ink(colour, region = {}) {
      const {left = 0, top = 0, right = 210, bottom = 297} = region
      const from = {x: dots(left), y: dots(top)}
      const to = {x: Math.min(width, dots(right)), y: Math.min(height, dots(bottom))}
      let box: InkBox | undefined
      for (let y = from.y; y < to.y; y += 1) {
        for (let x = from.x; x < to.x; x += 1) {
          const at = (y * width + x) * 4
          const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
          const isInk = colour === 'red' ? red > 200 && green < 128 && blue < 128 : red < 128
          if (!isInk) continue
          box = {
            left: Math.min(box?.left ?? x, x),
            top: Math.min(box?.top ?? y, y),
            right: Math.max(box?.right ?? 0, x + 1),
            bottom: Math.max(box?.bottom ?? 0, y + 1)
          }
        }
      }
      return (
        box && {
          left: box.left / dotsPerMillimetre,
          top: box.top / dotsPerMillimetre,
          right: box.right / dotsPerMillimetre,
          bottom: box.bottom / dotsPerMillimetre
        }
      )
    }
  }
}

function dots(millimetres: Millimetres): number {
  return Math.round(millimetres * dotsPerMillimetre)
}
