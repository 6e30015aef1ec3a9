/**
 * The profile of a press, as somebody hands it to us: an ICC profile of an output device in
 * CMYK, which PDF/A takes for an output intent. ISO 19005-2, 6.2.3; ICC.1:2010, 7.2.
 */

/** Of what the file says of itself. */
const headerLength = 128
/** Profiles of presses are half a megabyte to three. */
const mostBytes = 16 * 1024 * 1024

export type ProfileFault = 'no-profile' | 'no-output' | 'no-cmyk'

/** What keeps `bytes` from being the profile of a press; undefined when nothing does. */
export function profileFault(bytes: Uint8Array): ProfileFault | undefined {
  const text = (at: number): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
  if (bytes.length < headerLength || bytes.length > mostBytes) return 'no-profile'
  const said = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32BE(0)
  if (text(36) !== 'acsp' || said !== bytes.length) return 'no-profile'
  if (text(12) !== 'prtr') return 'no-output'
  return text(16) === 'CMYK' ? undefined : 'no-cmyk'
}

/** How the profile calls itself: of `desc` in both versions of the format; else `Custom`. */
export function profileName(bytes: Uint8Array): string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const count = Math.min(view.readUInt32BE(headerLength), 100)
    for (let index = 0; index < count; index += 1) {
      const entry = headerLength + 4 + 12 * index
      if (view.toString('latin1', entry, entry + 4) !== 'desc') continue
      const place = view.readUInt32BE(entry + 4)
      const name = descriptionAt(view.subarray(place)).replace(/\0.*$/su, '').trim()
      if (name !== '') return name
    }
  } catch {
    // A table of tags that leads out of the file: the profile is what it is, without a name.
  }
  return 'Custom'
}

function descriptionAt(tag: Buffer): string {
  const kind = tag.toString('latin1', 0, 4)
  if (kind === 'desc') return tag.toString('latin1', 12, 12 + tag.readUInt32BE(8))
  if (kind !== 'mluc' || tag.readUInt32BE(8) === 0) return ''
  const [length, place] = [tag.readUInt32BE(20), tag.readUInt32BE(24)]
  return Buffer.from(tag.subarray(place, place + length))
    .swap16()
    .toString('utf16le')
}
