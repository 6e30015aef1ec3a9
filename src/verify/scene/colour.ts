/** Red and black as the press knows them. GB/T 9704—2012, 5.2.4 and 6.2. */

import type {Colour} from '../../facts/index.ts'

/** RGB with R ≥ 0.75 and the others ≤ 0.25; CMYK with M, Y ≥ 0.7 and C, K ≤ 0.2. */
export function isRed(colour: Colour | undefined): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = colour ?? []
  if (colour?.length === 3) return a >= 0.75 && b <= 0.25 && c <= 0.25
  return colour?.length === 4 && a <= 0.2 && b >= 0.7 && c >= 0.7 && d <= 0.2
}

/** Gray or RGB ≤ 0.15; K ≥ 0.85 with the others ≤ 0.2. */
export function isBlack(colour: Colour | undefined): boolean {
  if (colour === undefined || colour.length === 0) return false
  if (colour.length < 4) return colour.every((component) => component <= 0.15)
  const [c = 0, m = 0, y = 0, k = 0] = colour
  return k >= 0.85 && c <= 0.2 && m <= 0.2 && y <= 0.2
}

/** Nothing is seen of it on paper. */
export function isWhite(colour: Colour | undefined): boolean {
  if (colour === undefined || colour.length === 0) return false
  if (colour.length < 4) return colour.every((component) => component >= 0.97)
  return colour.every((component) => component <= 0.03)
}

/** Reddish at all: what was meant to be red, however well it was mixed. */
export function isReddish(colour: Colour | undefined): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = colour ?? []
  if (colour?.length === 3) return a >= 0.45 && a - b >= 0.25 && a - c >= 0.25
  return colour?.length === 4 && b - a >= 0.3 && c - a >= 0.3 && d <= 0.5
}
