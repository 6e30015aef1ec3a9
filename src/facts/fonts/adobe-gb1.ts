/** Adobe-GB1, the numbered glyphs of Chinese fonts. Adobe Technical Note 5079. */

import {inflateRawSync} from 'node:zlib'
import {packedTable} from './adobe-gb1-table.ts'

interface Collection {
  /** By the two bytes of a GBK code; 0 for none. */
  readonly cids: Uint16Array
  /** What each CID stands for. */
  readonly texts: ReadonlyMap<number, string>
  /** By code point. */
  readonly byPoint: ReadonlyMap<number, number>
}

let read: Collection | undefined

/** The first glyphs are Latin letters of their own widths, from the blank on. */
export const proportionalBlank = 1
/** The same, half as wide as hanzi, from `!` on; the blank has another place. */
export const halfWidthExclamation = 814
export const halfWidthBlank = 7716

export function adobeGb1(): Collection {
  read ??= unpackTable()
  return read
}

function unpackTable(): Collection {
  const bytes = inflateRawSync(Buffer.from(packedTable, 'base64'))
  const cids = new Uint16Array(65_536)
  const codes: number[] = []
  let at = 0
  let expected = 0
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      let value = 0
      for (let scale = 1, more = true; more; scale *= 128) {
        const byte = bytes[at] ?? 0
        at += 1
        value += (byte & 127) * scale
        more = byte >= 128
      }
      const cid = expected + (value % 2 === 1 ? -(value + 1) / 2 : value / 2)
      expected = cid + 1
      if (cid === 0) continue
      cids[lead * 256 + trail] = cid
      codes.push(lead, trail)
    }
  }
  return {cids, ...named(cids, Uint8Array.from(codes))}
}

/** What all codes stand for, by one go of the system's own decoder. */
function named(cids: Uint16Array, codes: Uint8Array): Pick<Collection, 'texts' | 'byPoint'> {
  const texts = new Map<number, string>()
  const byPoint = new Map<number, number>()
  const decoder = new TextDecoder('gb18030')
  for (let at = 0; at < codes.length; at += 2) {
    const cid = cids[(codes[at] ?? 0) * 256 + (codes[at + 1] ?? 0)] ?? 0
    const text = decoder.decode(codes.subarray(at, at + 2))
    const point = text.codePointAt(0) ?? 0
    if (!texts.has(cid)) texts.set(cid, text)
    if (!byPoint.has(point)) byPoint.set(point, cid)
  }
  for (let index = 0; index < 95; index += 1) {
    const text = String.fromCharCode(32 + index)
    texts.set(proportionalBlank + index, text)
    texts.set(index === 0 ? halfWidthBlank : halfWidthExclamation + index - 1, text)
    byPoint.set(32 + index, proportionalBlank + index)
  }
  return {texts, byPoint}
}

/** Glyphs for text set downwards, by code point: GB/T 15834 marks, turned or moved. */
const downwards: readonly (readonly [first: number, last: number, cid: number])[] = [
  [0x2014, 0x2014, 598],
  [0x2026, 0x2026, 599],
  [0x3001, 0x3001, 575],
  [0x3002, 0x3002, 574],
  [0x3008, 0x300f, 584],
  [0x3010, 0x3011, 594],
  [0x3014, 0x3015, 582],
  [0x3016, 0x3017, 592],
  [0xff01, 0xff01, 578],
  [0xff08, 0xff09, 580],
  [0xff0c, 0xff0c, 573],
  [0xff1a, 0xff1b, 576],
  [0xff1f, 0xff1f, 579]
]

/** The glyph of a mark where text is set downwards; undefined for one that stands as it is. */
export function downwardsCid(point: number): number | undefined {
  const range = downwards.find(([first, last]) => point >= first && point <= last)
  return range && range[2] + point - range[0]
}
