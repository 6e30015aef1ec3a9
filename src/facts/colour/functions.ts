/** Functions: numbers in, numbers out. ISO 32000-1, 7.10. */

import {type PDFDict, type PDFObject, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  asDict,
  contentsOf,
  entry,
  members,
  numberAt,
  numbers
} from '../../pdf-syntax/index.ts'
import type {Calculation} from './calculation.ts'
import {calculator} from './calculator.ts'
import {clip, interpolate, mostFunctionData} from './limits.ts'
import {sampled} from './sampled-function.ts'

/** Functions of functions. */
const deepest = 8

/** Undefined for what is no function. */
export function functionOf(object: PDFObject | undefined, depth = 0): Calculation | undefined {
  const dict = asDict(object)
  if (!dict || depth > deepest) return undefined
  const calculation = unbounded(object, dict, depth)
  const domain = numbers(arrayAt(dict, 'Domain'))
  const range = numbers(arrayAt(dict, 'Range'))
  return calculation && ((inputs) => clip(calculation(clip(inputs, domain)), range))
}

function unbounded(
  object: PDFObject | undefined,
  dict: PDFDict,
  depth: number
): Calculation | undefined {
  switch (numberAt(dict, 'FunctionType')) {
    case 0:
      return object instanceof PDFStream ? sampled(object) : undefined
    case 2:
      return exponential(dict)
    case 3:
      return stitched(dict, depth)
    case 4:
      return object instanceof PDFStream
        ? calculator(Buffer.from(contentsOf(object, mostFunctionData)).toString('latin1'))
        : undefined
    default:
      return undefined
  }
}

function exponential(dict: PDFDict): Calculation {
  const start = entry(dict, 'C0') ? numbers(arrayAt(dict, 'C0')) : [0]
  const end = entry(dict, 'C1') ? numbers(arrayAt(dict, 'C1')) : [1]
  const exponent = numberAt(dict, 'N') ?? 1
  return ([input = 0]) => {
    const share = input ** exponent
    return start.map((value, index) => value + share * ((end[index] ?? 0) - value))
  }
}

function stitched(dict: PDFDict, depth: number): Calculation | undefined {
  const parts = members(arrayAt(dict, 'Functions')).map((part) => functionOf(part, depth + 1))
  const [from = 0, to = 1] = numbers(arrayAt(dict, 'Domain'))
  const bounds = numbers(arrayAt(dict, 'Bounds'))
  const encode = numbers(arrayAt(dict, 'Encode'))
  if (parts.length === 0 || parts.includes(undefined)) return undefined
  return ([input = 0]) => {
    const found = bounds.findIndex((bound) => input < bound)
    const index = found < 0 ? parts.length - 1 : Math.min(found, parts.length - 1)
    const low = index === 0 ? from : (bounds[index - 1] ?? from)
    const high = bounds[index] ?? to
    const [start, end] = [encode[2 * index] ?? 0, encode[2 * index + 1] ?? 1]
    return parts[index]?.([interpolate(input, low, high, start, end)]) ?? []
  }
}
