/** Whether a PNG or a JPEG is there to its end: half a picture would be shown as far as it goes. */
export function isWholePicture(type: string, bytes: Buffer): boolean {
  if (type === 'image/png') return hasPngEnd(bytes)
  return type !== 'image/jpeg' || hasJpegEnd(bytes)
}

/** PNG, 5.3: chunks of a length, a name, data and a check, the last one `IEND`. */
function hasPngEnd(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
  }
  return false
}

const startOfScan = 0xda
const endOfImage = Buffer.from([0xff, 0xd9])

/**
 * JPEG, B.1: segments, each with its length, then the scans up to the end of the image, which a
 * small picture within a segment has too. Some programs add to what is whole.
 */
function hasJpegEnd(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) return bytes.indexOf(endOfImage, at + 4) > 0
    // Fill bytes before a marker.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
