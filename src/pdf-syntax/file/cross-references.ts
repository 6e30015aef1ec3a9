/**
 * Where each object of a file is: cross-reference tables and streams, the newest first.
 *
 * ISO 32000-1, 7.5.4, 7.5.8 and 7.5.6 (incremental updates).
 */

import {type PDFContext, PDFDict, type PDFRawStream} from '@cantoo/pdf-lib'
import {arrayAt, entry, nameAt, numberAt, numbers} from '../objects.ts'
import {contentsOf} from '../streams.ts'
import {isSpace} from '../tokens.ts'
import {ObjectReader} from './object-reader.ts'
import {readStream} from './stream-reader.ts'

/** At an offset of the file, or the `index`-th in the object stream `stream`; free: nowhere. */
export type CrossReference =
  | {readonly kind: 'free'}
  | {readonly kind: 'plain'; readonly offset: number}
  | {readonly kind: 'packed'; readonly stream: number; readonly index: number}

export interface CrossReferences {
  readonly entries: Map<number, CrossReference>
  /** The newest trailer, with what it leaves out from older ones. */
  readonly trailer: PDFDict
}

const free: CrossReference = {kind: 'free'}

/** Read what `startxref` leads to; undefined when any part of it is not where it should be. */
export function readCrossReferences(
  bytes: Uint8Array,
  context: PDFContext,
  shift: number
): CrossReferences | undefined {
  const start = lastStart(bytes)
  if (start === undefined) return undefined
  const trailer = PDFDict.withContext(context)
  const entries = new Map<number, CrossReference>()
  const seen = new Set<number>()
  let next: number | undefined = start
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const section = readSection(bytes, context, next + shift)
    if (!section) return undefined
    const hidden = numberAt(section.trailer, 'XRefStm')
    if (hidden !== undefined && !seen.has(hidden)) {
      seen.add(hidden)
      const more = readSection(bytes, context, hidden + shift)
      for (const [number, found] of more?.entries ?? []) {
        // Files of two kinds: what the stream has, the table calls free.
        if ((section.entries.get(number) ?? free) === free) section.entries.set(number, found)
      }
    }
    for (const [number, found] of section.entries) {
      if (!entries.has(number)) entries.set(number, found)
    }
    for (const [key, value] of section.trailer.entries()) {
      if (!trailer.has(key)) trailer.set(key, value)
    }
    next = numberAt(section.trailer, 'Prev')
  }
  return {entries, trailer}
}

/** The number behind the last `startxref`. */
function lastStart(bytes: Uint8Array): number | undefined {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('startxref')
  if (at < 0) return undefined
  for (let from = at + 9; from < bytes.length; from += 1) {
    if (isSpace(bytes[from])) continue
    const digits = /^\d+/.exec(Buffer.from(bytes.subarray(from, from + 16)).toString('latin1'))
    return digits ? Number(digits[0]) : undefined
  }
  return undefined
}

interface Section {
  readonly entries: Map<number, CrossReference>
  readonly trailer: PDFDict
}

function readSection(bytes: Uint8Array, context: PDFContext, at: number): Section | undefined {
  if (at < 0 || at >= bytes.length) return undefined
  const reader = new ObjectReader(bytes, context, at)
  if (reader.skip('xref')) return readTable(reader)
  if (reader.integer() === undefined || reader.integer() === undefined) return undefined
  if (!reader.skip('obj')) return undefined
  const dict = reader.read()
  if (!(dict instanceof PDFDict)) return undefined
  const stream = readStream(reader, dict)
  if (!stream || nameAt(dict, 'Type') !== 'XRef') return undefined
  return {entries: unpackEntries(stream), trailer: dict}
}

/** `xref`, subsections, `trailer`. Entries are 20 bytes each, but not everybody can count. */
function readTable(reader: ObjectReader): Section | undefined {
  const entries = new Map<number, CrossReference>()
  while (!reader.skip('trailer')) {
    const first = reader.integer()
    const count = reader.integer()
    if (first === undefined || count === undefined) return undefined
    for (let index = 0; index < count; index += 1) {
      const offset = reader.integer()
      if (offset === undefined || reader.integer() === undefined) return undefined
      if (reader.skip('n')) entries.set(first + index, {kind: 'plain', offset})
      else if (reader.skip('f')) entries.set(first + index, free)
      else return undefined
    }
  }
  const trailer = reader.read()
  return trailer instanceof PDFDict ? {entries, trailer} : undefined
}

/** The rows of a cross-reference stream. */
export function unpackEntries(stream: PDFRawStream): Map<number, CrossReference> {
  const {dict} = stream
  const entries = new Map<number, CrossReference>()
  const data = contentsOf(stream)
  const widths = numbers(arrayAt(dict, 'W'))
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const row = typeWidth + secondWidth + thirdWidth
  if (row <= 0 || widths.some((width) => width < 0 || width > 8)) return entries
  const sections = entry(dict, 'Index')
    ? numbers(arrayAt(dict, 'Index'))
    : [0, numberAt(dict, 'Size') ?? 0]

  let at = 0
  const field = (width: number): number => {
    let value = 0
    for (let index = 0; index < width; index += 1) value = value * 256 + (data[at + index] ?? 0)
    at += width
    return value
  }
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [first = 0, count = 0] = [sections[section], sections[section + 1]]
    for (let index = 0; index < count && at + row <= data.length; index += 1) {
      const type = typeWidth === 0 ? 1 : field(typeWidth)
      const second = field(secondWidth)
      const third = field(thirdWidth)
      if (type === 1) entries.set(first + index, {kind: 'plain', offset: second})
      else if (type === 2)
        entries.set(first + index, {kind: 'packed', stream: second, index: third})
      else if (type === 0) entries.set(first + index, free)
    }
  }
  return entries
}
