/** JPEG pictures, unpacked by a decoder that is loaded when the first is looked into. */

import {createRequire} from 'node:module'
import type * as Jpeg from 'jpeg-js'

let decoder: typeof Jpeg | undefined

export interface JpegSamples {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each sample. */
  readonly bytes: Uint8Array
}

/** Larger pictures are not looked into. */
const limits = {maxResolutionInMP: 40, maxMemoryUsageInMB: 384} as const

/** Undefined for what cannot be decoded. */
export function fromJpeg(bytes: Uint8Array): JpegSamples | undefined {
  // A package that is there gives what its types say.
  decoder ??= createRequire(import.meta.url)('jpeg-js') as typeof Jpeg
  try {
    const {width, height, data} = decoder.decode(bytes, {
      ...limits,
      useTArray: true,
      formatAsRGBA: false
    })
    return {width, height, bytes: data}
  } catch {
    // The decoder throws all it has to say about broken data, as plain errors.
    return undefined
  }
}
