/** The bytes that strings stand for, and what bytes stand for. ISO 32000-1, 7.3.4. */

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12]
])

/** What each byte is worth as a hexadecimal digit; -1 for what is none. */
const hexDigits = new Int8Array(256).fill(-1)
for (let digit = 0; digit < 16; digit += 1) {
  for (const text of [digit.toString(16), digit.toString(16).toUpperCase()]) {
    hexDigits[text.charCodeAt(0)] = digit
  }
}

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
    const digit = hexDigits[bytes[at] ?? 0] ?? -1
    if (digit < 0) continue
    // An odd number of digits ends with a silent 0.
    if (count % 2 === 0) result[count >> 1] = digit << 4
    else result[count >> 1] = (result[count >> 1] ?? 0) | digit
    count += 1
  }
  const length = (count + 1) >> 1
  // A second view for every glyph would be felt.
  return length === result.length ? result : result.subarray(0, length)
}

/** A code's bytes as one number, most significant first. */
export function codeOf(bytes: Uint8Array): number {
  let code = 0
  for (const byte of bytes) code = code * 256 + byte
  return code
}

/** UTF-16, big-endian, without a mark → text. */
export function utf16(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0))
  }
  return text
}

/** The text of a text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 by its mark, else one byte a character. */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2))
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return Buffer.from(isUtf8 ? bytes.subarray(3) : bytes).toString(isUtf8 ? 'utf8' : 'latin1')
}
