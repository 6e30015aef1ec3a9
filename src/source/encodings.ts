/**
 * Encodings of texts: UTF-8, and what Windows' editors and older offices save.
 *
 * GB 18030 is also every GBK and every GB 2312; by WHATWG's decoder.
 */

export type TextEncoding = 'GBK / GB 18030' | 'UTF-16 BE' | 'UTF-16 LE'

const labels: Readonly<Record<TextEncoding, string>> = {
  'GBK / GB 18030': 'gb18030',
  'UTF-16 BE': 'utf-16be',
  'UTF-16 LE': 'utf-16le'
}

/** Decode `bytes`, without the mark they begin with; undefined where they are no such text. */
export function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(labels[encoding], {fatal: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * UTF-16 by its mark, or without one by where its NUL bytes lie: ASCII (line feeds, digits)
 * leaves them at odd offsets in little endian, at even ones in big endian.
 */
export function utf16Of(bytes: Uint8Array): TextEncoding | undefined {
  if (hasMark(bytes, [0xff, 0xfe])) return 'UTF-16 LE'
  if (hasMark(bytes, [0xfe, 0xff])) return 'UTF-16 BE'
  if (bytes.length % 2 !== 0) return undefined

  const counts = [0, 0]
  const sample = Math.min(bytes.length, 65_536)
  for (let index = 0; index < sample; index++) {
    if (bytes[index] === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = counts
  if (even + odd === 0 || (even > 0 && odd > 0)) return undefined

  const encoding = odd > 0 ? 'UTF-16 LE' : 'UTF-16 BE'
  return readsAsText(bytes.subarray(0, sample - (sample % 2)), encoding) ? encoding : undefined
}

/** Whether the bytes are mostly hanzi, ASCII and Chinese punctuation when read in `encoding`. */
function readsAsText(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let good = 0
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const unit = view.getUint16(index, encoding === 'UTF-16 LE')
    const ascii = unit === 9 || unit === 10 || unit === 13 || (unit >= 0x20 && unit < 0x7f)
    const chinese = (unit >= 0x3000 && unit < 0xa000) || (unit >= 0xff00 && unit < 0xfff0)
    if (ascii || chinese || (unit >= 0x2000 && unit < 0x2700)) good++
  }
  return good * 2 > bytes.length * 0.9
}

/** Of the pairs in a text, at least so many are everyday hanzi and marks. */
const everyday = 0.85

/** Fewer pairs say nothing. */
const fewest = 4

/**
 * Whether the bytes, which are no UTF-8, are GB 18030. All but a few pairs of Chinese prose are
 * the 3,755 hanzi of GB 2312's first level or its marks; UTF-8 with one bad byte in it, which the
 * decoder takes as well, has next to none of them.
 */
export function isGb18030(bytes: Uint8Array): boolean {
  let pairs = 0
  let good = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[index + 1] ?? 0
    if (trail >= 0x30 && trail <= 0x39) {
      // Four bytes: a rare hanzi.
      index += 3
      continue
    }
    pairs += 1
    const isMark = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)
    if (isMark && trail >= 0xa1) good += 1
    index += 1
  }
  return (
    pairs >= fewest && good >= pairs * everyday && decodeAs('GBK / GB 18030', bytes) !== undefined
  )
}

/** Whether `bytes` begin with `mark`. */
export function hasMark(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
