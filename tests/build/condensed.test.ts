import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Finding} from '../../src/base/message.ts'
import {condensed} from '../../src/build/condensed.ts'

const finding = (ruleId: string, line: number): Finding => ({
  ...{ruleId, severity: 'error', place: {line, column: 1}},
  wording: {zh: `第${line}行不对`, en: `line ${line} is wrong`}
})

test('twenty of a kind are told as they are', () => {
  const twenty = Array.from({length: 20}, (_each, line) => finding('html', line))
  assert.deepEqual(condensed(twenty), twenty)
})

test('a bomb of 1,500 faults is told with a count, and hides nothing else', () => {
  const bomb = Array.from({length: 1500}, (_each, line) => finding('html', line))
  const told = condensed([...bomb.slice(0, 700), finding('seal', 1), ...bomb.slice(700)])
  assert.equal(told.length, 21)
  assert.equal(told[19]?.wording.zh, '第19行不对（后面还有 1480 处）')
  assert.equal(told[19]?.wording.en, 'line 19 is wrong (and 1480 more)')
  assert.equal(told[20]?.ruleId, 'seal')
})
