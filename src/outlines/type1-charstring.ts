/** Type 1 charstrings → lines and cubic curves. Adobe Type 1 Font Format, 6 and 8. */

import {transformedPen} from './extent.ts'
import type {Pen} from './pen.ts'
import {FontFault} from './sfnt.ts'
import {standardIdentifier, standardNames} from './standard-names.ts'

const deepest = 16
const mostSteps = 100_000
const mostOperands = 64

/** Draw one glyph; `glyphCalled` finds the parts of accented letters. */
export function drawType1(
  charstring: Buffer,
  subroutines: ReadonlyMap<number, Buffer>,
  glyphCalled: (name: string) => Buffer | undefined,
  pen: Pen,
  depth = 0
): void {
  if (depth > 1) throw new FontFault('has letters made of themselves')
  let stack: number[] = []
  /** What other subroutines gave back. */
  const results: number[] = []
  /** The points of a flex, while one is drawn. */
  let flex: [number, number][] | undefined
  let [x, y, side, steps] = [0, 0, 0, 0]

  const arg = (index: number): number => {
    const value = stack[index]
    if (value === undefined) throw new FontFault('has an outline with too few operands')
    return value
  }
  const move = (dx: number, dy: number) => {
    x += dx
    y += dy
    if (flex) flex.push([x, y])
    else pen.moveTo(x, y)
  }
  const line = (dx: number, dy: number) => {
    x += dx
    y += dy
    pen.lineTo(x, y)
  }
  const curve = (dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number) => {
    const [x1, y1] = [x + dx1, y + dy1]
    const [x2, y2] = [x1 + dx2, y1 + dy2]
    x = x2 + dx3
    y = y2 + dy3
    pen.curveTo(x1, y1, x2, y2, x, y)
  }

  const paths: Readonly<Record<number, () => void>> = {
    4: () => move(0, arg(0)),
    5: () => line(arg(0), arg(1)),
    6: () => line(arg(0), 0),
    7: () => line(0, arg(0)),
    8: () => curve(arg(0), arg(1), arg(2), arg(3), arg(4), arg(5)),
    13: () => {
      side = x = arg(0)
      y = 0
    },
    21: () => move(arg(0), arg(1)),
    22: () => move(arg(0), 0),
    30: () => curve(0, arg(0), arg(1), arg(2), arg(3), 0),
    31: () => curve(arg(0), 0, arg(1), arg(2), 0, arg(3))
  }

  run(charstring, 0)

  /** Gives back whether the glyph has ended. */
  function run(code: Buffer, level: number): boolean {
    if (level > deepest) throw new FontFault('has subroutines that call each other for ever')
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
      if (op >= 32) {
        stack.push(operand(op, next))
        if (stack.length > mostOperands) throw new FontFault('has an outline out of bounds')
      } else if (op === 10) {
        const called = subroutines.get(stack.pop() ?? -1)
        if (!called) throw new FontFault('calls a subroutine it has not')
        if (run(called, level + 1)) return true
      } else if (op === 11) return false
      else if (op === 14) return true
      else if (op === 12) {
        if (escaped(next())) return true
      } else {
        // 1, 3 and 9 are hints, and the end of a contour.
        paths[op]?.()
        stack = []
      }
    }
    return false
  }

  /** Gives back whether the glyph has ended. */
  function escaped(op: number): boolean {
    if (op === 12) {
      const divisor = stack.pop() ?? 1
      stack.push((stack.pop() ?? 0) / (divisor || 1))
      return false
    }
    if (op === 16) {
      callOther()
      return false
    }
    if (op === 17) {
      stack.push(results.pop() ?? 0)
      return false
    }
    if (op === 6) {
      build()
      return true
    }
    if (op === 7) {
      side = x = arg(0)
      y = arg(1)
    } else if (op === 33) {
      x = arg(0)
      y = arg(1)
    }
    stack = []
    return false
  }

  /** 8.3: flex is drawn by the first three other subroutines; the fourth changes hints. */
  function callOther(): void {
    const number = stack.pop() ?? 0
    const count = stack.pop() ?? 0
    const operands = count > 0 ? stack.splice(-count) : []
    if (number === 1) flex = []
    else if (number === 0 && flex) {
      const points = flex
      flex = undefined
      // The first is only where the others count from.
      const [, a, b, c, d, e, f] = points
      if (!a || !b || !c || !d || !e || !f) throw new FontFault('has an incomplete flex')
      pen.curveTo(...a, ...b, ...c)
      pen.curveTo(...d, ...e, ...f)
      results.push(y, x)
    } else if (number === 3) results.push(3)
    else if (number !== 2) results.push(...operands.reverse())
  }

  /** `seac`: a letter, and an accent beside its place. */
  function build(): void {
    const [accentSide, byX, byY] = [arg(0), arg(1), arg(2)]
    const letter = glyphCalled(nameOf(arg(3)))
    const accent = glyphCalled(nameOf(arg(4)))
    if (!letter || !accent) throw new FontFault('builds letters of parts it has not')
    const place = [1, 0, 0, 1, side - accentSide + byX, byY] as const
    drawType1(letter, subroutines, glyphCalled, pen, depth + 1)
    drawType1(accent, subroutines, glyphCalled, transformedPen(pen, place), depth + 1)
  }
}

function nameOf(code: number): string {
  return standardNames[standardIdentifier(code)] ?? ''
}

/** 6.2: one to five bytes; the last form is a whole number of four. */
function operand(first: number, next: () => number): number {
  if (first <= 246) return first - 139
  if (first <= 250) return (first - 247) * 256 + next() + 108
  if (first <= 254) return (251 - first) * 256 - next() - 108
  return (next() << 24) | (next() << 16) | (next() << 8) | next()
}
