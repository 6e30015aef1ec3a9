/** An image as it lies in the PDF. ISO 32000-1, 8.9.5. */

import {PDFArray, type PDFDict, type PDFObject, PDFRawStream, PDFStream} from '@cantoo/pdf-lib'
import {
  arrayAt,
  entry,
  filtersOf,
  flagAt,
  numberAt,
  numbers,
  PdfFault,
  streamAt,
  unpack
} from '../../pdf-syntax/index.ts'
import {type ColourSpace, gray, spaceOf} from '../colour/spaces.ts'
import {fromFax} from './fax.ts'
import {fromJpeg} from './jpeg.ts'

export interface Image {
  readonly stream: PDFStream
  readonly width: number
  readonly height: number
  /** Whether it says only where its colour goes, which is that of the graphics state. */
  readonly isStencil: boolean
}

/** Samples as numbers, not yet as colours. */
export interface Samples {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** Bits of each number, and numbers of each sample. */
  readonly depth: number
  readonly components: number
  /** Undefined for stencils. */
  readonly space: ColourSpace | undefined
  /** What the least and the most of each number stand for. */
  readonly decode: readonly number[]
}

/** More are not looked into, whatever they are packed with. */
const mostBytes = 192 * 1024 * 1024

export function imageOf(stream: PDFStream): Image | undefined {
  const {dict} = stream
  const width = numberAt(dict, 'Width') ?? 0
  const height = numberAt(dict, 'Height') ?? 0
  if (width < 1 || height < 1) return undefined
  return {stream, width, height, isStencil: flagAt(dict, 'ImageMask') ?? false}
}

/** The samples of `image`; undefined when they cannot be read. */
export function samplesOf(image: Image, resources: PDFDict | undefined): Samples | undefined {
  const {dict} = image.stream
  if (!(image.stream instanceof PDFRawStream)) return undefined
  try {
    const filters = filtersOf(dict)
    const {bytes, codec} = unpack(image.stream.getContents(), filters, mostBytes)
    const space = image.isStencil ? undefined : spaceOf(entry(dict, 'ColorSpace'), resources)
    if (codec?.name === 'DCTDecode') return jpegSamples(bytes, dict, space)
    const data =
      codec?.name === 'CCITTFaxDecode' ? fromFax(bytes, codec, image.height, mostBytes) : bytes
    if ((codec && data === bytes) || !data) return undefined
    const depth = image.isStencil ? 1 : (numberAt(dict, 'BitsPerComponent') ?? 8)
    if (!image.isStencil && !space) return undefined
    return {
      width: image.width,
      height: image.height,
      bytes: data,
      depth,
      components: space?.components ?? 1,
      space,
      decode: decodeOf(dict) ?? space?.decode(depth) ?? [0, 1]
    }
  } catch (error) {
    if (error instanceof PdfFault) return undefined
    throw error
  }
}

function jpegSamples(
  packed: Uint8Array,
  dict: PDFDict,
  space: ColourSpace | undefined
): Samples | undefined {
  const found = fromJpeg(packed)
  if (!found) return undefined
  const decode = decodeOf(dict)
  const isInverted = decode?.[0] === 1
  // The decoder takes inks for inverted, as the makers of such pictures do, who then say so here.
  if (space?.components === 4) {
    return isInverted
      ? {...found, depth: 8, components: 3, space: undefined, decode: []}
      : undefined
  }
  const single = space?.components === 1 ? space : undefined
  return {
    ...found,
    depth: 8,
    components: 3,
    space: single ?? (space?.components === 3 ? space : gray),
    decode: decode ?? space?.decode(8) ?? [0, 1, 0, 1, 0, 1]
  }
}

function decodeOf(dict: PDFDict): readonly number[] | undefined {
  const decode = entry(dict, 'Decode')
  return decode instanceof PDFArray && decode.size() > 0 ? numbers(decode) : undefined
}

/** What hides parts of an image: another one, by degrees or altogether, or colours of its own. */
export type Mask =
  | {readonly kind: 'soft' | 'stencil'; readonly image: Image}
  | {readonly kind: 'colours'; readonly ranges: readonly number[]}

export function maskOf({stream}: Image): Mask | undefined {
  const {dict} = stream
  const soft = streamAt(dict, 'SMask')
  const softImage = soft && imageOf(soft)
  if (softImage) return {kind: 'soft', image: softImage}
  const mask: PDFObject | undefined = entry(dict, 'Mask')
  if (mask instanceof PDFArray) return {kind: 'colours', ranges: numbers(arrayAt(dict, 'Mask'))}
  const stencil = mask instanceof PDFStream ? imageOf(mask) : undefined
  return stencil && {kind: 'stencil', image: {...stencil, isStencil: true}}
}
