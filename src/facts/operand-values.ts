/** Operands as colours and matrices. */

import type {ContentReader} from './content.ts'
import type {Matrix} from './matrix.ts'
import type {Colour} from './page.ts'

/** A pattern, or a colour space that is not looked into. */
export const noColour: Colour = []

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

/** The components that a colour operator sets. */
export function colourOf(reader: ContentReader): Colour {
  const values = reader.operands.filter((operand) => typeof operand === 'number')
  return values.length === 0 ? noColour : values
}

/** The colour that `cs` and `CS` begin with. ISO 32000-1, 8.6.8. */
export function initialColour(space: string | undefined): Colour {
  if (space === 'DeviceGray') return [0]
  if (space === 'DeviceRGB') return [0, 0, 0]
  if (space === 'DeviceCMYK') return [0, 0, 0, 1]
  return noColour
}
