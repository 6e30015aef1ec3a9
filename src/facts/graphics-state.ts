/** The graphics state, as far as text and lines need it. ISO 32000-1, 8.4 and 9.3. */

import type {Font} from './font.ts'
import {identity, type Matrix} from './matrix.ts'
import type {Colour} from './page.ts'

export interface GraphicsState {
  /** User space → millimetres from the top-left corner of the page. */
  ctm: Matrix
  fill: Colour
  stroke: Colour
  /** In user space. */
  lineWidth: number
  font: Font | undefined
  size: number
  charSpace: number
  wordSpace: number
  /** Horizontal scaling; 1 is normal. */
  stretch: number
  leading: number
  rise: number
  /** Text rendering mode; 3 and 7 paint nothing. */
  mode: number
}

const black: Colour = [0]

/** The state a page begins with. */
export function initialState(ctm: Matrix = identity): GraphicsState {
  return {
    ctm,
    fill: black,
    stroke: black,
    lineWidth: 1,
    font: undefined,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0
  }
}
