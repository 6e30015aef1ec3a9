/** How large a picture says it is, before anything is unpacked. */

import type {PictureFormat} from './picture-format.ts'
import {isFrameHead, jpegSegments} from './segments/jpeg-segments.ts'
import {webpChunks} from './segments/webp-chunks.ts'

/** In pixels. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** Read the size that the head of a picture states; undefined where it states none. */
export function declaredSize(format: PictureFormat, bytes: Buffer): PixelSize | undefined {
  try {
    if (format === 'png') return sizeAt(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
    if (format === 'gif') return sizeAt(bytes.readUInt16LE(6), bytes.readUInt16LE(8))
    if (format === 'bmp') return sizeOfBmp(bytes)
    if (format === 'jpeg') return sizeOfJpeg(bytes)
    return format === 'webp' ? sizeOfWebp(bytes) : undefined
  } catch (error) {
    // Cut off within the head.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function sizeAt(width: number, height: number): PixelSize {
  return {width, height}
}

/** The oldest headers have sizes of two bytes; rows that run downwards a height below zero. */
function sizeOfBmp(bytes: Buffer): PixelSize {
  return bytes.readUInt32LE(14) === 12
    ? sizeAt(bytes.readUInt16LE(18), bytes.readUInt16LE(20))
    : sizeAt(bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22)))
}

function sizeOfJpeg(bytes: Buffer): PixelSize | undefined {
  for (const {marker, at} of jpegSegments(bytes)) {
    if (isFrameHead(marker)) return sizeAt(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
  }
  return undefined
}

/** RFC 9649, 2.5–2.7. */
function sizeOfWebp(bytes: Buffer): PixelSize | undefined {
  const first = webpChunks(bytes, 12, bytes.length)[0]
  if (!first) return undefined
  const at = first.at + 8
  if (first.name === 'VP8X') {
    return sizeAt(bytes.readUIntLE(at + 4, 3) + 1, bytes.readUIntLE(at + 7, 3) + 1)
  }
  if (first.name === 'VP8L') {
    const bits = bytes.readUInt32LE(at + 1)
    return sizeAt((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  return sizeAt(bytes.readUInt16LE(at + 6) & 0x3fff, bytes.readUInt16LE(at + 8) & 0x3fff)
}
