/** A TIFF page as it is to be seen: its first row may be any side of it. TIFF 6.0, Orientation. */

import type {Raster} from '../write-png.ts'

/** Turn and mirror `raster` by its orientation, 1 to 8; anything else is 1. */
export function turnUpright(raster: Raster, orientation: number): Raster {
  if (!(orientation >= 2 && orientation <= 8)) return raster
  const {width, height, channels, samples} = raster
  const isTurned = orientation >= 5
  const [wide, high] = isTurned ? [height, width] : [width, height]
  const fromRight = [2, 3, 7, 8].includes(orientation)
  const fromBelow = [3, 4, 6, 7].includes(orientation)
  const result = new Uint8Array(samples.length)
  for (let row = 0; row < high; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      const [across, down] = isTurned ? [row, column] : [column, row]
      const x = fromRight ? width - 1 - across : across
      const y = fromBelow ? height - 1 - down : down
      const from = (y * width + x) * channels
      const to = (row * wide + column) * channels
      for (let channel = 0; channel < channels; channel += 1) {
        result[to + channel] = samples[from + channel] ?? 0
      }
    }
  }
  return {width: wide, height: high, channels, samples: result}
}
