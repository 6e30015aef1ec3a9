const marker = '%%EOF'

/** Objects that stand behind the last marker were to have another behind them. */
const unfinished = /(?:^|[\s>])\d+\s+\d+\s+obj\b|(?:^|\s)(?:xref|startxref|trailer)\s/u

/**
 * Whether a file ends as a PDF does; one that was cut off does not. What some programs append,
 * however much of it, is no part of the file. ISO 32000-1, 7.5.5.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = file.lastIndexOf(marker)
  return at !== -1 && !unfinished.test(file.subarray(at + marker.length).toString('latin1'))
}
