/** Type 1 charstrings → lines and cubic curves. Adobe Type 1 Font Format, 6 and 8. */

import {CharstringCode} from './charstring-code.ts'
import {transformedPen} from './extent.ts'
import {Operands} from './operands.ts'
import type {Pen} from './pen.ts'
import {RelativePen} from './relative-pen.ts'
import {FontFault} from './sfnt.ts'
import {standardIdentifier, standardNames} from './standard-names.ts'

const deepest = 16
const mostSteps = 100_000
const mostOperands = 64

type Parts = (name: string) => Buffer | undefined

/** Draw one glyph; `glyphCalled` finds the parts of accented letters. */
export function drawType1(
  charstring: Buffer,
  subroutines: ReadonlyMap<number, Buffer>,
  glyphCalled: Parts,
  pen: Pen,
  depth = 0
): void {
  if (depth > 1) throw new FontFault('has letters made of themselves')
  const drawing = new Type1Drawing(subroutines, pen, (args, side) => {
    const [accentSide, byX, byY] = [args.at(0), args.at(1), args.at(2)]
    const letter = glyphCalled(nameOf(args.at(3)))
    const accent = glyphCalled(nameOf(args.at(4)))
    if (!letter || !accent) throw new FontFault('builds letters of parts it has not')
    const place = [1, 0, 0, 1, side - accentSide + byX, byY] as const
    drawType1(letter, subroutines, glyphCalled, pen, depth + 1)
    drawType1(accent, subroutines, glyphCalled, transformedPen(pen, place), depth + 1)
  })
  drawing.run(charstring, 0)
}

class Type1Drawing {
  private readonly args = new Operands(mostOperands)
  /** What other subroutines gave back. */
  private readonly results: number[] = []
  /** The points of a flex, while one is drawn. */
  private flex: [number, number][] | undefined
  private side = 0
  private steps = 0
  private readonly subroutines: ReadonlyMap<number, Buffer>
  private readonly pen: Pen
  private readonly painter: RelativePen
  /** `seac`: a letter, and an accent beside its place. */
  private readonly build: (args: Operands, side: number) => void

  constructor(
    subroutines: ReadonlyMap<number, Buffer>,
    pen: Pen,
    build: (args: Operands, side: number) => void
  ) {
    this.subroutines = subroutines
    this.pen = pen
    this.painter = new RelativePen(pen)
    this.build = build
  }

  /** Gives back whether the glyph has ended. */
  run(bytes: Buffer, level: number): boolean {
    if (level > deepest) throw new FontFault('has subroutines that call each other for ever')
    const code = new CharstringCode(bytes)
    while (!code.isAtEnd) {
      const op = code.next()
      this.steps += 1
      if (this.steps > mostSteps) throw new FontFault('has an outline without an end')
      if (op >= 32) this.args.push(operand(op, code))
      else if (op === 10) {
        const called = this.subroutines.get(this.args.pop() ?? -1)
        if (!called) throw new FontFault('calls a subroutine it has not')
        if (this.run(called, level + 1)) return true
      } else if (op === 11) return false
      else if (op === 14) return true
      else if (op === 12) {
        if (this.escaped(code.next())) return true
      } else {
        this.paint(op)
        this.args.clear()
      }
    }
    return false
  }

  private paint(op: number): void {
    const {args, painter} = this
    const arg = (index: number) => args.at(index)
    if (op === 4) this.move(0, arg(0))
    else if (op === 5) painter.line(arg(0), arg(1))
    else if (op === 6) painter.line(arg(0), 0)
    else if (op === 7) painter.line(0, arg(0))
    else if (op === 8) painter.curve(arg(0), arg(1), arg(2), arg(3), arg(4), arg(5))
    else if (op === 13) this.begin(arg(0), 0)
    else if (op === 21) this.move(arg(0), arg(1))
    else if (op === 22) this.move(arg(0), 0)
    else if (op === 30) painter.curve(0, arg(0), arg(1), arg(2), arg(3), 0)
    else if (op === 31) painter.curve(arg(0), 0, arg(1), arg(2), 0, arg(3))
    // 1, 3 and 9 are hints, and the end of a contour.
  }

  /** Gives back whether the glyph has ended. */
  private escaped(op: number): boolean {
    const {args, painter} = this
    if (op === 12) {
      const divisor = args.pop() ?? 1
      args.push((args.pop() ?? 0) / (divisor || 1))
      return false
    }
    if (op === 16) {
      this.callOther()
      return false
    }
    if (op === 17) {
      args.push(this.results.pop() ?? 0)
      return false
    }
    if (op === 6) {
      this.build(args, this.side)
      return true
    }
    if (op === 7) this.begin(args.at(0), args.at(1))
    else if (op === 33) {
      painter.x = args.at(0)
      painter.y = args.at(1)
    }
    args.clear()
    return false
  }

  /** 8.3: flex is drawn by the first three other subroutines; the fourth changes hints. */
  private callOther(): void {
    const {args, results} = this
    const number = args.pop() ?? 0
    const operands = args.take(args.pop() ?? 0)
    if (number === 1) this.flex = []
    else if (number === 0 && this.flex) {
      this.drawFlex(this.flex)
      this.flex = undefined
    } else if (number === 3) results.push(3)
    else if (number !== 2) results.push(...operands.reverse())
  }

  private drawFlex(points: readonly [number, number][]): void {
    // The first is only where the others count from.
    const [, a, b, c, d, e, f] = points
    if (!a || !b || !c || !d || !e || !f) throw new FontFault('has an incomplete flex')
    this.pen.curveTo(...a, ...b, ...c)
    this.pen.curveTo(...d, ...e, ...f)
    this.results.push(this.painter.y, this.painter.x)
  }

  private move(dx: number, dy: number): void {
    const {flex, painter} = this
    if (flex) {
      painter.shift(dx, dy)
      flex.push([painter.x, painter.y])
    } else painter.move(dx, dy)
  }

  /** `hsbw`, `sbw`: where the glyph begins. */
  private begin(side: number, y: number): void {
    this.side = side
    this.painter.x = side
    this.painter.y = y
  }
}

function nameOf(code: number): string {
  return standardNames[standardIdentifier(code)] ?? ''
}

/** 6.2: one to five bytes; the last form is a whole number of four. */
function operand(first: number, code: CharstringCode): number {
  return first === 255 ? code.long() : code.short(first)
}
