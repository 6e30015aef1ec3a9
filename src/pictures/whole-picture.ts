/** Whether a picture is there to its end: half of one would be shown as far as it goes. */

import type {PictureFormat} from './picture-format.ts'
import {gifBlocks} from './segments/gif-blocks.ts'
import {jpegSegments} from './segments/jpeg-segments.ts'
import {pngChunks} from './segments/png-chunks.ts'
import {webpChunks} from './segments/webp-chunks.ts'

/** Tell whether `bytes` hold all that a picture of that format says it has. */
export function isWholePicture(format: PictureFormat, bytes: Buffer): boolean {
  if (format === 'png') return pngChunks(bytes).at(-1)?.name === 'IEND'
  if (format === 'jpeg') return hasJpegEnd(bytes)
  if (format === 'gif') return hasGifEnd(bytes)
  if (format === 'webp') return hasWebpEnd(bytes)
  return format !== 'bmp' || hasBmpEnd(bytes)
}

const startOfScan = 0xda
const endOfImage = Buffer.from([0xff, 0xd9])

/**
 * JPEG, B.1: segments, each with its length, then the scans up to the end of the image, which a
 * small picture within a segment has too. Some programs add to what is whole.
 */
function hasJpegEnd(bytes: Buffer): boolean {
  const last = jpegSegments(bytes).at(-1)
  return last?.marker === startOfScan && bytes.indexOf(endOfImage, last.at + 4) > 0
}

function hasGifEnd(bytes: Buffer): boolean {
  const blocks = gifBlocks(bytes)
  return blocks.at(-1)?.kind === 'end' && blocks.some(({kind}) => kind === 'image')
}

/** RFC 9649, 2.4: the file is as long as its head says; some programs add to it. */
function hasWebpEnd(bytes: Buffer): boolean {
  const end = 8 + (bytes.length >= 12 ? bytes.readUInt32LE(4) : Number.POSITIVE_INFINITY)
  if (end > bytes.length) return false
  const last = webpChunks(bytes, 12, end).at(-1)
  // A byte that only makes the length even may be missing.
  return last !== undefined && last.at + last.length <= end + 1
}

/** Packed by runs it says its length, if anything; else each row has whole words of 32 bits. */
function hasBmpEnd(bytes: Buffer): boolean {
  if (bytes.length < 26) return false
  const start = bytes.readUInt32LE(10)
  const isOldest = bytes.readUInt32LE(14) === 12
  if (!isOldest && bytes.length < 54) return false
  const [width, height, depth] = isOldest
    ? [bytes.readUInt16LE(18), bytes.readUInt16LE(20), bytes.readUInt16LE(24)]
    : [bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22)), bytes.readUInt16LE(28)]
  const packing = isOldest ? 0 : bytes.readUInt32LE(30)
  const isPacked = packing === 1 || packing === 2
  const length = isPacked ? bytes.readUInt32LE(34) : Math.ceil((width * depth) / 32) * 4 * height
  return width > 0 && height > 0 && start + length <= bytes.length
}
