/**
 * Where each object is, found by looking through all of the file: for files whose
 * cross-reference table is missing, broken off or wrong.
 */

import {type PDFContext, PDFDict, PDFRef} from '@cantoo/pdf-lib'
import {nameOf} from '../names.ts'
import {nameAt} from '../objects.ts'
import {isRegular, isSpace} from '../tokens.ts'
import {type CrossReference, type CrossReferences, unpackEntries} from './cross-references.ts'
import {ObjectReader} from './object-reader.ts'
import {readStream} from './stream-reader.ts'

export interface Recovered extends CrossReferences {
  /** Object streams: what is in them is not among the entries yet. */
  readonly packs: readonly number[]
}

const root = nameOf('Root')

/** How often a file is gone through for its trailers; those of any other take a few lines. */
const passes = 2

/** Find all `n g obj` and all trailers; what stands later in the file is newer. */
export function recover(bytes: Uint8Array, context: PDFContext): Recovered {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = new Map<number, CrossReference>()
  const packs: number[] = []
  const trailers: PDFDict[] = []
  let catalog: PDFRef | undefined

  let at = file.indexOf('obj')
  while (at >= 0) {
    const header = headerBefore(bytes, at)
    let next = at + 3
    if (header) {
      entries.set(header.number, {kind: 'plain', offset: header.offset})
      const reader = new ObjectReader(bytes, context, at + 3)
      const dict = reader.skip('<<') ? readAgain(reader, at + 3) : undefined
      if (dict) {
        const type = nameAt(dict, 'Type')
        // Data may contain what looks like an object.
        const stream = readStream(reader, dict)
        next = Math.max(next, reader.at)
        if (type === 'Catalog') catalog = PDFRef.of(header.number, header.generation)
        else if (type === 'ObjStm') packs.push(header.number)
        else if (type === 'XRef' && stream) {
          trailers.push(dict)
          for (const [number, found] of unpackEntries(stream)) {
            if (found.kind === 'packed' && !entries.has(number)) entries.set(number, found)
          }
        }
      }
    }
    at = file.indexOf('obj', next)
  }
  // Each that is broken may lead through the rest of the file.
  let left = passes * bytes.length
  for (at = file.indexOf('trailer'); at >= 0 && left >= 0; at = file.indexOf('trailer', at + 7)) {
    const reader = new ObjectReader(bytes, context, at + 7)
    const dict = reader.read()
    if (dict instanceof PDFDict) trailers.push(dict)
    left -= reader.at - at
  }

  const trailer = PDFDict.withContext(context)
  for (const dict of trailers) for (const [key, value] of dict.entries()) trailer.set(key, value)
  if (!trailer.has(root) && catalog) trailer.set(root, catalog)
  return {entries, trailer, packs}
}

function readAgain(reader: ObjectReader, at: number): PDFDict | undefined {
  reader.at = at
  const object = reader.read()
  return object instanceof PDFDict ? object : undefined
}

interface Header {
  readonly number: number
  readonly generation: number
  readonly offset: number
}

/** The two numbers before the `obj` at `at`. */
function headerBefore(bytes: Uint8Array, at: number): Header | undefined {
  if (isRegular(bytes[at + 3])) {
    // `obj` may be followed by a number at once, but not by a letter.
    const after = bytes[at + 3] ?? 0
    if (after < 0x2b || after > 0x39) return undefined
  }
  const generation = numberBefore(bytes, at)
  const number = generation && numberBefore(bytes, generation.offset)
  if (!generation || !number || number.offset === generation.offset) return undefined
  return {number: number.value, generation: generation.value, offset: number.offset}
}

function numberBefore(bytes: Uint8Array, at: number): {value: number; offset: number} | undefined {
  let end = at
  while (end > 0 && isSpace(bytes[end - 1])) end -= 1
  let offset = end
  while (offset > 0 && end - offset < 10 && isDigit(bytes[offset - 1])) offset -= 1
  if (offset === end) return undefined
  const value = Number(Buffer.from(bytes.subarray(offset, end)).toString('latin1'))
  return {value, offset}
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
