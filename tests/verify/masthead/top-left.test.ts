/** Measurements 25 to 28: 份号, 密级, 紧急程度. GB/T 9704—2012, 7.2.1 to 7.2.3. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Departures, departs, placed} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {letter, notice, order} from './documents.ts'

const bench = openBench()
const marks = '份号: 000001\n密级: 机密★1年\n紧急程度: 特急\n'
const printed = await bench.print(notice({more: marks}))
const [copy, secrecy, urgency] = ['000001', '机密★1年', '特急']
const copyTop = (await placed(printed, copy)).y
const secrecyTop = (await placed(printed, secrecy)).y
const pitch = (225 - (16 * 25.4) / 72) / 21

test('25–28: the three as they should be', async () => {
  await departs(printed, [])
})

const edges: readonly (readonly [string, readonly Fault[], Departures])[] = [
  // 6: beyond the type area by more than half a millimetre.
  ['25: 27.0 mm from the left', [{of: copy, move: [-1, 0]}], {'type-area': ['0.8 mm']}],
  ['25: 29.0 mm from the left', [{of: copy, move: [1, 0]}], {}],
  [
    // 28 asks for the same place, and leaves it to 25.
    '25: 26.9 mm from the left',
    [{of: copy, move: [-1.1, 0]}],
    {
      'copy-number-position': ['26.9 mm', copy],
      'type-area': ['0.9 mm']
    }
  ],
  [
    '25: 29.1 mm from the left',
    [{of: copy, move: [1.1, 0]}],
    {'copy-number-position': ['29.1 mm', copy]}
  ],
  ['25: 36.0 mm from the top', [{of: copy, move: [0, 36 - copyTop]}], {}],
  ['25: 39.5 mm from the top', [{of: copy, move: [0, 39.5 - copyTop]}], {}],
  [
    '25: 35.9 mm from the top',
    [{of: copy, move: [0, 35.9 - copyTop]}],
    {'copy-number-position': ['35.9 mm', copy]}
  ],
  [
    '25: 39.6 mm from the top',
    [{of: copy, move: [0, 39.6 - copyTop]}],
    {'copy-number-position': ['39.6 mm', copy]}
  ],
  ['26: 16.3 pt', [{of: copy, scale: [16.3 / 16, 16.3 / 16]}], {}],
  ['26: 15.7 pt', [{of: copy, scale: [15.7 / 16, 15.7 / 16]}], {}],
  [
    '26: 16.4 pt',
    [{of: copy, scale: [16.4 / 16, 16.4 / 16]}],
    {'copy-number-form': ['16.4 pt', copy]}
  ],
  [
    '26: 15.6 pt',
    [{of: copy, scale: [15.6 / 16, 15.6 / 16]}],
    {'copy-number-form': ['15.6 pt', copy]}
  ],
  ['27: 27.0 mm from the left', [{of: secrecy, move: [-1, 0]}], {'type-area': ['0.9 mm']}],
  [
    '27: 29.1 mm from the left',
    [{of: secrecy, move: [1.1, 0]}],
    {'secrecy-level': ['29.1 mm', secrecy]}
  ],
  ['27: 1 mm too high', [{of: secrecy, move: [0, 37 + pitch - 1 - secrecyTop]}], {}],
  ['27: 2.5 mm too low', [{of: secrecy, move: [0, 37 + pitch + 2.5 - secrecyTop]}], {}],
  [
    '27: 1.1 mm too high',
    [{of: secrecy, move: [0, 37 + pitch - 1.1 - secrecyTop]}],
    {'secrecy-level': ['46.3 mm', secrecy]}
  ],
  [
    '27: 2.6 mm too low',
    [{of: secrecy, move: [0, 37 + pitch + 2.6 - secrecyTop]}],
    {'secrecy-level': ['50 mm', secrecy]}
  ],
  ['27: 16.3 pt', [{of: secrecy, scale: [16.3 / 16, 16.3 / 16]}], {}],
  [
    '27: 16.4 pt',
    [{of: secrecy, scale: [16.4 / 16, 16.4 / 16]}],
    {'secrecy-level': ['16.4 pt', secrecy]}
  ],
  ['28: 紧急程度 29.0 mm from the left', [{of: urgency, move: [1, 0]}], {}],
  [
    '28: 紧急程度 29.1 mm from the left',
    [{of: urgency, move: [1.1, 0]}],
    {'top-left-order': ['29.1 mm', urgency]}
  ],
  [
    '28: 紧急程度 15.6 pt',
    [{of: urgency, scale: [15.6 / 16, 15.6 / 16]}],
    {'top-left-order': ['15.6 pt', urgency]}
  ],
  [
    // 27 asks for the second line.
    '27, 28: 密级 and 紧急程度 the other way round',
    [
      {of: secrecy, move: [0, pitch]},
      {of: urgency, move: [0, -pitch]}
    ],
    {'secrecy-level': ['57.9 mm', secrecy], 'top-left-order': ['紧急程度、密级', urgency]}
  ],
  ['28: 紧急程度 half a line below 密级', [{of: urgency, move: [0, 3.1 - pitch]}], {}],
  [
    '28: 紧急程度 on the line of 密级',
    [{of: urgency, move: [32, -pitch]}],
    {'top-left-order': ['紧急程度、密级', urgency]}
  ]
]

for (const [name, faults, expected] of edges) {
  test(name, async () => {
    await departs(printed, faults, expected)
  })
}

test('26: seven digits', async () => {
  await departs(await bench.print(notice({more: '份号: 0000012\n'})), [], {
    'copy-number-form': ['0000012', '0000012']
  })
})

test('27, 28: 密级 and 紧急程度 in 仿宋 and 楷体', async () => {
  const css =
    '[data-element="secrecy-level"] {font-family: var(--font-fangsong)} [data-element="urgency"] {font-family: var(--font-kai)}'
  const pdf = await bench.print(notice({more: marks}), {css})
  await departs(pdf, [], {
    'secrecy-level': ['FandolFang-Regular', '机密★1年'],
    'top-left-order': ['LXGWWenKai-Regular', '特急']
  })
})

test('27: 密级 alone stands on the second line all the same', async () => {
  const pdf = await bench.print(notice({more: '密级: 机密★1年\n'}))
  await departs(pdf, [])
  await departs(pdf, [{of: secrecy, move: [0, -pitch]}], {'secrecy-level': ['37 mm', secrecy]})
})

test('25–28: in letters only the form and the left edges', async () => {
  const pdf = await bench.print(letter({more: marks}))
  const {results} = await departs(pdf, [{of: urgency, move: [1.1, 0]}], {
    'top-left-order': ['29.1 mm', urgency]
  })
  const numbers = results.map(({rule}) => rule.number)
  for (const number of [25, 27]) assert.ok(!numbers.includes(number))
})

test('25–28: not measured where there is none', async () => {
  const {results} = await departs(await bench.print(order), [])
  for (const {rule, outcome} of results) {
    if (rule.number < 25 || rule.number > 28) continue
    assert.equal(outcome.state === 'unmeasured' && outcome.cause, 'absent', rule.id)
  }
})
