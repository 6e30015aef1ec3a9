import assert from 'node:assert/strict'
import {test} from 'node:test'
import {draw} from '../../src/outlines/charstring.ts'
import {FontFault} from '../../src/outlines/sfnt.ts'

test('draw: what each operator of Type 2 charstrings paints', async (t) => {
  const cases: ReadonlyArray<readonly [name: string, code: unknown[], drawn: string[]]> = [
    ['a width before rmoveto is no coordinate', [7, 1, 2, 'rmoveto'], ['M1,2']],
    ['a width before hmoveto', [7, 5, 'hmoveto'], ['M5,0']],
    ['rlineto', [0, 'hmoveto', 1, 2, 3, 4, 'rlineto'], ['M0,0', 'L1,2', 'L4,6']],
    ['hlineto by turns', [0, 'hmoveto', 1, 2, 3, 'hlineto'], ['M0,0', 'L1,0', 'L1,2', 'L4,2']],
    ['vlineto by turns', [0, 'hmoveto', 1, 2, 'vlineto'], ['M0,0', 'L0,1', 'L2,1']],
    ['rrcurveto', [0, 'hmoveto', 1, 2, 3, 4, 5, 6, 'rrcurveto'], ['M0,0', 'C1,2,4,6,9,12']],
    [
      'rcurveline',
      [0, 'hmoveto', 1, 2, 3, 4, 5, 6, 7, 8, 'rcurveline'],
      ['M0,0', 'C1,2,4,6,9,12', 'L16,20']
    ],
    [
      'rlinecurve',
      [0, 'hmoveto', 7, 8, 1, 2, 3, 4, 5, 6, 'rlinecurve'],
      ['M0,0', 'L7,8', 'C8,10,11,14,16,20']
    ],
    [
      'hhcurveto with a shift',
      [0, 'hmoveto', 9, 1, 2, 3, 4, 'hhcurveto'],
      ['M0,0', 'C1,9,3,12,7,12']
    ],
    [
      'vvcurveto with a shift',
      [0, 'hmoveto', 9, 1, 2, 3, 4, 'vvcurveto'],
      ['M0,0', 'C9,1,11,4,11,8']
    ],
    ['hvcurveto with a last', [0, 'hmoveto', 1, 2, 3, 4, 5, 'hvcurveto'], ['M0,0', 'C1,0,3,3,8,7']],
    [
      'vhcurveto, two by turns',
      [0, 'hmoveto', 1, 2, 3, 4, 1, 2, 3, 4, 'vhcurveto'],
      ['M0,0', 'C0,1,2,4,6,4', 'C7,4,9,7,9,11']
    ],
    [
      'hflex returns to its height',
      [0, 'hmoveto', 1, 2, 3, 4, 5, 6, 7, 'hflex'],
      ['M0,0', 'C1,0,3,3,7,3', 'C12,3,18,0,25,0']
    ],
    [
      'hflex1 ends where it began in height',
      [0, 'hmoveto', 1, 2, 3, 4, 5, 6, 7, 8, 9, 'hflex1'],
      ['M0,0', 'C1,2,4,6,9,6', 'C15,6,22,14,31,0']
    ],
    [
      'flex1 along the longer side',
      [0, 'hmoveto', 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 'flex1'],
      ['M0,0', 'C10,1,20,2,30,3', 'C40,4,50,5,60,0']
    ],
    [
      'hint masks are skipped by their bytes',
      [1, 2, 3, 4, 'hstemhm', 5, 6, 'hintmask', 'byte255', 1, 2, 'rmoveto'],
      ['M1,2']
    ],
    [
      'numbers of every length',
      [-107, 107, 'rmoveto', -1131, 1131, 'rlineto'],
      ['M-107,107', 'L-1238,1238']
    ]
  ]
  for (const [name, code, drawn] of cases) {
    await t.test(name, () => {
      assert.deepEqual(drawnBy(code), drawn)
    })
  }
})

test('draw: subroutines', async (t) => {
  await t.test('local and global ones by their biased number', () => {
    const local = assembleCode([1, 2, 'rlineto', 'return'])
    const global = assembleCode([3, 4, 'rlineto', 'return'])

    assert.deepEqual(
      drawnBy([0, 'hmoveto', -107, 'callsubr', -107, 'callgsubr', 'endchar'], [local], [global]),
      ['M0,0', 'L1,2', 'L4,6']
    )
  })

  await t.test('endchar within one ends the glyph', () => {
    const local = assembleCode(['endchar'])

    assert.deepEqual(drawnBy([0, 'hmoveto', -107, 'callsubr', 9, 'hmoveto'], [local]), ['M0,0'])
  })
})

test('draw: broken charstrings are faults of the font, not of ours', async (t) => {
  const loop = assembleCode([-107, 'callsubr'])
  const cases: ReadonlyArray<readonly [name: string, code: unknown[], message: RegExp]> = [
    ['endless recursion', [-107, 'callsubr'], /for ever/],
    ['a subroutine that is not there', [5, 'callsubr'], /subroutine it has not/],
    ['too few operands', [1, 'rmoveto'], /too few operands/],
    ['an unknown operator', [1, 'byte2'], /operator 2/],
    ['more operands than any glyph needs', new Array(200).fill(1), /out of bounds/]
  ]
  for (const [name, code, message] of cases) {
    await t.test(name, () => {
      assert.throws(
        () => drawnBy(code, [loop]),
        (error) => error instanceof FontFault && message.test(error.message)
      )
    })
  }
})

const operators: Readonly<Record<string, readonly number[]>> = {
  hstem: [1],
  rlineto: [5],
  hlineto: [6],
  vlineto: [7],
  rrcurveto: [8],
  callsubr: [10],
  return: [11],
  endchar: [14],
  hstemhm: [18],
  hintmask: [19],
  rmoveto: [21],
  hmoveto: [22],
  rcurveline: [24],
  rlinecurve: [25],
  vvcurveto: [26],
  hhcurveto: [27],
  callgsubr: [29],
  vhcurveto: [30],
  hvcurveto: [31],
  hflex: [12, 34],
  hflex1: [12, 36],
  flex1: [12, 37]
}

function drawnBy(code: unknown[], locals: Buffer[] = [], globals: Buffer[] = []): string[] {
  const drawn: string[] = []
  draw(assembleCode(code), globals, locals, {
    moveTo: (...point) => drawn.push(`M${point}`),
    lineTo: (...point) => drawn.push(`L${point}`),
    curveTo: (...points) => drawn.push(`C${points}`)
  })
  return drawn
}

function assembleCode(code: unknown[]): Buffer {
  return Buffer.from(
    code.flatMap((word) => {
      if (typeof word === 'number') return encode(word)
      const bytes = operators[String(word)]
      return bytes ?? [Number(String(word).replace('byte', ''))]
    })
  )
}

/** The shortest of the forms of chapter 3.2. */
function encode(value: number): readonly number[] {
  const size = Math.abs(value)
  if (size <= 107) return [value + 139]
  if (size > 1131) return [28, (value >> 8) & 0xff, value & 0xff]
  const rest = size - 108
  return [(value > 0 ? 247 : 251) + (rest >> 8), rest & 0xff]
}
