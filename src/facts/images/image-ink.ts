/** Where an image has ink, and of which colour: what is neither transparent nor white. */

import type {PDFDict, PDFStream} from '@cantoo/pdf-lib'
import type {Rgb} from '../colour/convert.ts'
import {hull} from './hull.ts'
import {type Image, type Mask, maskOf, type Samples, samplesOf} from './image.ts'
import {isCalculated, numberReader, type PixelReader, pixelReader} from './pixels.ts'

export interface ImageInk {
  /** Corners around the ink, u and v from 0 to 1 from the top-left; empty without ink. */
  readonly outline: readonly number[]
  /** The middle of its colours; undefined when the samples cannot be read, and for stencils. */
  readonly colour: Rgb | undefined
  /** The middle of how much its ink covers, from 0 to 1. */
  readonly opacity: number
  /** How much of the image has ink, from 0 to 1; undefined when the samples cannot be read. */
  readonly coverage: number | undefined
}

/** From here on all of red, green and blue are white. */
const white = 0.9

/** Columns and rows looked at; of larger images every second, third … */
const mostColumns = 4096

/** Colours that have to be calculated one by one take their time. */
const mostCalculated = 512

const everywhere = [0, 0, 1, 0, 1, 1, 0, 1]

const known = new WeakMap<PDFStream, ImageInk>()

/** Measured once for each image, wherever it is painted. */
export function inkOfImage(image: Image, resources: PDFDict | undefined): ImageInk {
  let ink = known.get(image.stream)
  if (!ink) {
    ink = measure(image, resources)
    known.set(image.stream, ink)
  }
  return ink
}

function measure(image: Image, resources: PDFDict | undefined): ImageInk {
  const samples = samplesOf(image, resources)
  const pixel = samples && (image.isStencil ? stencilReader(samples) : pixelReader(samples))
  // What cannot be read is there all the same.
  if (!samples || !pixel)
    return {outline: everywhere, colour: undefined, opacity: 1, coverage: undefined}
  const opacity = image.isStencil ? undefined : opacityReader(samples, maskOf(image), resources)
  return look(samples, pixel, opacity, image.isStencil)
}

function look(
  samples: Samples,
  pixel: PixelReader,
  opacity: ((column: number, row: number) => number) | undefined,
  isStencil: boolean
): ImageInk {
  const {width, height} = samples
  const most = isCalculated(samples) ? mostCalculated : mostColumns
  const stepX = Math.ceil(width / most)
  const stepY = Math.ceil(height / most)
  const corners: number[] = []
  const shares = new Uint32Array(256)
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const

  for (let row = 0; row < height; row += stepY) {
    let [first, last] = [-1, -1]
    for (let column = 0; column < width; column += stepX) {
      const share = opacity ? opacity(column, row) : 1
      if (share === 0) continue
      const colour = pixel(column, row)
      if (!colour) continue
      const [red, green, blue] = colour
      // As seen on white paper.
      const least = 1 - share * (1 - Math.min(red, green, blue))
      if (!isStencil && least >= white) continue
      if (first < 0) first = column
      last = column
      const covered = Math.round(share * 255)
      shares[covered] = (shares[covered] ?? 0) + 1
      if (isStencil) continue
      for (const [index, value] of colour.entries()) {
        const counted = counts[index]
        const level = Math.round(value * 255)
        if (counted) counted[level] = (counted[level] ?? 0) + 1
      }
    }
    if (first < 0) continue
    const [left, right] = [first / width, Math.min(1, (last + stepX) / width)]
    const [top, bottom] = [row / height, Math.min(1, (row + stepY) / height)]
    corners.push(left, top, right, top, right, bottom, left, bottom)
  }
  if (corners.length === 0) return {outline: [], colour: undefined, opacity: 1, coverage: 0}
  const [red, green, blue] = counts
  return {
    outline: hull(corners),
    colour: isStencil ? undefined : [middle(red), middle(green), middle(blue)],
    opacity: middle(shares),
    coverage:
      shares.reduce((sum, count) => sum + count, 0) /
      (Math.ceil(width / stepX) * Math.ceil(height / stepY))
  }
}

/** The value that as many are below as above. */
function middle(counts: Uint32Array): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2
  let sum = 0
  for (const [value, count] of counts.entries()) {
    sum += count
    if (sum >= half) return value / 255
  }
  return 1
}

const black: Rgb = [0, 0, 0]

/** A stencil paints where its samples are 0, or 1 where `Decode` says so. */
function stencilReader(samples: Samples): PixelReader | undefined {
  const read = numberReader(samples)
  const painting = samples.decode[0] === 1 ? 1 : 0
  return read && ((column, row) => (read(column, row, 0) === painting ? black : undefined))
}

/** How much of each sample is seen, from 0 to 1; undefined where all of all. */
function opacityReader(
  samples: Samples,
  mask: Mask | undefined,
  resources: PDFDict | undefined
): ((column: number, row: number) => number) | undefined {
  if (!mask) return undefined
  const {width, height} = samples
  if (mask.kind === 'colours') {
    const read = numberReader(samples)
    const {ranges} = mask
    if (!read || ranges.length < 2) return undefined
    return (column, row) => {
      for (let index = 0; 2 * index + 1 < ranges.length; index += 1) {
        const value = read(column, row, index)
        if (value < (ranges[2 * index] ?? 0) || value > (ranges[2 * index + 1] ?? 0)) return 1
      }
      return 0
    }
  }
  const other = samplesOf(mask.image, resources)
  const read = other && numberReader(other)
  if (!other || !read) return undefined
  const most = 2 ** other.depth - 1
  const isTurned = (other.decode[0] ?? 0) > (other.decode[1] ?? 1)
  return (column, row) => {
    const x = Math.floor(((column + 0.5) / width) * other.width)
    const y = Math.floor(((row + 0.5) / height) * other.height)
    const share = read(x, y, 0) / most
    // A stencil mask hides where a stencil would not paint.
    return (mask.kind === 'stencil') !== isTurned ? 1 - share : share
  }
}
