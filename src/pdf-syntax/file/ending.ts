/** How far from its end a file may say that it ends: some programs append a little. */
const within = 2048

/** Whether a file ends as a PDF does; one that was cut off does not. ISO 32000-1, 7.5.5. */
export function isWhole(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - within))
  return Buffer.from(tail.buffer, tail.byteOffset, tail.length).includes('%%EOF')
}
