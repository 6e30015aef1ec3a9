/** Bytes written as letters. ISO 32000-1, 7.4.2 and 7.4.3. */

import {fromHexadecimal} from '../string-bytes.ts'

export function fromAsciiHex(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0x3e)
  return fromHexadecimal(bytes, 0, end < 0 ? bytes.length : end)
}

/** Five letters from `!` are four bytes; `z` is four zeros; `~` ends. */
export function fromAscii85(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length * 4)
  let length = 0
  let value = 0
  let count = 0
  const write = (many: number) => {
    for (let index = 0; index < many; index += 1) {
      result[length] = Math.floor(value / 256 ** (3 - index)) & 255
      length += 1
    }
    value = 0
    count = 0
  }
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && count === 0) write(4)
    else if (byte >= 0x21 && byte <= 0x75) {
      value = value * 85 + byte - 0x21
      count += 1
      if (count === 5) write(4)
    }
  }
  if (count > 1) {
    const many = count - 1
    for (; count < 5; count += 1) value = value * 85 + 84
    write(many)
  }
  return result.slice(0, length)
}
