/** The directories of a TIFF: one for each of its pages. TIFF 6.0, 2. */

import {TiffFault} from './tiff-fault.ts'

/** One page: what its tags say. */
export interface TiffPage {
  /** The numbers of a tag; none where it is not there. */
  numbers(tag: number): readonly number[]
  /** The first of them, or `usual`. */
  number(tag: number, usual: number): number
}

const subfileType = 254
/** Bit 0: a smaller copy of another page; bit 2: which of its parts can be seen through. */
const notAPage = 0b101
/** More than any scanner feeds. */
const mostPages = 10_000
/** By type, in bytes: BYTE, ASCII, SHORT, LONG, and so on to IFD. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

export interface TiffPages {
  readonly first: TiffPage
  readonly count: number
}

/** Read the directories of `bytes`. */
export function readTiffPages(bytes: Buffer): TiffPages {
  const isLittle = bytes[0] === 0x49
  const short = (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  if (bytes.length < 8) throw new TiffFault()
  if (short(2) === 43) throw new TiffFault({zh: 'BigTIFF', en: 'BigTIFF'})

  const directories: TiffPage[] = []
  const seen = new Set<number>()
  for (let at = long(4); at !== 0; ) {
    if (seen.has(at) || at + 2 > bytes.length || seen.size === mostPages) throw new TiffFault()
    seen.add(at)
    const count = short(at)
    const end = at + 2 + 12 * count
    if (end + 4 > bytes.length) throw new TiffFault()
    directories.push(pageOf(bytes, at + 2, count, short, long))
    at = long(end)
  }
  const pages = directories.filter((page) => (page.number(subfileType, 0) & notAPage) === 0)
  const first = pages[0] ?? directories[0]
  if (!first) throw new TiffFault()
  return {first, count: Math.max(1, pages.length)}
}

function pageOf(
  bytes: Buffer,
  start: number,
  count: number,
  short: (at: number) => number,
  long: (at: number) => number
): TiffPage {
  const entries = new Map<number, number>()
  for (let at = start; at < start + 12 * count; at += 12) {
    if (!entries.has(short(at))) entries.set(short(at), at)
  }
  const numbers = (tag: number): readonly number[] => {
    const entry = entries.get(tag)
    if (entry === undefined) return []
    const type = short(entry + 2)
    const size = sizes[type]
    const length = long(entry + 4)
    if (!size) throw new TiffFault()
    const at = size * length <= 4 ? entry + 8 : long(entry + 8)
    if (at + size * length > bytes.length) throw new TiffFault()
    const read = {1: (place: number) => bytes[place] ?? 0, 2: short, 4: long}[size]
    // Fractions and the like: nothing that says how a picture is packed.
    if (!read) return []
    return Array.from({length}, (_each, index) => read(at + size * index))
  }
  return {numbers, number: (tag, usual) => numbers(tag)[0] ?? usual}
}
