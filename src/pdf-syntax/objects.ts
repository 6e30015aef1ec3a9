/**
 * Looking into PDF objects without trusting them: what is absent, or of another
 * type than it should be, is `undefined`.
 */

import {
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString
} from '@cantoo/pdf-lib'
import type {Matrix} from '../base/matrix.ts'
import {follow, followAll} from './follow.ts'
import {nameOf} from './names.ts'
import {unescaped} from './string-bytes.ts'

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
  return dict && follow(dict.context, dict.get(nameOf(key)))
}

/** The dictionary at `key`; that of the stream, when a stream stands there. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entry(dict, key))
}

/** `object` as a dictionary; that of the stream, when it is a stream. */
export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict
  return object instanceof PDFDict ? object : undefined
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = entry(dict, key)
  return value instanceof PDFArray ? value : undefined
}

export function streamAt(dict: PDFDict | undefined, key: string): PDFStream | undefined {
  const value = entry(dict, key)
  return value instanceof PDFStream ? value : undefined
}

/** What `key` refers to, not followed. */
export function refAt(dict: PDFDict | undefined, key: string): PDFRef | undefined {
  const value = dict?.get(nameOf(key))
  return value instanceof PDFRef ? value : undefined
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = entry(dict, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

export function flagAt(dict: PDFDict | undefined, key: string): boolean | undefined {
  const value = entry(dict, key)
  return value instanceof PDFBool ? value.asBoolean() : undefined
}

/** Names are few and decoding one is slow: a sixth of the time of a short document. */
const decodedNames = new WeakMap<PDFName, string>()

/** A name without its slash. */
export function nameText(name: PDFName): string {
  let text = decodedNames.get(name)
  if (text === undefined) {
    text = name.decodeText()
    decodedNames.set(name, text)
  }
  return text
}

/** The name at `key`, without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key)
  return value instanceof PDFName ? nameText(value) : undefined
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key)
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined
}

/** The bytes of the string at `key`. */
export function bytesAt(dict: PDFDict | undefined, key: string): Uint8Array | undefined {
  return bytesOfString(entry(dict, key))
}

/** The bytes of a string. */
export function bytesOfString(object: PDFObject | undefined): Uint8Array | undefined {
  if (object instanceof PDFHexString) return object.asBytes()
  if (object instanceof PDFString) return unescaped(Buffer.from(object.asString(), 'latin1'))
  return undefined
}

/** The members of an array, each followed to what it refers to. */
export function members(array: PDFArray | undefined): readonly (PDFObject | undefined)[] {
  return array ? followAll(array) : []
}

/** The numbers of an array; anything else counts as 0, as viewers take it. */
export function numbers(array: PDFArray | undefined): readonly number[] {
  return members(array).map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))
}

/** The matrix at `key`; the one that changes nothing where there is none. */
export function matrixAt(dict: PDFDict | undefined, key: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(arrayAt(dict, key))
  return [a, b, c, d, e, f]
}
