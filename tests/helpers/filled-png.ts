import {createCanvas} from '@napi-rs/canvas'

/** A picture of this many pixels, filled from edge to edge with one dark colour. */
export function filledPng(width: number, height: number): Uint8Array {
  const made = createCanvas(width, height)
  const context = made.getContext('2d')
  context.fillStyle = '#345'
  context.fillRect(0, 0, width, height)
  return made.toBuffer('image/png')
}
