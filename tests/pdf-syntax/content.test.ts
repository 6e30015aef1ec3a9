import assert from 'node:assert/strict'
import {test} from 'node:test'
import {ContentReader} from '../../src/pdf-syntax/content.ts'
import {latin} from '../../src/pdf-syntax/string-bytes.ts'
import {Name, type Operand} from '../../src/pdf-syntax/tokens.ts'

test('ContentReader', async (t) => {
  await t.test('reads numbers of every legal shape', () => {
    assert.deepEqual(read('-.5 4. +3 0 .23999999 841.91998 -007 1 m'), [
      ['m', -0.5, 4, 3, 0, 0.23999999, 841.91998, -7, 1]
    ])
  })

  await t.test('keeps fifteen digits of longer numbers', () => {
    assert.deepEqual(read('12345678901234500000 0.12345678901234500000 m'), [
      ['m', 12_345_678_901_234_500_000, 0.123456789012345]
    ])
  })

  await t.test('reads nested and escaped parentheses', () => {
    assert.deepEqual(read('(a(b)c\\)\\(d\\\\) Tj'), [['Tj', 'a(b)c)(d\\']])
  })

  await t.test('reads escapes, octal codes and continued lines', () => {
    assert.deepEqual(read('(\\n\\r\\t\\b\\f\\101\\60\\7z\\q\\400) Tj'), [
      ['Tj', '\n\r\t\b\fA0\x07zq\0']
    ])
    assert.deepEqual(read('(a\\\nb\\\r\nc\\\rd) Tj'), [['Tj', 'abcd']])
    assert.deepEqual(read('(a\r\nb\rc\nd) Tj'), [['Tj', 'a\nb\nc\nd']])
  })

  await t.test('reads hexadecimal strings with blanks and an odd digit', () => {
    assert.deepEqual(read('<48 65\n6C6c6f7> Tj <> Tj'), [
      ['Tj', 'Hellop'],
      ['Tj', '']
    ])
  })

  await t.test('reads names with #xx and without letters', () => {
    assert.deepEqual(read('/A#20B#2f /#41 / gs'), [['gs', '/A B/', '/A', '/']])
  })

  await t.test('passes over comments, but not inside strings', () => {
    assert.deepEqual(read('1 % (2) 3\n 4 %\r5 m (%6) Tj%'), [
      ['m', 1, 4, 5],
      ['Tj', '%6']
    ])
  })

  await t.test('reads arrays and dictionaries without blanks', () => {
    assert.deepEqual(read('[(a)-120<62>[1]]TJ/P<</MCID 0/B<</C[true null]>>/D(x)>>BDC'), [
      ['TJ', ['a', -120, 'b', [1]]],
      ['BDC', '/P', {MCID: 0, B: {C: [true, null]}, D: 'x'}]
    ])
  })

  await t.test('reads operators with quotes and stars', () => {
    assert.deepEqual(
      read('T* (a)\' 1 2(b)" f* W*n').map(([operator]) => operator),
      ['T*', "'", '"', 'f*', 'W*n']
    )
  })

  await t.test('passes over stray closing marks', () => {
    assert.deepEqual(read(') ] > } 1 w'), [['w', 1]])
  })

  await t.test('ends where the stream breaks off', () => {
    assert.deepEqual(read('1 w (abc'), [['w', 1]])
    assert.deepEqual(read('1 w [1 2 <</A'), [['w', 1]])
    assert.deepEqual(read('BI /W 1 ID xx'), [['BI', {W: 1}, 'xx']])
  })

  await t.test('gives the bytes of each operator', () => {
    const text = 'q  1 0 0 rg %c\n(x) Tj\nET'
    const reader = new ContentReader(Buffer.from(text))
    const ranges: string[] = []
    while (reader.next()) ranges.push(text.slice(reader.start, reader.end))
    assert.deepEqual(ranges, ['q', '1 0 0 rg', '(x) Tj', 'ET'])
  })
})

test('ContentReader: inline images', async (t) => {
  await t.test('takes unfiltered data by their length, EI inside and all', () => {
    // 2 × 2 RGB: twelve bytes, with ` EI Q ` among them.
    assert.deepEqual(read('BI /W 2/H 2/CS/RGB/BPC 8 ID a EI Q zzzzz\nEI Q'), [
      ['BI', {W: 2, H: 2, CS: '/RGB', BPC: 8}, 'a EI Q zzzzz'],
      ['Q']
    ])
  })

  await t.test('does not believe EI before binary data', () => {
    assert.deepEqual(read('BI /F/DCT ID ab EI \x00\xff\x80cd\nEI\nq 1 w'), [
      ['BI', {F: '/DCT'}, 'ab EI \x00\xff\x80cd'],
      ['q'],
      ['w', 1]
    ])
  })

  await t.test('does not believe EI inside a word', () => {
    assert.deepEqual(read('BI /F/A85 ID XEI EIX aEI\nEI q')[0], ['BI', {F: '/A85'}, 'XEI EIX aEI'])
  })

  await t.test('takes the stated length', () => {
    assert.deepEqual(read('BI /F/Fl/L 9 ID 12 EI 789 EI Q'), [
      ['BI', {F: '/Fl', L: 9}, '12 EI 789'],
      ['Q']
    ])
  })

  await t.test('rounds mask rows up to bytes', () => {
    assert.deepEqual(read('BI /IM true/W 9/H 2 ID wxyz EI Q'), [
      ['BI', {IM: true, W: 9, H: 2}, 'wxyz'],
      ['Q']
    ])
  })
})

/** Operators of `text`, one byte a character, each with its operands in a form that compares. */
function read(text: string): unknown[][] {
  const reader = new ContentReader(Buffer.from(text, 'latin1'))
  const result: unknown[][] = []
  while (reader.next()) result.push([reader.operator, ...reader.operands.map(plain)])
  return result
}

function plain(operand: Operand): unknown {
  if (operand instanceof Name) return `/${operand.value}`
  if (operand instanceof Uint8Array) return latin(operand)
  if (operand instanceof Map) {
    return Object.fromEntries([...operand].map(([key, value]) => [key, plain(value)]))
  }
  return Array.isArray(operand) ? operand.map(plain) : operand
}
