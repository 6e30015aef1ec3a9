/** Measurements 45 to 47: 版头中的分隔线. GB/T 9704—2012, 7.2.7. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {departs, inked, placed} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import {notice, number, request} from './documents.ts'

const bench = openBench()
const printed = await bench.print(notice({}))
const upward = await bench.print(request('签发人: [张某某, 李某, 王某某]\n'))
const separator = {rule: 0}
const ink = await inked(printed, number)
const gap = (await placed(printed, separator)).y - (ink.y + ink.height)

test('45–47: as they should be', async () => {
  await departs(printed, [])
  await departs(upward, [])
})

for (const by of [3.5, 4.5]) {
  test(`45: ${by} mm below the number`, async () => {
    await departs(printed, [{of: separator, move: [0, by - gap]}])
  })
}
for (const by of [3.4, 4.6]) {
  test(`45: ${by} mm below the number`, async () => {
    await departs(printed, [{of: separator, move: [0, by - gap]}], {
      'masthead-separator-gap': [`${by} mm`, separator]
    })
  })
}
test('45: of an upward document, below the number on its last row', async () => {
  const {y, height} = await inked(upward, number)
  const own = (await placed(upward, separator)).y - (y + height)
  await departs(upward, [{of: separator, move: [0, 4.6 - own]}], {
    'masthead-separator-gap': ['4.6 mm', separator]
  })
})

for (const [left, right] of [
  [27, 184],
  [29, 184],
  [28, 183],
  [28, 185]
] as const) {
  test(`46: from ${left} to ${right} mm`, async () => {
    await departs(printed, [stretched(left, right)])
  })
}
for (const [left, right, actual] of [
  [26.9, 184, '26.9 mm'],
  [29.1, 184, '29.1 mm'],
  [28, 182.9, '182.9 mm'],
  [28, 185.1, '185.1 mm'],
  [20, 190, '20 mm']
] as const) {
  test(`46: from ${left} to ${right} mm`, async () => {
    await departs(printed, [stretched(left, right)], {
      'masthead-separator-width': [actual, separator]
    })
  })
}

test('47: none', async () => {
  await departs(printed, [{of: separator, hide: true}], {'masthead-separator': ['0', number]})
})
test('47: two', async () => {
  await departs(printed, [{of: separator, again: [0, 1.5]}], {
    'masthead-separator': ['2', {rule: 1}]
  })
})
test('47: in two halves with a gap for a star', async () => {
  await departs(printed, [{of: separator, scale: [76 / 156, 1], again: [80, 0]}], {
    'masthead-separator': ['2', {rule: 1}],
    // The second half begins far from the left edge.
    'masthead-separator-width': ['108 mm', {rule: 1}]
  })
})
test('47: black', async () => {
  await departs(printed, [{of: separator, colour: [0]}], {
    'masthead-separator': ['K 100%', separator]
  })
})

test('45–47: not measured on a sheet for a pre-printed letterhead', async () => {
  const {results} = await departs(printed, [
    {of: '某某市人民政府文件', hide: true},
    {of: separator, hide: true}
  ])
  for (const {rule, outcome} of results) {
    if (rule.number < 45 || rule.number > 47) continue
    assert.equal(outcome.state === 'unmeasured' && outcome.cause, 'absent', rule.id)
  }
})

function stretched(left: number, right: number) {
  return {
    of: separator,
    move: [left - 28.01, 0],
    scale: [(right - left) / 156, 1]
  } as const
}
