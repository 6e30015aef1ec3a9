/** Functions as small PostScript programs; they have no loops. ISO 32000-1, 7.10.5. */

import type {Calculation} from './calculation.ts'

type Step = number | string | readonly Step[]

/** Blocks in blocks. */
const deepest = 32

/** ISO 32000-1, annex C: 100 numbers on the stack. */
const mostNumbers = 256

export function calculator(source: string): Calculation | undefined {
  const words = source.replace(/%[^\r\n]*/g, ' ').match(/[{}]|[^\s{}]+/g) ?? []
  let at = 1
  if (words[0] !== '{') return undefined

  const block = (depth: number): Step[] | undefined => {
    const steps: Step[] = []
    for (;;) {
      const word = words[at]
      at += 1
      if (word === undefined || depth > deepest) return undefined
      if (word === '}') return steps
      if (word === '{') {
        const inner = block(depth + 1)
        if (!inner) return undefined
        steps.push(inner)
      } else {
        const number = Number(word)
        steps.push(Number.isNaN(number) ? word : number)
      }
    }
  }
  const program = block(0)
  return (
    program &&
    ((inputs) => {
      const stack = [...inputs]
      run(program, stack)
      return stack
    })
  )
}

function run(steps: readonly Step[], stack: number[]): void {
  for (const [index, step] of steps.entries()) {
    if (typeof step === 'number') stack.push(step)
    else if (typeof step === 'string') {
      const [first, second] = [steps[index - 2], steps[index - 1]]
      if (step === 'if') {
        if (stack.pop() && Array.isArray(second)) run(second, stack)
      } else if (step === 'ifelse') {
        const chosen = stack.pop() ? first : second
        if (Array.isArray(chosen)) run(chosen, stack)
      } else apply(step, stack)
    }
    if (stack.length > mostNumbers) stack.length = mostNumbers
  }
}

const degrees = 180 / Math.PI

const unary: Readonly<Record<string, (value: number) => number>> = {
  abs: Math.abs,
  neg: (value) => -value,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  truncate: Math.trunc,
  sqrt: Math.sqrt,
  sin: (value) => Math.sin(value / degrees),
  cos: (value) => Math.cos(value / degrees),
  ln: Math.log,
  log: Math.log10,
  cvi: Math.trunc,
  cvr: (value) => value,
  not: (value) => (value === 0 || value === 1 ? 1 - value : ~value)
}

const binary: Readonly<Record<string, (one: number, other: number) => number>> = {
  add: (one, other) => one + other,
  sub: (one, other) => one - other,
  mul: (one, other) => one * other,
  div: (one, other) => (other === 0 ? 0 : one / other),
  idiv: (one, other) => (other === 0 ? 0 : Math.trunc(one / other)),
  mod: (one, other) => (other === 0 ? 0 : one % other),
  exp: (one, other) => one ** other,
  atan: (one, other) => (Math.atan2(one, other) * degrees + 360) % 360,
  eq: (one, other) => Number(one === other),
  ne: (one, other) => Number(one !== other),
  gt: (one, other) => Number(one > other),
  ge: (one, other) => Number(one >= other),
  lt: (one, other) => Number(one < other),
  le: (one, other) => Number(one <= other),
  and: (one, other) => one & other,
  or: (one, other) => one | other,
  xor: (one, other) => one ^ other,
  bitshift: (one, other) => (other < 0 ? one >> -other : one << other)
}

function apply(word: string, stack: number[]): void {
  const one = unary[word]
  const two = binary[word]
  if (one) stack.push(one(stack.pop() ?? 0))
  else if (two) {
    const other = stack.pop() ?? 0
    stack.push(two(stack.pop() ?? 0, other))
  } else if (word === 'true' || word === 'false') stack.push(Number(word === 'true'))
  else if (word === 'pop') stack.pop()
  else if (word === 'dup') stack.push(stack.at(-1) ?? 0)
  else if (word === 'exch') stack.push(...stack.splice(-2).reverse())
  else if (word === 'index') stack.push(stack.at(-1 - (stack.pop() ?? 0)) ?? 0)
  else if (word === 'copy') {
    const count = stack.pop() ?? 0
    if (count > 0) stack.push(...stack.slice(-count))
  } else if (word === 'roll') {
    const by = stack.pop() ?? 0
    const count = stack.pop() ?? 0
    if (count <= 0 || count > stack.length) return
    const part = stack.splice(-count)
    const turn = ((by % count) + count) % count
    stack.push(...part.slice(count - turn), ...part.slice(0, count - turn))
  }
}
