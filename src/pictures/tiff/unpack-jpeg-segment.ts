/** Strips and tiles of a TIFF that are JPEG, with tables they have in common. TIFF TN 2. */

import {createRequire} from 'node:module'
import type * as Jpeg from 'jpeg-js'
import type {TiffPage} from './tiff-directory.ts'
import {TiffFault} from './tiff-fault.ts'
import type {TiffLayout, TiffSegment} from './tiff-layout.ts'

let decoder: typeof Jpeg | undefined
const limits = {maxResolutionInMP: 120, maxMemoryUsageInMB: 1024} as const
/** Photometric: luminance and two differences. */
const yCbCr = 6

/** Unpack `packed`, with the tables that `page` has for all its parts. */
export function unpackJpegSegment(
  packed: Buffer,
  page: TiffPage,
  {samplesPerPixel, isPlanar, bits, photometric}: TiffLayout,
  {width, height}: TiffSegment
): Uint8Array {
  const channels = isPlanar ? 1 : samplesPerPixel
  if (bits !== 8 || (channels !== 1 && channels !== 3)) {
    throw new TiffFault({zh: `${channels} 色的 JPEG 压缩`, en: `JPEG of ${channels} colours`})
  }
  const found = decoded(withTables(packed, page), photometric === yCbCr)
  if (!found || found.width < width || found.height < height) throw new TiffFault()
  const result = new Uint8Array(width * height * channels)
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < width * channels; at += 1) {
      // The decoder gives red, green and blue of what is grey, too.
      const from = channels === 3 ? at : at * 3
      result[row * width * channels + at] = found.data[row * found.width * 3 + from] ?? 0
    }
  }
  return result
}

/** Both begin and end as a JPEG does: the end of the one and the beginning of the other go. */
function withTables(packed: Buffer, page: TiffPage): Buffer {
  const tables = page.numbers(347)
  if (tables.length < 4) return packed
  return Buffer.concat([Buffer.from(tables.slice(0, -2)), packed.subarray(2)])
}

function decoded(bytes: Buffer, isYCbCr: boolean) {
  // A package that is there gives what its types say.
  decoder ??= createRequire(import.meta.url)('jpeg-js') as typeof Jpeg
  try {
    return decoder.decode(bytes, {
      ...limits,
      useTArray: true,
      formatAsRGBA: false,
      colorTransform: isYCbCr,
      tolerantDecoding: false
    })
  } catch {
    // The decoder throws all it has to say about broken data, as plain errors.
    return undefined
  }
}
