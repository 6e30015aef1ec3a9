/** The chunks of a PNG. PNG, 5.3: a length, a name, data and a check, the last one `IEND`. */

export interface PngChunk {
  readonly name: string
  readonly at: number
  /** Length, name and check included. */
  readonly length: number
}

/** List the chunks of `bytes` up to `IEND`; without it where they break off. */
export function pngChunks(bytes: Buffer): readonly PngChunk[] {
  const chunks: PngChunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({name, at, length})
    if (name === 'IEND') break
    at += length
  }
  return chunks
}
