/**
 * Where the data of an inline image end. ISO 32000-1, 8.9.7.
 *
 * Image data may contain the letters `EI`. Unfiltered data have a length that
 * can be worked out; for the rest `EI` counts only between blanks and before
 * something that reads like operators.
 */

import {isSpace, Name, type Operand} from './tokens.ts'

const components = new Map([
  ['G', 1],
  ['DeviceGray', 1],
  ['RGB', 3],
  ['DeviceRGB', 3],
  ['CMYK', 4],
  ['DeviceCMYK', 4]
])

/** How many bytes after `EI` must look like text before it is believed. */
const lookahead = 12

/**
 * Offset just behind the data that begin at `from`; `EI` follows, after a blank or at once.
 *
 * `bytes.length` when the image is never closed.
 */
export function endOfInlineImage(
  bytes: Uint8Array,
  from: number,
  entries: ReadonlyMap<string, Operand>
): number {
  const length = entries.get('L') ?? entries.get('Length') ?? unfilteredLength(entries)
  if (typeof length === 'number' && isEnd(bytes, from + length)) return from + length
  for (let at = from; at < bytes.length; at += 1) {
    if (isSpace(bytes[at]) && isEnd(bytes, at) && readsAsText(bytes, at + 3)) return at
  }
  return bytes.length
}

/** Whether `EI` stands at `at`, with at most two blanks before it and a boundary behind it. */
function isEnd(bytes: Uint8Array, at: number): boolean {
  let start = at
  while (start < at + 2 && isSpace(bytes[start])) start += 1
  if (bytes[start] !== 0x45 || bytes[start + 1] !== 0x49) return false
  const after = bytes[start + 2]
  return after === undefined || isSpace(after)
}

function readsAsText(bytes: Uint8Array, from: number): boolean {
  const end = Math.min(bytes.length, from + lookahead)
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (!isSpace(byte) && (byte < 0x20 || byte > 0x7e)) return false
  }
  return true
}

/** Bytes of a raster without filter; `undefined` when there is one, or the colour space is named. */
function unfilteredLength(entries: ReadonlyMap<string, Operand>): number | undefined {
  if (entries.has('F') || entries.has('Filter')) return undefined
  const width = entries.get('W') ?? entries.get('Width')
  const height = entries.get('H') ?? entries.get('Height')
  if (typeof width !== 'number' || typeof height !== 'number') return undefined

  const isMask = (entries.get('IM') ?? entries.get('ImageMask')) === true
  const space = entries.get('CS') ?? entries.get('ColorSpace')
  const depth = isMask ? 1 : (entries.get('BPC') ?? entries.get('BitsPerComponent'))
  const planes = isMask ? 1 : space instanceof Name ? components.get(space.value) : 1
  if (typeof depth !== 'number' || planes === undefined) return undefined
  return Math.ceil((width * planes * depth) / 8) * height
}
