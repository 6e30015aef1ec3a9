/** The samples of an image as colours and degrees of hiding, one at a time. */

import {type Rgb, toRgb} from '../colour/convert.ts'
import {cmyk, gray, rgb} from '../colour/spaces.ts'
import {sampleReader} from '../sample-reader.ts'
import type {Samples} from './image.ts'

/** The colour of the sample at a place; undefined where there is none to be seen. */
export type PixelReader = (column: number, row: number) => Rgb | undefined

/** The numbers of a sample: the `index`-th of the sample at a place. */
export type NumberReader = (column: number, row: number, index: number) => number

/** Rows begin on whole bytes. */
export function numberReader({bytes, width, depth, components}: Samples): NumberReader | undefined {
  const perRow = Math.ceil((width * depth * components) / 8)
  if (depth === 8) {
    return (column, row, index) => bytes[row * perRow + column * components + index] ?? 0
  }
  let readRow: ((index: number) => number) | undefined
  let current = -1
  if (!sampleReader(bytes, depth)) return undefined
  return (column, row, index) => {
    if (row !== current) {
      readRow = sampleReader(bytes.subarray(row * perRow, (row + 1) * perRow), depth)
      current = row
    }
    return readRow?.(column * components + index) ?? 0
  }
}

/** Whether each colour has to be calculated by itself, which takes its time. */
export function isCalculated({space}: Samples): boolean {
  return space !== undefined && space.components > 1 && space !== rgb && space !== cmyk
}

/** Colours by their numbers; each number is looked up once where a table can hold them all. */
export function pixelReader(samples: Samples): PixelReader | undefined {
  const {space, depth, decode, components} = samples
  const read = numberReader(samples)
  if (!read) return undefined
  const most = 2 ** depth - 1
  const meaning = (number: number, index: number) => {
    const [low = 0, high = 1] = [decode[2 * index], decode[2 * index + 1]]
    return low + (number / most) * (high - low)
  }
  const isPlain = depth === 8 && decode.every((value, index) => value === index % 2)
  // What a decoder has made of its picture is red, green and blue.
  if (!space || (components === 3 && isPlain && (space === rgb || space === gray))) {
    return (column, row) => [
      read(column, row, 0) / 255,
      read(column, row, 1) / 255,
      read(column, row, 2) / 255
    ]
  }
  if (space === cmyk && isPlain) {
    return (column, row) => {
      const paper = 1 - read(column, row, 3) / 255
      return [
        (1 - read(column, row, 0) / 255) * paper,
        (1 - read(column, row, 1) / 255) * paper,
        (1 - read(column, row, 2) / 255) * paper
      ]
    }
  }
  if (space.components === 1) {
    // Of 16 bits the first eight say enough.
    const shift = Math.max(0, depth - 8)
    const table = Array.from({length: 2 ** Math.min(depth, 8)}, (_, number) =>
      toRgb(space.colour([meaning(number * 2 ** shift, 0)]))
    )
    return (column, row) => table[Math.floor(read(column, row, 0) / 2 ** shift)]
  }
  return (column, row) =>
    toRgb(
      space.colour(
        Array.from({length: space.components}, (_, index) =>
          meaning(read(column, row, index), index)
        )
      )
    )
}
