/** A CFF font of three glyphs, written by hand: `.notdef`, A and B. */

import {assemble} from '../../src/fonts/assemble.ts'
import {disguisedTables} from './planted-fonts.ts'

/** A triangle by lines; its width differs from the default, which is what goes wrong elsewhere. */
const letterA = [
  ...number(-150),
  ...[number(100), number(50), 21].flat(),
  ...[number(500), number(0), number(-250), number(600), 5].flat(),
  14
]
/** A circle whose quarters are drawn by the font's only subroutine, number -107. */
const letterB = [...[number(500), number(100), 21].flat(), ...number(-107), 10, 14]
const circle = [
  ...[number(166), number(134), number(134), number(166)].flat(),
  ...[number(166), number(-134), number(134), number(-166)].flat(),
  ...[number(-166), number(-134), number(-134), number(-166)].flat(),
  ...[number(-166), number(134), number(-134), number(166)].flat(),
  31,
  11
]

export const smallAdvances = [500, 650, 1000]

export interface Disguise {
  readonly family: string
  readonly postScript: string
}

/** An `OTTO` file: the same tables as Tinos where they do not concern outlines. */
export async function smallCffFont(disguise: Disguise): Promise<Buffer> {
  const tables = await disguisedTables(disguise)
  for (const tag of ['glyf', 'loca', 'cvt ', 'fpgm', 'prep', 'gasp', 'GPOS', 'GSUB', 'GDEF']) {
    tables.delete(tag)
  }
  const head = Buffer.from(tables.get('head') ?? [])
  head.writeUInt16BE(1000, 18)
  const maxp = Buffer.from('000050000003', 'hex')
  const hhea = Buffer.from(tables.get('hhea') ?? [])
  hhea.writeUInt16BE(3, 34)
  const hmtx = Buffer.alloc(12)
  for (const [index, advance] of smallAdvances.entries()) hmtx.writeUInt16BE(advance, 4 * index)
  tables.set('CFF ', cffTable()).set('head', head).set('maxp', maxp)
  tables.set('hhea', hhea).set('hmtx', hmtx).set('cmap', cmapTable())
  const font = assemble(tables)
  font.write('OTTO', 0, 'latin1')
  return font
}

export function cffTable(): Buffer {
  const header = Buffer.from([1, 0, 4, 1])
  const names = index([[...Buffer.from('Small')]])
  const strings = index([])
  const globals = index([])
  const charstrings = index([[14], letterA, letterB])
  // Defaults 500, nominal 800; the subroutines follow the dictionary at once.
  const own = [...offset(500), 20, ...offset(800), 21, ...offset(18), 19]
  const start = header.length + names.length + index([topDict(0, 0)]).length
  const charstringsAt = start + strings.length + globals.length
  const ownAt = charstringsAt + charstrings.length
  return Buffer.concat([
    ...[header, names, index([topDict(charstringsAt, ownAt)]), strings, globals, charstrings],
    ...[Buffer.from(own), index([circle])]
  ])

  function topDict(charstringsOffset: number, ownOffset: number): readonly number[] {
    return [...offset(charstringsOffset), 17, ...offset(own.length), ...offset(ownOffset), 18]
  }
}

/** Format 4 with A and B. */
function cmapTable(): Buffer {
  const words = [0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x42, 0xffff, 0, 0x41, 0xffff]
  const deltas = [(1 - 0x41) & 0xffff, 1, 0, 0]
  const table = Buffer.alloc(2 * (words.length + deltas.length))
  for (const [at, word] of [...words, ...deltas].entries()) table.writeUInt16BE(word, 2 * at)
  return table
}

function index(entries: ReadonlyArray<readonly number[]>): Buffer {
  if (entries.length === 0) return Buffer.from([0, 0])
  const offsets = [1]
  for (const entry of entries) offsets.push((offsets.at(-1) ?? 0) + entry.length)
  const head = [0, entries.length, 2, ...offsets.flatMap((at) => [at >> 8, at & 0xff])]
  return Buffer.from([...head, ...entries.flat()])
}

/** In five bytes, so that a dictionary is as long whatever it points to. */
function offset(value: number): readonly number[] {
  return [29, value >> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}

function number(value: number): readonly number[] {
  return [28, (value >> 8) & 0xff, value & 0xff]
}
