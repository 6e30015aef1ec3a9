/** Numbers of 1 to 32 bits, packed without gaps. */

/** Reads the sample `index`; beyond the data 0. Undefined for a depth that is not allowed. */
export function sampleReader(
  bytes: Uint8Array,
  depth: number
): ((index: number) => number) | undefined {
  if (depth === 8) return (index) => bytes[index] ?? 0
  if (depth === 1 || depth === 2 || depth === 4) {
    const mask = (1 << depth) - 1
    return (index) => {
      const bit = index * depth
      return ((bytes[Math.floor(bit / 8)] ?? 0) >> (8 - depth - (bit % 8))) & mask
    }
  }
  if (depth === 12) {
    return (index) => {
      const at = Math.floor((index * 3) / 2)
      const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
      return index % 2 === 0 ? first * 16 + (second >> 4) : (first & 15) * 256 + second
    }
  }
  if (depth !== 16 && depth !== 24 && depth !== 32) return undefined
  const size = depth / 8
  return (index) => {
    let value = 0
    for (let at = index * size; at < (index + 1) * size; at += 1) {
      value = value * 256 + (bytes[at] ?? 0)
    }
    return value
  }
}
