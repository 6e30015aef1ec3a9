/** The chunks of a WebP. RFC 9649, 2.3: a name, a length, data, a byte more where it is odd. */

export interface WebpChunk {
  readonly name: string
  readonly at: number
  /** Name and length included. */
  readonly length: number
}

/** List the chunks of `bytes` from `start` on; the last may reach beyond `end`. */
export function webpChunks(bytes: Buffer, start: number, end: number): readonly WebpChunk[] {
  const chunks: WebpChunk[] = []
  for (let at = start; at + 8 <= end; ) {
    const size = bytes.readUInt32LE(at + 4)
    const length = 8 + size + (size % 2)
    chunks.push({name: bytes.toString('latin1', at, at + 4), at, length})
    at += length
  }
  return chunks
}
