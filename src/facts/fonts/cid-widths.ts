/** How far glyphs with numbers move the pen, along and downwards. ISO 32000-1, 9.7.4.3. */

import {PDFArray, type PDFDict, PDFNumber} from '@cantoo/pdf-lib'
import {arrayAt, members, numberAt, numbers} from '../../pdf-syntax/index.ts'

/** Nobody's font has more glyphs; a damaged range must not fill the memory. */
const mostGlyphs = 65_536

/** Advance in thousandths of an em by CID. */
export function readWidths(font: PDFDict | undefined): (cid: number) => number {
  const widths = new Map<number, number>()
  for (const [cid, [width = 0]] of entries(arrayAt(font, 'W'), 1)) widths.set(cid, width)
  const usual = numberAt(font, 'DW') ?? 1000
  return (cid) => widths.get(cid) ?? usual
}

export interface Downwards {
  /** Downwards, so negative. */
  readonly advance: number
  /** Where the glyph's own origin is seen from. */
  readonly origin: readonly [number, number]
}

/** The same for glyphs set below one another. */
export function readDownwards(
  font: PDFDict | undefined,
  widthOf: (cid: number) => number
): (cid: number) => Downwards {
  const own = new Map<number, Downwards>()
  for (const [cid, [advance = -1000, x = 0, y = 0]] of entries(arrayAt(font, 'W2'), 3)) {
    own.set(cid, {advance, origin: [x, y]})
  }
  const [height = 880, advance = -1000] = numbers(arrayAt(font, 'DW2'))
  return (cid) => own.get(cid) ?? {advance, origin: [widthOf(cid) / 2, height]}
}

/** `first [a b …]` and `first last a`, with `count` numbers for each CID. */
function* entries(
  array: PDFArray | undefined,
  count: number
): Generator<readonly [number, readonly number[]]> {
  const items = members(array)
  for (let at = 0; at < items.length; ) {
    const first = items[at]
    const second = items[at + 1]
    if (!(first instanceof PDFNumber)) return
    if (second instanceof PDFArray) {
      const values = numbers(second)
      for (let index = 0; index + count <= values.length; index += count) {
        yield [first.asNumber() + index / count, values.slice(index, index + count)]
      }
      at += 2
    } else {
      if (!(second instanceof PDFNumber)) return
      const values = items.slice(at + 2, at + 2 + count)
      if (values.length < count) return
      const value = values.map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))
      const last = Math.min(second.asNumber(), first.asNumber() + mostGlyphs - 1)
      for (let cid = first.asNumber(); cid <= last; cid += 1) yield [cid, value]
      at += 2 + count
    }
  }
}
