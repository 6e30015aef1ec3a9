/** Type 2 charstrings → lines and cubic curves. Adobe Technical Note 5177. */

import {CharstringCode} from './charstring-code.ts'
import {transformedPen} from './extent.ts'
import {Operands} from './operands.ts'
import type {Pen} from './pen.ts'
import {RelativePen} from './relative-pen.ts'
import {FontFault} from './sfnt.ts'
import {flexes, paths} from './type2-paths.ts'

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
  const args = new Operands(mostOperands)
  const painter = new RelativePen(pen)
  let steps = 0
  let stems = 0
  run(charstring, 0)

  /** Gives back whether the glyph has ended. */
  function run(bytes: Buffer, depth: number): boolean {
    if (depth > deepest) throw new FontFault('has subroutines that call each other for ever')
    const code = new CharstringCode(bytes)
    while (!code.isAtEnd) {
      const op = code.next()
      steps += 1
      if (steps > mostSteps) throw new FontFault('has an outline without an end')
      if (op >= 32 || op === 28) args.push(operand(op, code))
      else if (op === 10 || op === 29) {
        const subroutines = op === 10 ? locals : globals
        const called = subroutines[(args.pop() ?? 0) + bias(subroutines.length)]
        if (!called) throw new FontFault('calls a subroutine it has not')
        if (run(called, depth + 1)) return true
      } else if (op === 11) return false
      else if (op === 14) {
        if (args.length >= 4) build()
        return true
      } else {
        paint(op, code)
        args.clear()
      }
    }
    return false
  }

  function paint(op: number, code: CharstringCode): void {
    const painting = op === 12 ? flexes[code.next()] : paths[op]
    if (painting) painting(args, painter)
    else if (isHint(op)) {
      stems += args.length >> 1
      if (op === 19 || op === 20) code.skip((stems + 7) >> 3)
    } else throw new FontFault(`has an outline with operator ${op}`)
  }

  /** Technical Note 5177, appendix C: where the accent is, the letter, the accent. */
  function build(): void {
    const [letter, accent] = accents ? [accents(args.at(-2)), accents(args.at(-1))] : []
    if (!letter || !accent) throw new FontFault('builds accented letters the Type 1 way')
    const [byX, byY] = [args.at(-4), args.at(-3)]
    draw(letter, globals, locals, pen)
    draw(accent, globals, locals, transformedPen(pen, [1, 0, 0, 1, byX, byY]))
  }
}

/** `hstem`, `vstem`, `hstemhm`, `hintmask`, `cntrmask`, `vstemhm`. */
function isHint(op: number): boolean {
  return op === 1 || op === 3 || (op >= 18 && op <= 20) || op === 23
}

/** Chapter 3.2: one to five bytes; the last form is a fixed-point number. */
function operand(first: number, code: CharstringCode): number {
  if (first === 28) return ((code.next() << 24) | (code.next() << 16)) >> 16
  return first === 255 ? code.long() / 65536 : code.short(first)
}

/** Chapter 4.7: subroutine numbers are stored around nought. */
function bias(count: number): number {
  if (count < 1240) return 107
  return count < 33900 ? 1131 : 32768
}
