/** Samples of a TIFF page → grey, or red, green and blue, and how opaque. TIFF 6.0, 3–6, 16. */

import type {Raster} from '../write-png.ts'
import type {TiffPage} from './tiff-directory.ts'
import {TiffFault} from './tiff-fault.ts'
import type {TiffLayout} from './tiff-layout.ts'

const [whiteIsZero, blackIsZero, rgb, palette, cmyk, yCbCr] = [0, 1, 2, 3, 5, 6]
const jpeg = 7

/** Colour `samples`, of which `gatherSamples` made a byte each. */
export function colourPixels(page: TiffPage, layout: TiffLayout, samples: Uint8Array): Raster {
  const {width, height, photometric, compression, samplesPerPixel} = layout
  const size = {width, height}
  const isGrey = photometric === whiteIsZero || photometric === blackIsZero
  if (isGrey) return {...size, channels: 1, samples: grey(layout, samples)}
  if (photometric === palette) {
    return {...size, channels: 3, samples: coloured(page, layout, samples)}
  }
  const isJpeg = photometric === yCbCr && compression === jpeg
  if ((photometric === rgb || isJpeg) && samplesPerPixel >= 3) {
    return direct(page, layout, samples)
  }
  if (photometric === cmyk && samplesPerPixel >= 4 && page.number(332, 1) === 1) {
    return {...size, channels: 3, samples: printed(layout, samples)}
  }
  throw new TiffFault({zh: `颜色空间 ${photometric}`, en: `colour space ${photometric}`})
}

/** Of a sample, the largest; of 16 bits eight are left. */
function fullOf({bits}: TiffLayout): number {
  return bits >= 8 ? 255 : 2 ** bits - 1
}

function grey(layout: TiffLayout, samples: Uint8Array): Uint8Array {
  const {samplesPerPixel, photometric} = layout
  const full = fullOf(layout)
  const result = new Uint8Array(samples.length / samplesPerPixel)
  for (let at = 0; at < result.length; at += 1) {
    const value = Math.round(((samples[at * samplesPerPixel] ?? 0) * 255) / full)
    result[at] = photometric === whiteIsZero ? 255 - value : value
  }
  return result
}

/** All reds, then all greens, then all blues; of 16 bits, or of 8 by those who misread it. */
function coloured(page: TiffPage, layout: TiffLayout, samples: Uint8Array): Uint8Array {
  const map = page.numbers(320)
  const count = map.length / 3
  if (layout.bits > 8 || count < 2 ** layout.bits) throw new TiffFault()
  const shift = map.every((value) => value < 256) ? 0 : 8
  const {samplesPerPixel} = layout
  const result = new Uint8Array((samples.length / samplesPerPixel) * 3)
  for (let at = 0; at < result.length; at += 1) {
    const index = samples[Math.floor(at / 3) * samplesPerPixel] ?? 0
    result[at] = (map[(at % 3) * count + index] ?? 0) >> shift
  }
  return result
}

/** Extra samples are how opaque a pixel is only where they say so. */
function direct(page: TiffPage, layout: TiffLayout, samples: Uint8Array): Raster {
  const {width, height, samplesPerPixel} = layout
  const full = fullOf(layout)
  const extra = page.number(338, 0)
  const hasAlpha = samplesPerPixel > 3 && (extra === 1 || extra === 2)
  const channels = hasAlpha ? 4 : 3
  const result = new Uint8Array(width * height * channels)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * samplesPerPixel
    const opaque = hasAlpha ? (samples[from + 3] ?? full) : full
    for (let channel = 0; channel < 3; channel += 1) {
      const value = samples[from + channel] ?? 0
      // 1: the colours were made as much fainter already.
      const isFaint = extra === 1 && hasAlpha && opaque > 0
      result[pixel * channels + channel] = isFaint
        ? Math.min(255, Math.round((value * 255) / opaque))
        : Math.round((value * 255) / full)
    }
    if (hasAlpha) result[pixel * channels + 3] = Math.round((opaque * 255) / full)
  }
  return {width, height, channels, samples: result}
}

/** As browsers show CMYK: what of the light each ink lets through. */
function printed(layout: TiffLayout, samples: Uint8Array): Uint8Array {
  const {samplesPerPixel} = layout
  const full = fullOf(layout)
  const result = new Uint8Array((samples.length / samplesPerPixel) * 3)
  for (let at = 0; at < result.length; at += 1) {
    const pixel = Math.floor(at / 3) * samplesPerPixel
    const ink = full - (samples[pixel + (at % 3)] ?? 0)
    const black = full - (samples[pixel + 3] ?? 0)
    result[at] = Math.round((ink * black * 255) / (full * full))
  }
  return result
}
