/** One strip or tile of a TIFF, unpacked; damage is a fault, never a grey stretch. */

import {inflateSync} from 'node:zlib'
import {unpackFax} from '../../facts/index.ts'
import {fromLzw} from '../../pdf-syntax/index.ts'
import type {TiffPage} from './tiff-directory.ts'
import {TiffFault} from './tiff-fault.ts'
import type {TiffLayout, TiffSegment} from './tiff-layout.ts'
import {unpackJpegSegment} from './unpack-jpeg-segment.ts'

/** Unpack `segment`: rows of `layout`’s samples, each from a whole byte on. */
export function unpackSegment(
  bytes: Buffer,
  page: TiffPage,
  layout: TiffLayout,
  segment: TiffSegment
): Uint8Array {
  const {offset, length, width, height} = segment
  if (offset + length > bytes.length) throw new TiffFault()
  const {compression, bits, samplesPerPixel, isPlanar} = layout
  const own = bytes.subarray(offset, offset + length)
  // JPEG has an order of bits of its own.
  if (compression === 7) return unpackJpegSegment(own, page, layout, segment)
  const packed = page.number(266, 1) === 2 ? turned(own) : own
  const perRow = Math.ceil((width * bits * (isPlanar ? 1 : samplesPerPixel)) / 8)
  const found = unpacked(packed, page, compression, {columns: width, rows: height, perRow})
  if (!found || found.length < perRow * height) throw new TiffFault()
  return found
}

interface Wanted {
  readonly columns: number
  readonly rows: number
  /** In bytes. */
  readonly perRow: number
}

function unpacked(
  packed: Uint8Array,
  page: TiffPage,
  compression: number,
  {columns, rows, perRow}: Wanted
): Uint8Array | undefined {
  const wanted = perRow * rows
  switch (compression) {
    case 1:
      return packed
    case 2:
      return fax(packed, {K: 0, Columns: columns, EncodedByteAlign: 1, BlackIs1: 1}, rows)
    case 3: {
      const isRelative = (page.number(292, 0) & 1) === 1
      return fax(packed, {K: isRelative ? 1 : 0, Columns: columns, BlackIs1: 1}, rows)
    }
    case 4:
      return fax(packed, {K: -1, Columns: columns, BlackIs1: 1}, rows)
    case 5:
      // Before TIFF 6.0 its codes began at the lowest bit.
      if (packed[0] === 0 && ((packed[1] ?? 0) & 1) === 1) throw unknown(compression)
      return fromLzw(packed, 1, wanted + perRow)
    case 8:
    case 32946:
      return inflated(packed, wanted + perRow)
    case 32773:
      return fromPackBits(packed, wanted)
    default:
      throw unknown(compression)
  }
}

function unknown(compression: number): TiffFault {
  return new TiffFault({zh: `压缩方式 ${compression}`, en: `compression ${compression}`})
}

function fax(
  packed: Uint8Array,
  parameters: Readonly<Record<string, number>>,
  rows: number
): Uint8Array | undefined {
  const filter = {name: 'CCITTFaxDecode', parameter: (key: string) => parameters[key]}
  const found = unpackFax(packed, filter, rows, Number.POSITIVE_INFINITY)
  return found?.rows === rows ? found.bytes : undefined
}

function inflated(packed: Uint8Array, maxOutputLength: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, {maxOutputLength})
  } catch {
    // Whatever zlib says: it is damaged, or more than there is room for.
    return undefined
  }
}

/** TIFF 6.0, 9. */
function fromPackBits(packed: Uint8Array, wanted: number): Uint8Array | undefined {
  const result = new Uint8Array(wanted)
  let [at, to] = [0, 0]
  while (to < wanted) {
    const head = packed[at]
    if (head === undefined) return undefined
    at += 1
    if (head < 128) {
      if (at + head >= packed.length) return undefined
      result.set(packed.subarray(at, Math.min(at + head + 1, at + wanted - to)), to)
      at += head + 1
      to += head + 1
    } else if (head > 128) {
      result.fill(packed[at] ?? 0, to, to + 257 - head)
      at += 1
      to += 257 - head
    }
  }
  return result
}

function turned(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => {
    let result = 0
    for (let bit = 0; bit < 8; bit += 1) result |= ((byte >> bit) & 1) << (7 - bit)
    return result
  })
}
