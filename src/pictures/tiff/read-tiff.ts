/**
 * TIFF, which no browser but one shows: the first page as samples.
 *
 * Read is what scanners, faxes and print shops write: grey, colours, palettes and CMYK of 1 to
 * 16 bits, in strips or tiles, unpacked, LZW, Deflate, PackBits, fax or JPEG. Loaded only by
 * documents that have one.
 */

import type {Wording} from '../../base/message.ts'
import type {PixelSize} from '../declared-size.ts'
import type {Raster} from '../write-png.ts'
import {colourPixels} from './colour-pixels.ts'
import {gatherSamples} from './gather-samples.ts'
import {readTiffPages, type TiffPage} from './tiff-directory.ts'
import {TiffFault} from './tiff-fault.ts'
import {readTiffLayout, type TiffLayout} from './tiff-layout.ts'
import {turnUpright} from './turn-upright.ts'
import {unpackSegment} from './unpack-segment.ts'

export type TiffReading =
  | {readonly state: 'read'; readonly raster: Raster; readonly pages: number}
  | {readonly state: 'damaged'}
  | {readonly state: 'too-large'; readonly size: PixelSize}
  /** `what` of it nobody here can read. */
  | {readonly state: 'unknown'; readonly what: Wording}

/** Read the first page of the TIFF `bytes`, unless it has more than `mostPixels`. */
export function readTiff(bytes: Buffer, mostPixels: number): TiffReading {
  try {
    const {first, count} = readTiffPages(bytes)
    const layout = readTiffLayout(first)
    const {width, height} = layout
    if (width * height > mostPixels) return {state: 'too-large', size: {width, height}}
    return {state: 'read', raster: rasterOf(bytes, first, layout), pages: count}
  } catch (error) {
    if (!(error instanceof TiffFault)) throw error
    const {unknown: what} = error
    return what ? {state: 'unknown', what} : {state: 'damaged'}
  }
}

function rasterOf(bytes: Buffer, page: TiffPage, layout: TiffLayout): Raster {
  const isBigEndian = bytes[0] === 0x4d
  const samples = gatherSamples(layout, isBigEndian, (segment) =>
    unpackSegment(bytes, page, layout, segment)
  )
  return turnUpright(colourPixels(page, layout, samples), page.number(274, 1))
}
