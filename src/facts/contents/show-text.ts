/** Strings, as they are shown: glyph by glyph. ISO 32000-1, 9.4. */

import {toPoints} from '../../base/units.ts'
import {concatenate, type Matrix} from '../../pdf-syntax/index.ts'
import type {Font} from '../font.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {Run, ShownText} from './run.ts'

/** Text rendering modes 0 to 2; 4 to 6 clip besides. ISO 32000-1, table 106. */
const paintings = ['fill', 'stroke', 'both'] as const

/** How many ems a glyph may reach from its place, at most; farther outside the clip it is not seen. */
const farthest = 2

/** Show `string` at the cursor, and move the cursor behind it. */
export function showText(string: Uint8Array, run: Run): void {
  const {state, cursor, means} = run
  const {font, size, stretch, rise} = state
  if (!font) return

  const matrix = concatenate(cursor.matrix, state.ctm)
  const [a, b, c, d, e, f] = matrix
  const shown = shownTextOf(run, font, matrix)
  const {isVertical} = font
  let travelled = 0

  for (let at = 0; at < string.length; ) {
    const length = font.lengthAt(string, at)
    if (at + length > string.length) break
    let code = string[at] ?? 0
    for (let next = 1; next < length; next += 1) code = code * 256 + (string[at + next] ?? 0)
    at += length

    const width = font.advance(code) * size
    const spacing = state.charSpace + (length === 1 && code === 32 ? state.wordSpace : 0)
    // The origin of upright glyphs is above them when they are set downwards.
    const [shiftX, shiftY] = isVertical ? font.origin(code) : zero
    const along = isVertical ? -shiftX * size * stretch : travelled
    const above = isVertical ? rise + travelled - shiftY * size : rise
    const x = a * along + c * above + e
    const y = b * along + d * above + f
    if (shown && isWithin(x, y, shown.reach, state.clip)) {
      const advance = isVertical
        ? Math.abs(width) * shown.down
        : width * stretch * shown.across * directionOf(state)
      means.device.glyph(shown, code, x, y, advance)
    }
    travelled += isVertical ? width + spacing : (width + spacing) * stretch
  }
  cursor.advance(isVertical ? 0 : travelled, isVertical ? travelled : 0)
}

const zero = [0, 0] as const

/**
 * What the glyphs have in common that are shown now; undefined where none would be seen.
 *
 * Browsers show glyph by glyph: most strings have all this in common with the one before.
 */
function shownTextOf(run: Run, font: Font, matrix: Matrix): ShownText | undefined {
  const {state, lastText: last} = run
  const mark = run.mark
  const painted = paintedBy(state)
  if (!painted || mark?.isHidden) return undefined
  const colour = painted === 'stroke' ? state.stroke : state.fill
  if (
    last !== undefined &&
    last.font === font &&
    last.mark === mark &&
    last.colour === colour &&
    last.painted === painted &&
    last.stateSize === state.size &&
    last.stretch === state.stretch &&
    last.matrix[0] === matrix[0] &&
    last.matrix[1] === matrix[1] &&
    last.matrix[2] === matrix[2] &&
    last.matrix[3] === matrix[3]
  ) {
    return last
  }
  const {size, stretch} = state
  const [a, b, c, d] = matrix
  const direction = directionOf(state)
  const down = Math.hypot(c, d)
  const frame = [a * size * stretch, b * size * stretch, c * size, d * size] as const
  run.lastText = {
    font,
    size: toPoints(Math.abs(size) * down),
    angle:
      b === 0 && a * direction > 0
        ? 0
        : Math.round((Math.atan2(b * direction, a * direction) * 18000) / Math.PI) / 100,
    frame,
    painted,
    colour,
    mark,
    stateSize: size,
    stretch,
    matrix,
    across: Math.hypot(a, b),
    down,
    reach: farthest * (Math.hypot(frame[0], frame[1]) + Math.hypot(frame[2], frame[3]))
  }
  return run.lastText
}

/** -1 where glyphs are set backwards. */
function directionOf({size, stretch}: GraphicsState): 1 | -1 {
  return size * stretch < 0 ? -1 : 1
}

/** How the state paints text; undefined when nothing would be seen. */
function paintedBy({mode, fillAlpha, strokeAlpha}: GraphicsState) {
  if (mode === 3 || mode === 7) return undefined
  const painted = paintings[mode % 4] ?? 'fill'
  if (painted === 'both') {
    if (fillAlpha > 0 && strokeAlpha > 0) return painted
    if (fillAlpha > 0) return 'fill'
    return strokeAlpha > 0 ? 'stroke' : undefined
  }
  return (painted === 'fill' ? fillAlpha : strokeAlpha) > 0 ? painted : undefined
}

function isWithin(
  x: number,
  y: number,
  reach: number,
  [left, top, right, bottom]: GraphicsState['clip']
): boolean {
  return x + reach >= left && x - reach <= right && y + reach >= top && y - reach <= bottom
}
