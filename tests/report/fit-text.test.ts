import assert from 'node:assert/strict'
import {test} from 'node:test'
import {breakLines} from '../../src/report/fit-text.ts'

/** A 字 is 2 wide, anything else 1. */
const measure = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0)
const broken = (text: string, room: number): readonly string[] => breakLines(text, room, measure)

test('lines break between 字, after spaces and hyphens, and are no wider than the room', () => {
  assert.deepEqual(broken('天头三十七毫米', 14), ['天头三十七毫米'])
  assert.deepEqual(broken('天头三十七毫米', 13), ['天头三十七毫', '米'])
  assert.deepEqual(broken('as agreed, 9 of 95', 10), ['as agreed,', '9 of 95'])
  assert.deepEqual(broken('by-product', 8), ['by-', 'product'])
  assert.deepEqual(broken('甲 37.2 mm 乙', 7), ['甲 37.2', 'mm 乙'])
  assert.deepEqual(broken('the title’s lines', 11), ['the title’s', 'lines'])
})

test('a name without spaces is broken anywhere, and nothing of it is lost', () => {
  const name = `${'a'.repeat(23)}/${'𠮷'.repeat(9)}é${'-'.repeat(12)}`
  const lines = broken(name, 10)
  assert.equal(lines.join(''), name)
  for (const line of lines) assert.ok(measure(line) <= 10, line)
  // Narrower than a letter: one to a line.
  assert.deepEqual(broken('甲乙', 1), ['甲', '乙'])
})

test('no line begins with a closing mark or ends with an opening one', () => {
  assert.deepEqual(broken('甲乙，丙', 4), ['甲', '乙，', '丙'])
  assert.deepEqual(broken('甲乙“丙”丁', 5), ['甲乙', '“丙”', '丁'])
  assert.deepEqual(broken('甲（GB/T 9704）。', 9), ['甲（GB/T', '9704）。'])
})

test('no text is one line without any', () => {
  assert.deepEqual(broken('', 10), [''])
})
