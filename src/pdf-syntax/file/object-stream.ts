/** Objects packed in a stream. ISO 32000-1, 7.5.7. */

import type {PDFContext, PDFObject, PDFRawStream} from '@cantoo/pdf-lib'
import {numberAt} from '../objects.ts'
import {contentsOf} from '../streams.ts'
import {ObjectReader} from './object-reader.ts'

export class ObjectStream {
  /** In the order of the stream. */
  readonly numbers: readonly number[]
  private readonly bytes: Uint8Array
  private readonly offsets: readonly number[]
  private readonly context: PDFContext

  constructor(stream: PDFRawStream, context: PDFContext) {
    this.bytes = contentsOf(stream)
    this.context = context
    const first = numberAt(stream.dict, 'First') ?? 0
    const count = numberAt(stream.dict, 'N') ?? 0
    const reader = new ObjectReader(this.bytes, context)
    const numbers: number[] = []
    const offsets: number[] = []
    while (numbers.length < count) {
      const number = reader.integer()
      const offset = reader.integer()
      if (number === undefined || offset === undefined) break
      numbers.push(number)
      offsets.push(first + offset)
    }
    this.numbers = numbers
    this.offsets = offsets
  }

  /** The object `number`, expected to be the `index`-th. */
  object(number: number, index: number): PDFObject | undefined {
    const place = this.numbers[index] === number ? index : this.numbers.indexOf(number)
    const offset = this.offsets[place]
    return offset === undefined
      ? undefined
      : new ObjectReader(this.bytes, this.context, offset).read()
  }
}
