/** Bytes of a number not known beforehand, up to a limit. */

import {PdfFault} from '../fault.ts'

export class Growing {
  length = 0
  private data = new Uint8Array(4096)
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  append(bytes: Uint8Array): void {
    const needed = this.length + bytes.length
    if (needed > this.most) throw new PdfFault('too-much', 'Expected a stream that unpacks to less')
    if (needed > this.data.length) {
      const larger = new Uint8Array(Math.max(needed, this.data.length * 2))
      larger.set(this.data)
      this.data = larger
    }
    this.data.set(bytes, this.length)
    this.length = needed
  }

  bytes(): Uint8Array {
    return this.data.subarray(0, this.length)
  }
}
