/** The character maps of an embedded TrueType font, those that PDFs refer to. */

import {type Cmap, readSubtable} from './cmap.ts'
import type {CharacterMaps} from './program.ts'
import {FontFault, uint16, uint32} from './sfnt.ts'

/** Each map by itself: one that is broken does not spoil the others. */
export function readMaps(table: Buffer): CharacterMaps {
  const found = new Map<keyof CharacterMaps, {readonly rank: number; readonly offset: number}>()
  for (let index = 0; index < uint16(table, 2); index += 1) {
    const record = 4 + 8 * index
    if (record + 8 > table.length) break
    const [platform, encoding] = [uint16(table, record), uint16(table, record + 2)]
    const kind = kindOf(platform, encoding)
    if (!kind) continue
    // The full repertoire is better than the Basic Multilingual Plane.
    const rank = platform === 3 && encoding === 10 ? 2 : platform === 3 ? 1 : 0
    const known = found.get(kind)
    if (!known || rank > known.rank) found.set(kind, {rank, offset: uint32(table, record + 4)})
  }
  const read = (kind: keyof CharacterMaps): Cmap | undefined => {
    const place = found.get(kind)
    return place && tryToRead(table.subarray(place.offset))
  }
  return {unicode: read('unicode'), symbol: read('symbol'), macintosh: read('macintosh')}
}

function kindOf(platform: number, encoding: number): keyof CharacterMaps | undefined {
  if (platform === 0 && encoding !== 5) return 'unicode'
  if (platform === 1 && encoding === 0) return 'macintosh'
  if (platform !== 3) return undefined
  if (encoding === 0) return 'symbol'
  return encoding === 1 || encoding === 10 ? 'unicode' : undefined
}

function tryToRead(subtable: Buffer): Cmap | undefined {
  try {
    return readSubtable(subtable)
  } catch (error) {
    if (error instanceof FontFault) return undefined
    throw error
  }
}
