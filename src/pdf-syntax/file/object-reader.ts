/**
 * The objects of a PDF file. ISO 32000-1, 7.3.
 *
 * The library's own parser reads every object of a file before the first can be
 * looked at, does not heed the cross-reference table, and takes some files for
 * others; this one reads what it is asked for.
 */

import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  type PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {own} from '../follow.ts'
import {nameOf} from '../names.ts'
import {fromHexadecimal, latin, unescaped} from '../string-bytes.ts'
import {isRegular, isSpace} from '../tokens.ts'

/** Arrays in arrays; nobody's document has more. */
const deepest = 256

export type Decipher = (bytes: Uint8Array) => Uint8Array

export class ObjectReader {
  readonly bytes: Uint8Array
  at: number
  private readonly context: PDFContext
  private readonly decipher: Decipher | undefined

  constructor(bytes: Uint8Array, context: PDFContext, at = 0, decipher?: Decipher) {
    this.bytes = bytes
    this.context = context
    this.at = at
    this.decipher = decipher
  }

  /** The next object; undefined where none begins, which leaves the place as it is. */
  read(depth = 0): PDFObject | undefined {
    if (depth > deepest) return undefined
    this.skipBlank()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === 0x2f) return this.name()
    if (isDigit(byte)) return this.numberOrReference()
    if (byte === 0x2b || byte === 0x2d || byte === 0x2e) return PDFNumber.of(this.number())
    if (byte === 0x3c) {
      return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexadecimal()
    }
    if (byte === 0x28) return this.literal()
    if (byte === 0x5b) return this.array(depth)
    for (const [word, value] of words) if (this.skip(word)) return value
    return undefined
  }

  /** Whether `word` stands here; if so, go behind it. */
  skip(word: string): boolean {
    this.skipBlank()
    const {bytes, at} = this
    for (let index = 0; index < word.length; index += 1) {
      if (bytes[at + index] !== word.charCodeAt(index)) return false
    }
    this.at = at + word.length
    return true
  }

  /** A whole number without a sign; undefined where there is none. */
  integer(): number | undefined {
    this.skipBlank()
    const from = this.at
    let value = 0
    for (let byte = this.bytes[this.at] ?? 0; isDigit(byte); byte = this.bytes[this.at] ?? 0) {
      value = value * 10 + byte - 0x30
      this.at += 1
    }
    return this.at === from || value > Number.MAX_SAFE_INTEGER ? undefined : value
  }

  private skipBlank(): void {
    const {bytes} = this
    for (;;) {
      const byte = bytes[this.at]
      if (byte === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) {
          this.at += 1
        }
      } else if (isSpace(byte)) this.at += 1
      else return
    }
  }

  private numberOrReference(): PDFObject {
    const from = this.at
    const number = this.integer()
    const afterNumber = this.at
    const next = this.bytes[this.at]
    if (number !== undefined && isSpace(next)) {
      const generation = this.integer()
      if (generation !== undefined && this.skip('R') && !isRegular(this.bytes[this.at])) {
        return PDFRef.of(number, generation)
      }
      this.at = afterNumber
      return PDFNumber.of(number)
    }
    if (number !== undefined && !isRegular(next)) return PDFNumber.of(number)
    this.at = from
    return PDFNumber.of(this.number())
  }

  private number(): number {
    const from = this.at
    while (isRegular(this.bytes[this.at])) this.at += 1
    const value = Number.parseFloat(latin(this.bytes.subarray(from, this.at)))
    return Number.isFinite(value) ? value : 0
  }

  private name(): PDFName {
    this.at += 1
    const from = this.at
    let escaped = false
    while (isRegular(this.bytes[this.at])) {
      if (this.bytes[this.at] === 0x23) escaped = true
      this.at += 1
    }
    const text = latin(this.bytes.subarray(from, this.at))
    if (!escaped) return nameOf(text)
    return nameOf(
      text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16))
      )
    )
  }

  private literal(): PDFObject {
    const {bytes} = this
    this.at += 1
    const from = this.at
    let depth = 1
    while (this.at < bytes.length) {
      const byte = bytes[this.at]
      this.at += 1
      if (byte === 0x5c) this.at += 1
      else if (byte === 0x28) depth += 1
      else if (byte === 0x29) {
        depth -= 1
        if (depth === 0) break
      }
    }
    const raw = bytes.subarray(from, Math.max(from, this.at - 1))
    if (this.decipher) return PDFHexString.fromBytes(this.decipher(unescaped(raw)))
    return PDFString.of(latin(raw))
  }

  private hexadecimal(): PDFObject {
    const from = this.at + 1
    const end = this.bytes.indexOf(0x3e, from)
    this.at = end < 0 ? this.bytes.length : end + 1
    const value = fromHexadecimal(this.bytes, from, end < 0 ? this.bytes.length : end)
    return PDFHexString.fromBytes(this.decipher ? this.decipher(value) : value)
  }

  private array(depth: number): PDFObject {
    this.at += 1
    const array = PDFArray.withContext(this.context)
    let refers = false
    for (;;) {
      if (this.skip(']')) break
      const item = this.read(depth + 1)
      if (item !== undefined) array.push(item)
      else if (!this.skipNoise()) break
      refers ||= item instanceof PDFRef
    }
    if (refers) own(array, this.context)
    return array
  }

  private dictionary(depth: number): PDFObject {
    this.at += 2
    const entries = new Map<PDFName, PDFObject>()
    for (;;) {
      if (this.skip('>>') || this.skip('>')) break
      if (this.bytes[this.at] !== 0x2f) {
        // A value without a key.
        if (this.read(depth + 1) === undefined && !this.skipNoise()) break
        continue
      }
      const key = this.name()
      const value = this.read(depth + 1)
      if (value !== undefined && value !== PDFNull) entries.set(key, value)
    }
    return PDFDict.fromMapWithContext(entries, this.context)
  }

  /** Go behind what is no object inside an array or dictionary; `false` where the object ends. */
  private skipNoise(): boolean {
    const {bytes} = this
    if (this.at >= bytes.length || this.skip('endobj') || this.skip('endstream')) return false
    if (this.skip('stream')) {
      this.at -= 'stream'.length
      return false
    }
    this.at += 1
    while (isRegular(bytes[this.at])) this.at += 1
    return true
  }
}

const words = [
  ['true', PDFBool.True],
  ['false', PDFBool.False],
  ['null', PDFNull]
] as const

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
