/** What the operators of Type 2 charstrings paint. Adobe Technical Note 5177, 4.1. */

import type {Operands} from './operands.ts'
import type {RelativePen} from './relative-pen.ts'

export type Painting = (args: Operands, pen: RelativePen) => void

/** By their codes. */
export const paths: Readonly<Record<number, Painting>> = {
  // A width may come before the operands of the first move: count from the end.
  4: (args, pen) => pen.move(0, args.at(-1)),
  21: (args, pen) => pen.move(args.at(-2), args.at(-1)),
  22: (args, pen) => pen.move(args.at(-1), 0),
  5: (args, pen) => {
    for (let i = 0; i + 2 <= args.length; i += 2) pen.line(args.at(i), args.at(i + 1))
  },
  6: alternateLines(true),
  7: alternateLines(false),
  8: (args, pen) => {
    for (let i = 0; i + 6 <= args.length; i += 6) curveAt(i, args, pen)
  },
  24: (args, pen) => {
    let i = 0
    for (; i + 8 <= args.length; i += 6) curveAt(i, args, pen)
    pen.line(args.at(i), args.at(i + 1))
  },
  25: (args, pen) => {
    let i = 0
    for (; i + 8 <= args.length; i += 2) pen.line(args.at(i), args.at(i + 1))
    curveAt(i, args, pen)
  },
  26: parallelCurves(false),
  27: parallelCurves(true),
  30: alternateCurves(false),
  31: alternateCurves(true)
}

/** By the code after the escape, 12. */
export const flexes: Readonly<Record<number, Painting>> = {
  34: (args, pen) => {
    const arg = (index: number) => args.at(index)
    pen.curve(arg(0), 0, arg(1), arg(2), arg(3), 0)
    pen.curve(arg(4), 0, arg(5), -arg(2), arg(6), 0)
  },
  35: (args, pen) => {
    curveAt(0, args, pen)
    curveAt(6, args, pen)
  },
  36: (args, pen) => {
    const arg = (index: number) => args.at(index)
    pen.curve(arg(0), arg(1), arg(2), arg(3), arg(4), 0)
    pen.curve(arg(5), 0, arg(6), arg(7), arg(8), -(arg(1) + arg(3) + arg(7)))
  },
  37: (args, pen) => {
    const arg = (index: number) => args.at(index)
    const dx = arg(0) + arg(2) + arg(4) + arg(6) + arg(8)
    const dy = arg(1) + arg(3) + arg(5) + arg(7) + arg(9)
    const isFlat = Math.abs(dx) > Math.abs(dy)
    curveAt(0, args, pen)
    pen.curve(arg(6), arg(7), arg(8), arg(9), isFlat ? arg(10) : -dx, isFlat ? -dy : arg(10))
  }
}

function curveAt(i: number, args: Operands, pen: RelativePen): void {
  const [xa, ya, xb, yb] = [args.at(i), args.at(i + 1), args.at(i + 2), args.at(i + 3)]
  pen.curve(xa, ya, xb, yb, args.at(i + 4), args.at(i + 5))
}

/** `hlineto`, `vlineto`: horizontal and vertical by turns. */
function alternateLines(horizontalFirst: boolean): Painting {
  return (args, pen) => {
    for (let i = 0; i < args.length; i += 1) {
      if ((i % 2 === 0) === horizontalFirst) pen.line(args.at(i), 0)
      else pen.line(0, args.at(i))
    }
  }
}

/** `hvcurveto`, `vhcurveto`: each begins as the one before it ended. */
function alternateCurves(horizontalFirst: boolean): Painting {
  return (args, pen) => {
    let horizontal = horizontalFirst
    for (let i = 0; i + 4 <= args.length; i += 4) {
      const last = args.length - i === 5 ? args.at(i + 4) : 0
      const [a, b, c, d] = [args.at(i), args.at(i + 1), args.at(i + 2), args.at(i + 3)]
      if (horizontal) pen.curve(a, 0, b, c, last, d)
      else pen.curve(0, a, b, c, d, last)
      horizontal = !horizontal
    }
  }
}

/** `hhcurveto`, `vvcurveto`: begin and end in one direction; an odd operand shifts the first. */
function parallelCurves(horizontal: boolean): Painting {
  return (args, pen) => {
    let shift = args.length % 2 === 1 ? args.at(0) : 0
    for (let i = args.length % 2; i + 4 <= args.length; i += 4) {
      const [a, b, c, d] = [args.at(i), args.at(i + 1), args.at(i + 2), args.at(i + 3)]
      if (horizontal) pen.curve(a, shift, b, c, d, 0)
      else pen.curve(shift, a, b, c, 0, d)
      shift = 0
    }
  }
}
