/** Font files of a few glyphs, written by hand. */

import {assemble} from '../../src/fonts/assemble.ts'

type Pairs = readonly (readonly [code: number, glyph: number])[]

export interface SmallMaps {
  readonly unicode?: Pairs
  readonly symbol?: Pairs
  readonly macintosh?: Pairs
}

/**
 * TrueType of 1,000 units: nothing; a curve from (0, 0) to (500, 0) by (250, 500); the same,
 * half as large and 100 to the right; one that is made of itself.
 */
export function smallTrueType(maps: SmallMaps): Buffer {
  // The header claims a box that is not so.
  const curve = words(1, 0, 0, 9999, 9999, 2, 0)
  const flags = Buffer.from([1, 0, 1, 0])
  const points = words(0, 250, 250, 0, 500, -500)
  const simple = Buffer.concat([curve, flags.subarray(0, 3), points, Buffer.alloc(1)])
  const scaled = words(-1, 0, 0, 0, 0, 0x0001 | 0x0002 | 0x0008, 1, 100, 0, 0x2000)
  const endless = words(-1, 0, 0, 0, 0, 0x0001 | 0x0002, 3, 0, 0)
  const glyphs = [Buffer.alloc(0), simple, scaled, endless]
  const loca = [0]
  for (const glyph of glyphs) loca.push((loca.at(-1) ?? 0) + glyph.length)

  const head = Buffer.alloc(54)
  head.writeUInt16BE(1000, 18)
  head.writeUInt16BE(1, 50)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt16BE(1, 34)
  const tables = new Map([
    ['head', head],
    ['maxp', Buffer.concat([Buffer.from([0, 1, 0, 0]), words(glyphs.length)])],
    ['hhea', hhea],
    ['hmtx', words(750, 0)],
    ['loca', longs(...loca)],
    ['glyf', Buffer.concat(glyphs)]
  ])
  const cmap = characterMap(maps)
  if (cmap) tables.set('cmap', cmap)
  return assemble(tables)
}

/** Subtables of format 6, a code or a few each. */
function characterMap({unicode, symbol, macintosh}: SmallMaps): Buffer | undefined {
  const wanted = [
    [1, 0, macintosh],
    [3, 0, symbol],
    [3, 1, unicode]
  ] as const
  const used = wanted.flatMap(([platform, encoding, pairs]) =>
    pairs ? [{platform, encoding, pairs}] : []
  )
  if (used.length === 0) return undefined
  const subtables = used.map(({pairs: [[first = 0, glyph = 0] = []]}) =>
    words(6, 12, 0, first, 1, glyph)
  )
  let offset = 4 + 8 * used.length
  const records = used.map(({platform, encoding}, index) => {
    const record = Buffer.concat([words(platform, encoding), longs(offset)])
    offset += subtables[index]?.length ?? 0
    return record
  })
  return Buffer.concat([words(0, used.length), ...records, ...subtables])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index)
  return bytes
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index)
  return bytes
}

/**
 * Type 1 with one glyph, code 65: a box of 400 × 500 from (100, 0), by a subroutine, with a
 * flex of 20 on top.
 */
export function smallType1(name: string, isText = false): Buffer {
  const number = (value: number) =>
    value >= -107 && value <= 107
      ? [value + 139]
      : value > 0
        ? [247 + ((value - 108) >> 8), (value - 108) & 255]
        : [251 + ((-value - 108) >> 8), (-value - 108) & 255]
  const call = (operator: readonly number[], ...operands: readonly number[]) => [
    ...operands.flatMap(number),
    ...operator
  ]
  const rmoveto = [21]
  const point = (x: number, y: number) => [...call(rmoveto, x, y), ...call([10], 2)]
  const glyph = [
    ...call([13], 0, 600),
    ...call(rmoveto, 500, 0),
    // Up the right side: subroutine 4.
    ...call([10], 4),
    ...call([10], 1),
    ...point(-200, 0),
    ...point(100, 0),
    ...point(0, 20),
    ...point(-100, 0),
    ...point(-100, 0),
    ...point(0, -20),
    ...point(-100, 0),
    ...call([10], 50, 100, 500, 0),
    ...call([7], -500),
    9,
    14
  ]
  const subroutines = [
    [...call([12, 16], 3, 0), 12, 17, 12, 17, 12, 33, 11],
    [...call([12, 16], 0, 1), 11],
    [...call([12, 16], 0, 2), 11],
    [11],
    [...call([7], 500), 11]
  ]
  const entry = (data: readonly number[]) =>
    encipher(Buffer.from([0, 0, 0, 0, ...data]), 4330).toString('latin1')
  const lines = subroutines.map(
    (data, index) => `dup ${index} ${data.length + 4} RD ${entry(data)} NP\n`
  )
  const secret = `dup /Private 8 dict dup begin /lenIV 4 def /Subrs ${lines.length} array
${lines.join('')}2 index /CharStrings 1 dict dup begin
/${name} ${glyph.length + 4} RD ${entry(glyph)} ND
end end mark currentfile closefile
`
  const part = encipher(Buffer.from(`\0\0\0\0${secret}`, 'latin1'), 55665)
  return Buffer.concat([
    Buffer.from(`%!PS-AdobeFont-1.0: Small
/FontMatrix [0.001 0 0 0.001 0 0] readonly def
/Encoding 256 array dup 65 /${name} put readonly def
currentfile eexec
`),
    isText ? Buffer.from(part.toString('hex')) : part
  ])
}

function encipher(plain: Buffer, key: number): Buffer {
  const secret = Buffer.alloc(plain.length)
  let state = key
  for (const [at, byte] of plain.entries()) {
    const value = byte ^ (state >> 8)
    secret[at] = value
    state = ((value + state) * 52845 + 22719) & 0xffff
  }
  return secret
}
