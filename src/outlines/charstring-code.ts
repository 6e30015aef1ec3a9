/** The bytes of a charstring or a subroutine, read one by one. */

import {FontFault} from './sfnt.ts'

export class CharstringCode {
  private readonly bytes: Buffer
  private at = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  next(): number {
    const value = this.bytes[this.at]
    if (value === undefined) throw new FontFault('has an outline that breaks off')
    this.at += 1
    return value
  }

  skip(count: number): void {
    this.at += count
  }

  /** The number of one or two bytes that begins with `first`; in both types of charstrings alike. */
  short(first: number): number {
    if (first <= 246) return first - 139
    if (first <= 250) return (first - 247) * 256 + this.next() + 108
    return (251 - first) * 256 - this.next() - 108
  }

  /** Four bytes, with a sign. */
  long(): number {
    return (this.next() << 24) | (this.next() << 16) | (this.next() << 8) | this.next()
  }
}
