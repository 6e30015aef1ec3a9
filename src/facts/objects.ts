/**
 * Looking into PDF objects without trusting them: what is absent, or of another
 * type than it should be, is `undefined`.
 */

import {inflateSync} from 'node:zlib'
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString
} from '@cantoo/pdf-lib'

/** Open a PDF in one go; the library's pauses cost more than its parsing. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
    throwOnInvalidObject: false
  })
}

/** The entry `key`, followed to what it refers to. */
export function entry(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.context.lookup(dict.get(PDFName.of(key)))
}

/** The dictionary at `key`; that of the stream, when a stream stands there. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = entry(dict, key)
  if (value instanceof PDFStream) return value.dict
  return value instanceof PDFDict ? value : undefined
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = entry(dict, key)
  return value instanceof PDFArray ? value : undefined
}

export function streamAt(dict: PDFDict | undefined, key: string): PDFStream | undefined {
  const value = entry(dict, key)
  return value instanceof PDFStream ? value : undefined
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = entry(dict, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** Names are few and decoding one is slow: a sixth of the time of a short document. */
const decodedNames = new WeakMap<PDFName, string>()

/** The name at `key`, without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key)
  if (!(value instanceof PDFName)) return undefined
  let name = decodedNames.get(value)
  if (name === undefined) {
    name = value.decodeText()
    decodedNames.set(value, name)
  }
  return name
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key)
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined
}

/** The members of an array, each followed to what it refers to. */
export function members(array: PDFArray | undefined): readonly (PDFObject | undefined)[] {
  if (!array) return []
  return Array.from({length: array.size()}, (_, index) => array.lookup(index))
}

/** The numbers of an array; anything else counts as 0, as viewers take it. */
export function numbers(array: PDFArray | undefined): readonly number[] {
  return members(array).map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))
}

/** What a stream holds, decoded. */
export function contentsOf(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents()
  if (!stream.dict.has(PDFName.of('Filter'))) return stream.getContents()
  const isPlainFlate =
    nameAt(stream.dict, 'Filter') === 'FlateDecode' &&
    !stream.dict.has(PDFName.of('DecodeParms')) &&
    !stream.transform
  if (!isPlainFlate) return decodePDFRawStream(stream).decode()
  try {
    return inflateSync(stream.getContents())
  } catch {
    // Damaged or unfinished data: the library's decoder gives what can be had.
    return decodePDFRawStream(stream).decode()
  }
}
