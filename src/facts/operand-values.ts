/** Operands as numbers and matrices. */

import type {ContentReader} from '../pdf-syntax/content.ts'
import type {Matrix} from '../pdf-syntax/matrix.ts'

/** The six numbers of `cm` and `Tm`. */
export function matrixOf(reader: ContentReader): Matrix {
  return [
    reader.number(0),
    reader.number(1),
    reader.number(2),
    reader.number(3),
    reader.number(4),
    reader.number(5)
  ]
}

/** The operands that are numbers. */
export function numbersOf(reader: ContentReader): readonly number[] {
  return reader.operands.filter((operand) => typeof operand === 'number')
}
