/**
 * What streams are packed with, undone. ISO 32000-1, 7.4.
 *
 * The codecs of pictures (JPEG, JPEG 2000, fax, JBIG2) are left to who reads pictures.
 */

import {PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject} from '@cantoo/pdf-lib'
import {entry, members, nameText} from '../objects.ts'
import {fromAscii85, fromAsciiHex} from './ascii-filters.ts'
import type {Filter} from './filter.ts'
import {inflate} from './inflate.ts'
import {fromLzw} from './lzw.ts'
import {undoPredictor} from './predictor.ts'
import {fromRunLength} from './run-length.ts'

export interface Unpacked {
  readonly bytes: Uint8Array
  /** The codec of a picture, still to be undone. */
  readonly codec: Filter | undefined
}

/** No page of text, no font and no table unfolds to more. */
export const mostUnpacked = 256 * 1024 * 1024

/** Names of inline images. ISO 32000-1, table 94. */
const fullNames: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode'
}

export function fullName(name: string): string {
  return fullNames[name] ?? name
}

/** The filters of a stream, in the order in which they are undone. */
export function filtersOf(dict: PDFDict): readonly Filter[] {
  const filter = entry(dict, 'Filter') ?? entry(dict, 'F')
  const parameters = entry(dict, 'DecodeParms') ?? entry(dict, 'DP')
  const names = filter instanceof PDFArray ? members(filter) : [filter]
  const sets = parameters instanceof PDFArray ? members(parameters) : [parameters]
  return names.flatMap((name, index) =>
    name instanceof PDFName ? [filterOf(fullName(nameText(name)), sets[index])] : []
  )
}

function filterOf(name: string, parameters: PDFObject | undefined): Filter {
  return {
    name,
    parameter(key) {
      if (!(parameters instanceof PDFDict)) return undefined
      const value = entry(parameters, key)
      if (value instanceof PDFBool) return value.asBoolean() ? 1 : 0
      return value instanceof PDFNumber ? value.asNumber() : undefined
    }
  }
}

/** Undo `filters` up to the codec of a picture; a fault beyond `most` bytes. */
export function unpack(
  packed: Uint8Array,
  filters: readonly Filter[],
  most: number = mostUnpacked
): Unpacked {
  let bytes = packed
  for (const filter of filters) {
    switch (filter.name) {
      case 'FlateDecode':
        bytes = undoPredictor(inflate(bytes, most), filter)
        break
      case 'LZWDecode':
        bytes = undoPredictor(fromLzw(bytes, filter.parameter('EarlyChange') ?? 1, most), filter)
        break
      case 'RunLengthDecode':
        bytes = fromRunLength(bytes, most)
        break
      case 'ASCII85Decode':
        bytes = fromAscii85(bytes)
        break
      case 'ASCIIHexDecode':
        bytes = fromAsciiHex(bytes)
        break
      case 'Crypt':
        break
      default:
        return {bytes, codec: filter}
    }
  }
  return {bytes, codec: undefined}
}
