/** Colours as a screen shows them, near enough to tell red from black. */

import type {Colour} from '../page.ts'

export type Rgb = readonly [number, number, number]

/** Gray, RGB or CMYK → RGB; undefined for none. */
export function toRgb(colour: Colour): Rgb | undefined {
  const [first = 0, second = 0, third = 0, black = 0] = colour
  if (colour.length === 1) return [first, first, first]
  if (colour.length === 3) return [first, second, third]
  if (colour.length !== 4) return undefined
  return [(1 - first) * (1 - black), (1 - second) * (1 - black), (1 - third) * (1 - black)]
}

/** CIE L*a*b* against `white` → sRGB. ISO 32000-1, 8.6.5.4; IEC 61966-2-1. */
export function labToRgb(values: readonly number[], white: readonly number[]): Colour {
  const [lightness = 0, a = 0, b = 0] = values
  const middle = (lightness + 16) / 116
  const part = (value: number) => (value > 6 / 29 ? value ** 3 : (108 / 841) * (value - 4 / 29))
  // The white of the space is the white of the screen.
  const x = part(middle + a / 500) * 0.9505
  const y = part(middle) * (white[1] ?? 1)
  const z = part(middle - b / 200) * 1.089
  return [
    3.2406 * x - 1.5372 * y - 0.4986 * z,
    -0.9689 * x + 1.8758 * y + 0.0415 * z,
    0.0557 * x - 0.204 * y + 1.057 * z
  ].map((linear) => {
    const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
    return Math.min(Math.max(value, 0), 1)
  })
}
