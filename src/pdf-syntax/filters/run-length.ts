/** Runs of one byte. ISO 32000-1, 7.4.5. */

import {Growing} from './growing.ts'

export function fromRunLength(bytes: Uint8Array, most: number): Uint8Array {
  const result = new Growing(most)
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128
    at += 1
    if (length === 128) break
    if (length < 128) {
      result.append(bytes.subarray(at, at + length + 1))
      at += length + 1
    } else {
      result.append(new Uint8Array(257 - length).fill(bytes[at] ?? 0))
      at += 1
    }
  }
  return result.bytes()
}
