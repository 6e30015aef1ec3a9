/** Whether a PNG or a JPEG is there to its end: half a picture would be shown as far as it goes. */
export function isWholePicture(type: string, bytes: Buffer): boolean {
  if (type === 'image/png') return hasPngEnd(bytes)
  // End of image; some programs add to it.
  return type !== 'image/jpeg' || bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0
}

/** PNG, 5.3: chunks of a length, a name, data and a check, the last one `IEND`. */
function hasPngEnd(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
  }
  return false
}
