/** Strings, as they are shown: glyph by glyph. ISO 32000-1, 9.4. */

import {toPoints} from '../base/units.ts'
import type {Font} from './font.ts'
import type {GraphicsState} from './graphics-state.ts'
import type {ContentMark} from './marks.ts'
import {concatenate} from './matrix.ts'
import type {PaintedPage} from './painted-page.ts'
import type {TextCursor} from './text-cursor.ts'

/** Text rendering modes 0 to 2; 4 to 6 clip besides. ISO 32000-1, table 106. */
const paintings = ['fill', 'stroke', 'both'] as const

/** How many ems a glyph may reach from its place, at most; farther outside the clip it is not seen. */
const farthest = 2

/** Show `string` at the cursor, and move the cursor behind it. */
export function showText(
  string: unknown,
  state: GraphicsState,
  cursor: TextCursor,
  sheet: PaintedPage
): void {
  const {font, size, stretch, rise, clip} = state
  if (!(string instanceof Uint8Array) || !font) return

  const mark = sheet.mark
  const artifact = sheet.isArtifact
  const [a, b, c, d, e, f] = concatenate(cursor.matrix, state.ctm)
  const across = Math.hypot(a, b)
  const effective = toPoints(Math.abs(size) * Math.hypot(c, d))
  const direction = size * stretch < 0 ? -1 : 1
  const angle =
    b === 0 && a * direction > 0
      ? 0
      : Math.round((Math.atan2(b * direction, a * direction) * 18000) / Math.PI) / 100
  const painted = paintedBy(state)
  const frame = [a * size * stretch, b * size * stretch, c * size, d * size] as const
  const reach = farthest * (Math.hypot(frame[0], frame[1]) + Math.hypot(frame[2], frame[3]))
  const isVertical = font.isVertical
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
    if (painted && !sheet.isHidden && isWithin(x, y, reach, clip)) {
      sheet.glyphs.push({
        text: textOf(font, code, mark),
        x,
        baseline: y,
        size: effective,
        advance: isVertical
          ? Math.abs(width) * Math.hypot(c, d)
          : width * stretch * across * direction,
        angle,
        font: font.name,
        face: font,
        code,
        frame,
        painted,
        colour: painted === 'stroke' ? state.stroke : state.fill,
        artifact,
        mcid: mark?.mcid,
        isVertical: isVertical || undefined
      })
    }
    travelled += isVertical ? width + spacing : (width + spacing) * stretch
  }
  cursor.advance(isVertical ? 0 : travelled, isVertical ? travelled : 0)
}

const zero = [0, 0] as const

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

/** The text of one glyph, with the say of the mark around it. */
function textOf(font: Font, code: number, mark: ContentMark | undefined): string {
  // The box for a missing glyph stands for nothing, whatever the mark claims.
  if (code === 0 && font.zeroIsMissing) return ''
  if (mark?.actualText === undefined) return font.text(code)
  if (mark.told) return ''
  mark.told = true
  return mark.actualText
}
