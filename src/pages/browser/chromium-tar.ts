/** The regular files of a tar archive (ustar), held in memory. */

const block = 512

export function readTar(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>()
  let at = 0
  while (at + block <= archive.length) {
    const header = archive.subarray(at, at + block)
    const name = text(header, 0, 100)
    // The end is marked by empty blocks.
    if (name === '') break
    const size = Number.parseInt(text(header, 124, 12), 8)
    const start = at + block
    if (!(size >= 0) || start + size > archive.length) {
      throw new Error(`Unexpected end of archive in \`${name}\``)
    }
    const kind = text(header, 156, 1)
    if (kind === '0' || kind === '') files.set(name, archive.subarray(start, start + size))
    at = start + Math.ceil(size / block) * block
  }
  return files
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.toString('latin1', start, start + length)
  const end = field.indexOf('\0')
  return (end === -1 ? field : field.slice(0, end)).trim()
}
