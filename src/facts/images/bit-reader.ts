/** Bits one after the other, the first of each byte being the most significant. */

/** A one, then the bits of the code: codes of different lengths do not meet. */
export type Codes<Meaning> = ReadonlyMap<number, Meaning>

/** T.4 has none longer. */
const longestCode = 13

/** Eleven zeros and a one end a line of T.4. */
const lineEndZeros = 11

export class BitReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The next bit; beyond the end undefined. */
  bit(): number | undefined {
    const byte = this.bytes[this.at >> 3]
    if (byte === undefined) return undefined
    const bit = (byte >> (7 - (this.at & 7))) & 1
    this.at += 1
    return bit
  }

  /** What the next code of `codes` means; undefined, without a step, where there is none. */
  code<Meaning>(codes: Codes<Meaning>): Meaning | undefined {
    const from = this.at
    let key = 1
    for (let length = 1; length <= longestCode; length += 1) {
      const bit = this.bit()
      if (bit === undefined) break
      key = key * 2 + bit
      const meaning = codes.get(key)
      if (meaning !== undefined) return meaning
    }
    this.at = from
    return undefined
  }

  align(): void {
    this.at = (this.at + 7) & ~7
  }

  /** Go behind the end of a line, with its filling; whether there was one. */
  skipLineEnd(): boolean {
    const from = this.at
    let zeros = 0
    for (let bit = this.bit(); bit === 0; bit = this.bit()) zeros += 1
    if (zeros >= lineEndZeros) return true
    this.at = from
    return false
  }
}
