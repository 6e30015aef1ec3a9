/** Lempel, Ziv and Welch. ISO 32000-1, 7.4.4. */

import {Growing} from './growing.ts'

const clear = 256
const end = 257
const mostCodes = 4096

/** `early` is 1 where codes grow one entry sooner than they must, which is usual. */
export function fromLzw(bytes: Uint8Array, early: number, most: number): Uint8Array {
  const result = new Growing(most)
  const table: Uint8Array[] = Array.from({length: clear}, (_, byte) => Uint8Array.of(byte))
  let next = end + 1
  let width = 9
  let previous: Uint8Array | undefined
  let held = 0
  let count = 0

  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff
    count += 8
    if (count < width) continue
    count -= width
    const code = (held >> count) & ((1 << width) - 1)
    if (code === end) break
    if (code === clear) {
      next = end + 1
      width = 9
      previous = undefined
      continue
    }
    const known: Uint8Array | undefined =
      code < next ? table[code] : previous && joined(previous, previous[0] ?? 0)
    if (!known) break
    result.append(known)
    if (previous && next < mostCodes) {
      table[next] = joined(previous, known[0] ?? 0)
      next += 1
    }
    previous = known
    width = widthOf(next + early)
  }
  return result.bytes()
}

function widthOf(codes: number): number {
  if (codes >= 2048) return 12
  if (codes >= 1024) return 11
  return codes >= 512 ? 10 : 9
}

function joined(bytes: Uint8Array, last: number): Uint8Array {
  const result = new Uint8Array(bytes.length + 1)
  result.set(bytes)
  result[bytes.length] = last
  return result
}
