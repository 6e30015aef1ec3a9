/** The strips and tiles of a TIFF page → its samples, pixel by pixel. */

import type {TiffLayout, TiffSegment} from './tiff-layout.ts'

/**
 * Put what `unpack` gives of each segment together: `samplesPerPixel` bytes a pixel, of 16 bits
 * the higher eight, of less than 8 the number itself.
 */
export function gatherSamples(
  layout: TiffLayout,
  isBigEndian: boolean,
  unpack: (segment: TiffSegment) => Uint8Array
): Uint8Array {
  const {width, height, samplesPerPixel, isPlanar} = layout
  const result = new Uint8Array(width * height * samplesPerPixel)
  const perPixel = isPlanar ? 1 : samplesPerPixel
  for (const segment of layout.segments) {
    const samples = samplesOf(unpack(segment), layout, segment, perPixel, isBigEndian)
    const columns = Math.min(segment.width, width - segment.left)
    const rows = Math.min(segment.height, height - segment.top)
    for (let row = 0; row < rows; row += 1) {
      const from = row * segment.width * perPixel
      const to = ((segment.top + row) * width + segment.left) * samplesPerPixel
      if (isPlanar) {
        for (let column = 0; column < columns; column += 1) {
          result[to + column * samplesPerPixel + segment.plane] = samples[from + column] ?? 0
        }
      } else {
        result.set(samples.subarray(from, from + columns * perPixel), to)
      }
    }
  }
  return result
}

/** One byte a sample. */
function samplesOf(
  bytes: Uint8Array,
  {bits, isDifferenced}: TiffLayout,
  {width, height}: TiffSegment,
  perPixel: number,
  isBigEndian: boolean
): Uint8Array {
  const perRow = width * perPixel
  if (bits === 8) {
    if (!isDifferenced) return bytes
    const sums = bytes.slice(0, perRow * height)
    for (let at = 0; at < sums.length; at += 1) {
      if (at % perRow >= perPixel) sums[at] = (sums[at] ?? 0) + (sums[at - perPixel] ?? 0)
    }
    return sums
  }
  const result = new Uint8Array(perRow * height)
  if (bits === 16) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const before = new Uint16Array(perPixel)
    for (let at = 0; at < result.length; at += 1) {
      if (at % perRow === 0) before.fill(0)
      const own = view.getUint16(2 * at, !isBigEndian)
      const value = isDifferenced ? (own + (before[at % perPixel] ?? 0)) & 0xffff : own
      before[at % perPixel] = value
      result[at] = value >> 8
    }
    return result
  }
  const bytesPerRow = Math.ceil((perRow * bits) / 8)
  const mask = 2 ** bits - 1
  for (let at = 0; at < result.length; at += 1) {
    const bit = (at % perRow) * bits
    const byte = bytes[Math.floor(at / perRow) * bytesPerRow + (bit >> 3)] ?? 0
    result[at] = (byte >> (8 - bits - (bit & 7))) & mask
  }
  return result
}
