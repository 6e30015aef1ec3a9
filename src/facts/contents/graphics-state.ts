/** The graphics state, as far as what can be seen depends on it. ISO 32000-1, 8.4 and 9.3. */

import {identity, type Matrix} from '../../pdf-syntax/index.ts'
import {type ColourSpace, gray} from '../colour/spaces.ts'
import {type Edges, everywhere} from '../edges.ts'
import type {Font} from '../font.ts'
import type {Colour} from '../page.ts'

export interface GraphicsState {
  /** User space → millimetres from the top-left corner of the page. */
  ctm: Matrix
  /** The box around what may be painted on, in millimetres. */
  clip: Edges
  fill: Colour
  stroke: Colour
  /** Undefined: a pattern, or a space that is not looked into. */
  fillSpace: ColourSpace | undefined
  strokeSpace: ColourSpace | undefined
  /** 0 paints nothing. */
  fillAlpha: number
  strokeAlpha: number
  /** In user space. */
  lineWidth: number
  /** 0 ends lines where they end; 1 and 2 half a line width later. */
  cap: number
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
export function initialState(ctm: Matrix = identity, clip: Edges = everywhere): GraphicsState {
  return {
    ctm,
    clip,
    fill: black,
    stroke: black,
    fillSpace: gray,
    strokeSpace: gray,
    fillAlpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
    cap: 0,
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
