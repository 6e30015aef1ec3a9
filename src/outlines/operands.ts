/** The numbers that a charstring has put down for its next operator. */

import {FontFault} from './sfnt.ts'

export class Operands {
  private readonly values: number[] = []
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get length(): number {
    return this.values.length
  }

  /** The operand at `index`, below nought from the end; broken charstrings have too few. */
  at(index: number): number {
    const value = this.values.at(index)
    if (value === undefined) throw new FontFault('has an outline with too few operands')
    return value
  }

  push(value: number): void {
    this.values.push(value)
    if (this.values.length > this.most) throw new FontFault('has an outline out of bounds')
  }

  pop(): number | undefined {
    return this.values.pop()
  }

  /** Take the last `count` off. */
  take(count: number): number[] {
    return count > 0 ? this.values.splice(-count) : []
  }

  clear(): void {
    this.values.length = 0
  }
}
