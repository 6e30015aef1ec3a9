/** Functions by a table, straight between its places. ISO 32000-1, 7.10.2. */

import type {PDFStream} from '@cantoo/pdf-lib'
import {arrayAt, contentsOf, entry, numberAt, numbers} from '../../pdf-syntax/index.ts'
import {sampleReader} from '../sample-reader.ts'
import type {Calculation} from './calculation.ts'
import {clip, interpolate, mostFunctionData} from './limits.ts'

/** Each input doubles the places that are looked at. */
const mostInputs = 6

export function sampled(stream: PDFStream): Calculation | undefined {
  const {dict} = stream
  const domain = numbers(arrayAt(dict, 'Domain'))
  const range = numbers(arrayAt(dict, 'Range'))
  const size = numbers(arrayAt(dict, 'Size'))
  const depth = numberAt(dict, 'BitsPerSample') ?? 8
  const outputs = range.length >> 1
  if (size.length === 0 || size.length > mostInputs || outputs === 0) return undefined
  if (size.some((count) => count < 1)) return undefined
  const encode = entry(dict, 'Encode')
    ? numbers(arrayAt(dict, 'Encode'))
    : size.flatMap((count) => [0, count - 1])
  const decode = entry(dict, 'Decode') ? numbers(arrayAt(dict, 'Decode')) : range
  const sample = sampleReader(contentsOf(stream, mostFunctionData), depth)
  if (!sample) return undefined
  const largest = 2 ** depth - 1

  return (inputs) => {
    const places = size.map((count, index) => {
      const place = interpolate(
        inputs[index] ?? 0,
        domain[2 * index] ?? 0,
        domain[2 * index + 1] ?? 1,
        encode[2 * index] ?? 0,
        encode[2 * index + 1] ?? 0
      )
      return Math.min(Math.max(place, 0), count - 1)
    })
    const result = new Array<number>(outputs).fill(0)
    // Every corner of the cell the place is in, by how near it is.
    for (let corner = 0; corner < 1 << size.length; corner += 1) {
      let [weight, index, stride] = [1, 0, 1]
      for (const [axis, place] of places.entries()) {
        const low = Math.floor(place)
        const isHigh = ((corner >> axis) & 1) === 1
        weight *= isHigh ? place - low : 1 - (place - low)
        index += stride * Math.min(low + (isHigh ? 1 : 0), (size[axis] ?? 1) - 1)
        stride *= size[axis] ?? 1
      }
      if (weight === 0) continue
      for (let output = 0; output < outputs; output += 1) {
        const value = sample(index * outputs + output) / largest
        const [low, high] = [decode[2 * output] ?? 0, decode[2 * output + 1] ?? 1]
        result[output] = (result[output] ?? 0) + weight * (low + value * (high - low))
      }
    }
    return clip(result, range)
  }
}
