/** Type 2 charstrings → lines and cubic curves. Adobe Technical Note 5177. */

import {transformedPen} from './extent.ts'
import type {Pen} from './pen.ts'
import {FontFault} from './sfnt.ts'

/** Deeper than the ten levels the note allows, so that only endless recursion is refused. */
const deepest = 32
/** The note's limit is 48 operands; some fonts go a little beyond it. */
const mostOperands = 192

/** No glyph takes more; broken subroutines may call each other for days. */
const mostSteps = 100_000

/** The letter, or the accent, that has `code` in StandardEncoding. */
export type Accents = (code: number) => Buffer | undefined

/** With `accents`, letters may be built of a letter and an accent, as Type 1 fonts do. */
export function draw(
  charstring: Buffer,
  globals: readonly Buffer[],
  locals: readonly Buffer[],
  pen: Pen,
  accents?: Accents
): void {
  let steps = 0
  let stack: number[] = []
  let stems = 0
  let x = 0
  let y = 0

  /** The operand at `index`; broken charstrings have too few. */
  const arg = (index: number): number => {
    const value = stack.at(index)
    if (value === undefined) throw new FontFault('has an outline with too few operands')
    return value
  }
  const move = (dx: number, dy: number) => {
    x += dx
    y += dy
    pen.moveTo(x, y)
  }
  const line = (dx: number, dy: number) => {
    x += dx
    y += dy
    pen.lineTo(x, y)
  }
  const curve = (dxa: number, dya: number, dxb: number, dyb: number, dxc: number, dyc: number) => {
    const [xa, ya] = [x + dxa, y + dya]
    const [xb, yb] = [xa + dxb, ya + dyb]
    x = xb + dxc
    y = yb + dyc
    pen.curveTo(xa, ya, xb, yb, x, y)
  }
  const curveAt = (i: number) =>
    curve(arg(i), arg(i + 1), arg(i + 2), arg(i + 3), arg(i + 4), arg(i + 5))

  /** `hlineto`, `vlineto`: horizontal and vertical by turns. */
  const alternateLines = (horizontalFirst: boolean) => {
    for (const [index, length] of stack.entries()) {
      if ((index % 2 === 0) === horizontalFirst) line(length, 0)
      else line(0, length)
    }
  }
  /** `hvcurveto`, `vhcurveto`: each begins as the one before it ended. */
  const alternateCurves = (horizontalFirst: boolean) => {
    let horizontal = horizontalFirst
    for (let i = 0; i + 4 <= stack.length; i += 4) {
      const last = stack.length - i === 5 ? arg(i + 4) : 0
      if (horizontal) curve(arg(i), 0, arg(i + 1), arg(i + 2), last, arg(i + 3))
      else curve(0, arg(i), arg(i + 1), arg(i + 2), arg(i + 3), last)
      horizontal = !horizontal
    }
  }
  /** `hhcurveto`, `vvcurveto`: begin and end in one direction; an odd operand shifts the first. */
  const parallelCurves = (horizontal: boolean) => {
    let shift = stack.length % 2 === 1 ? arg(0) : 0
    for (let i = stack.length % 2; i + 4 <= stack.length; i += 4) {
      if (horizontal) curve(arg(i), shift, arg(i + 1), arg(i + 2), arg(i + 3), 0)
      else curve(shift, arg(i), arg(i + 1), arg(i + 2), 0, arg(i + 3))
      shift = 0
    }
  }

  const flexes: Readonly<Record<number, () => void>> = {
    34: () => {
      curve(arg(0), 0, arg(1), arg(2), arg(3), 0)
      curve(arg(4), 0, arg(5), -arg(2), arg(6), 0)
    },
    35: () => {
      curveAt(0)
      curveAt(6)
    },
    36: () => {
      curve(arg(0), arg(1), arg(2), arg(3), arg(4), 0)
      curve(arg(5), 0, arg(6), arg(7), arg(8), -(arg(1) + arg(3) + arg(7)))
    },
    37: () => {
      const dx = arg(0) + arg(2) + arg(4) + arg(6) + arg(8)
      const dy = arg(1) + arg(3) + arg(5) + arg(7) + arg(9)
      const isFlat = Math.abs(dx) > Math.abs(dy)
      curveAt(0)
      curve(arg(6), arg(7), arg(8), arg(9), isFlat ? arg(10) : -dx, isFlat ? -dy : arg(10))
    }
  }

  const paths: Readonly<Record<number, () => void>> = {
    // A width may come before the operands of the first move: count from the end.
    4: () => move(0, arg(-1)),
    21: () => move(arg(-2), arg(-1)),
    22: () => move(arg(-1), 0),
    5: () => {
      for (let i = 0; i + 2 <= stack.length; i += 2) line(arg(i), arg(i + 1))
    },
    6: () => alternateLines(true),
    7: () => alternateLines(false),
    8: () => {
      for (let i = 0; i + 6 <= stack.length; i += 6) curveAt(i)
    },
    24: () => {
      let i = 0
      for (; i + 8 <= stack.length; i += 6) curveAt(i)
      line(arg(i), arg(i + 1))
    },
    25: () => {
      let i = 0
      for (; i + 8 <= stack.length; i += 2) line(arg(i), arg(i + 1))
      curveAt(i)
    },
    26: () => parallelCurves(false),
    27: () => parallelCurves(true),
    30: () => alternateCurves(false),
    31: () => alternateCurves(true)
  }

  run(charstring, 0)

  /** Technical Note 5177, appendix C: where the accent is, the letter, the accent. */
  function build(): void {
    const [letter, accent] = accents ? [accents(arg(-2)), accents(arg(-1))] : []
    if (!letter || !accent) throw new FontFault('builds accented letters the Type 1 way')
    const [byX, byY] = [arg(-4), arg(-3)]
    draw(letter, globals, locals, pen)
    draw(accent, globals, locals, transformedPen(pen, [1, 0, 0, 1, byX, byY]))
  }

  /** Gives back whether the glyph has ended. */
  function run(code: Buffer, depth: number): boolean {
    if (depth > deepest) throw new FontFault('has subroutines that call each other for ever')
    let at = 0
    const next = (): number => {
      const value = code[at]
      if (value === undefined) throw new FontFault('has an outline that breaks off')
      at += 1
      return value
    }

    while (at < code.length) {
      const op = next()
      steps += 1
      if (steps > mostSteps) throw new FontFault('has an outline without an end')
      if (op >= 32 || op === 28) {
        stack.push(operand(op, next))
        if (stack.length > mostOperands) throw new FontFault('has an outline out of bounds')
      } else if (op === 10 || op === 29) {
        const subroutines = op === 10 ? locals : globals
        const called = subroutines[(stack.pop() ?? 0) + bias(subroutines.length)]
        if (!called) throw new FontFault('calls a subroutine it has not')
        if (run(called, depth + 1)) return true
      } else if (op === 11) return false
      else if (op === 14) {
        if (stack.length >= 4) build()
        return true
      } else {
        const step = op === 12 ? flexes[next()] : paths[op]
        if (step) step()
        else if (isHint(op)) {
          stems += stack.length >> 1
          if (op === 19 || op === 20) at += (stems + 7) >> 3
        } else throw new FontFault(`has an outline with operator ${op}`)
        stack = []
      }
    }
    return false
  }
}

/** `hstem`, `vstem`, `hstemhm`, `hintmask`, `cntrmask`, `vstemhm`. */
function isHint(op: number): boolean {
  return op === 1 || op === 3 || (op >= 18 && op <= 20) || op === 23
}

/** Chapter 3.2: one to five bytes; the last form is a fixed-point number. */
function operand(first: number, next: () => number): number {
  if (first === 28) return ((next() << 24) | (next() << 16)) >> 16
  if (first <= 246) return first - 139
  if (first <= 250) return (first - 247) * 256 + next() + 108
  if (first <= 254) return (251 - first) * 256 - next() - 108
  return ((next() << 24) | (next() << 16) | (next() << 8) | next()) / 65536
}

/** Chapter 4.7: subroutine numbers are stored around nought. */
function bias(count: number): number {
  if (count < 1240) return 107
  return count < 33900 ? 1131 : 32768
}
