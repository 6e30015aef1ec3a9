/** Where the next glyph goes. ISO 32000-1, 9.4.2. */

import {identity, type Matrix} from '../../pdf-syntax/index.ts'

export class TextCursor {
  /** Text space → user space. */
  matrix: Matrix = identity
  /** The same at the beginning of the line. */
  private line: Matrix = identity

  place(matrix: Matrix): void {
    this.line = matrix
    this.matrix = matrix
  }

  /** Begin a line, `x` and `y` from the beginning of the one before. */
  nextLine(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.line
    this.place([a, b, c, d, a * x + c * y + e, b * x + d * y + f])
  }

  /** Go on along the line; text set downwards goes on by `y`. */
  advance(x: number, y = 0): void {
    const [a, b, c, d, e, f] = this.matrix
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
  }
}
