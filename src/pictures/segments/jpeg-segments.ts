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
