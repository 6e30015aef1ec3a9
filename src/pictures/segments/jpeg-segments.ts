/** The segments of a JPEG before its first scan. JPEG, B.1. */

export interface JpegSegment {
  readonly marker: number
  /** Of its first byte, `0xff`. */
  readonly at: number
}

const startOfScan = 0xda

/** List the segments of `bytes`, the start of the first scan the last; fewer where they break off. */
export function jpegSegments(bytes: Buffer): readonly JpegSegment[] {
  const segments: JpegSegment[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    segments.push({marker, at})
    if (marker === startOfScan) break
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return segments
}

/** SOF0 to SOF15, JPEG, B.2.2: without DHT, JPG and DAC, which lie among them. */
export function isFrameHead(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/**
 * Whether a JPEG has four colours and nothing says how they are meant: Adobe, and all browsers
 * after it, have CMYK inverted, others have not.
 */
export function isUnmarkedCmyk(bytes: Buffer): boolean {
  const segments = jpegSegments(bytes)
  const frame = segments.find(({marker}) => isFrameHead(marker))
  const isAdobe = segments.some(
    ({marker, at}) => marker === 0xee && bytes.toString('latin1', at + 4, at + 9) === 'Adobe'
  )
  return frame !== undefined && bytes[frame.at + 9] === 4 && !isAdobe
}
