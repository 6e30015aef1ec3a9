/**
 * A content stream, operator by operator. ISO 32000-1, 7.8.2.
 *
 * One pass, one array of operands used again and again: a page is some 1,500
 * operators and every build reads every page.
 */

import type {Matrix} from '../base/matrix.ts'
import {endOfInlineImage} from './inline-image.ts'
import {isSpace, Keyword, Name, type Operand, Tokens} from './tokens.ts'

export class ContentReader {
  /** The operator last read; an inline image is `BI`, with its dictionary and its data. */
  operator = ''
  /** Its operands. The array is used again by the next call of `next`. */
  operands: Operand[] = []
  /** Byte offset of the first operand, or of the operator when it has none. */
  start = 0
  /** Byte offset behind the operator. */
  end = 0
  private readonly tokens: Tokens

  constructor(bytes: Uint8Array) {
    this.tokens = new Tokens(bytes)
  }

  /** Go to the next operator; `false` at the end of the stream. */
  next(): boolean {
    const {tokens, operands} = this
    operands.length = 0
    for (;;) {
      const token = tokens.next()
      if (operands.length === 0) this.start = tokens.start
      if (token === undefined) return false
      if (!(token instanceof Keyword)) {
        operands.push(token)
        continue
      }
      this.operator = token.value
      if (token.value === 'BI') this.inlineImage()
      this.end = tokens.at
      return true
    }
  }

  /** Operand `index` as a number; 0 when it is none, as viewers take it. */
  number(index: number): number {
    const value = this.operands[index]
    return typeof value === 'number' ? value : 0
  }

  /** Operands `index` and the next as a point. */
  point(index: number): readonly [number, number] {
    return [this.number(index), this.number(index + 1)]
  }

  /** The operands that are numbers. */
  numbers(): readonly number[] {
    return this.operands.filter((operand) => typeof operand === 'number')
  }

  /** The operands of `cm` and `Tm`. */
  matrix(): Matrix {
    return [
      this.number(0),
      this.number(1),
      this.number(2),
      this.number(3),
      this.number(4),
      this.number(5)
    ]
  }

  /** Operand `index` as a name. */
  name(index: number): string | undefined {
    const value = this.operands[index]
    return value instanceof Name ? value.value : undefined
  }

  private inlineImage(): void {
    const {tokens} = this
    const entries = new Map<string, Operand>()
    let key: string | undefined
    for (;;) {
      const token = tokens.next()
      if (token === undefined) break
      if (token instanceof Keyword) {
        if (token.value === 'ID') break
      } else if (key === undefined) {
        if (token instanceof Name) key = token.value
      } else {
        entries.set(key, token)
        key = undefined
      }
    }
    // A single blank divides `ID` from the data.
    const from = Math.min(tokens.at + 1, tokens.bytes.length)
    const end = endOfInlineImage(tokens.bytes, from, entries)
    this.operands.length = 0
    this.operands.push(entries, tokens.bytes.subarray(from, end))
    tokens.at = end
    while (isSpace(tokens.bytes[tokens.at])) tokens.at += 1
    tokens.at = Math.min(tokens.at + 2, tokens.bytes.length)
  }
}
