/** The bytes that strings stand for. ISO 32000-1, 7.3.4. */

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12]
])

/** Bytes → text, one character each. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** ISO 32000-1, 7.3.4.2: escapes, line ends, and lines continued by `\`. */
export function unescaped(raw: Uint8Array): Uint8Array {
  const result = new Uint8Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at += 1) {
    let byte = raw[at] ?? 0
    if (byte === 13) {
      if (raw[at + 1] === 10) at += 1
      byte = 10
    } else if (byte === 0x5c) {
      at += 1
      byte = raw[at] ?? 0
      if (byte === 13 || byte === 10) {
        if (byte === 13 && raw[at + 1] === 10) at += 1
        continue
      }
      if (byte >= 0x30 && byte <= 0x37) {
        let value = 0
        let digits = 0
        while (digits < 3 && (raw[at] ?? 0) >= 0x30 && (raw[at] ?? 0) <= 0x37) {
          value = value * 8 + ((raw[at] ?? 0) - 0x30)
          at += 1
          digits += 1
        }
        at -= 1
        // High-order overflow is ignored.
        byte = value & 255
      } else byte = escapes.get(byte) ?? byte
    }
    result[length] = byte
    length += 1
  }
  return result.subarray(0, length)
}

/** The bytes that the digits in `bytes[from … to)` stand for; all else between them is passed over. */
export function fromHexadecimal(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const result = new Uint8Array((to - from + 1) >> 1)
  let count = 0
  for (let at = from; at < to; at += 1) {
    const digit = hexDigit(bytes[at] ?? 0)
    if (digit < 0) continue
    // An odd number of digits ends with a silent 0.
    if (count % 2 === 0) result[count >> 1] = digit << 4
    else result[count >> 1] = (result[count >> 1] ?? 0) | digit
    count += 1
  }
  return result.subarray(0, (count + 1) >> 1)
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57
  return -1
}
