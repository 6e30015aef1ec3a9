/** Flate, from anybody and in any state. */

import {constants, inflateRawSync, inflateSync} from 'node:zlib'
import {PdfFault} from '../fault.ts'

/** Unpack `bytes`; of damaged data, what comes before the damage. A fault beyond `most` bytes. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(bytes, {maxOutputLength: most})
  } catch (error) {
    refuseTooMuch(error)
  }
  // Broken off, or with a wrong checksum.
  const raw = bytes.subarray(2)
  return prefix(raw, raw.length, most) ?? longestPrefix(raw, most)
}

/** Damaged in the middle: the longest stretch that unpacks, by halving. */
function longestPrefix(raw: Uint8Array, most: number): Uint8Array {
  let [good, bad] = [0, raw.length]
  let result = new Uint8Array()
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const found = prefix(raw, middle, most)
    if (found) {
      result = found
      good = middle
    } else bad = middle
  }
  return result
}

function prefix(
  raw: Uint8Array,
  length: number,
  most: number
): Uint8Array<ArrayBuffer> | undefined {
  try {
    return inflateRawSync(raw.subarray(0, length), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: most
    })
  } catch (error) {
    refuseTooMuch(error)
    return undefined
  }
}

function refuseTooMuch(error: unknown): void {
  if (error instanceof RangeError || (error instanceof Error && isTooLarge(error))) {
    throw new PdfFault('too-much', 'Expected a stream that unpacks to less', error)
  }
}

function isTooLarge(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
