/** Measurements 41 to 44: 签发人. GB/T 9704—2012, 7.2.6. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {namesInRow, splitLabel} from '../../../src/verify/rules/masthead/signatory-names.ts'
import {departs, placed} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {notice, number, request} from './documents.ts'

const bench = openBench()
const label = '签发人：'
const alone = await bench.print(request('签发人: 张某某\n'))
const five = '签发人: [张某某, 李某某, 王某某, 赵某某, 欧阳某某]\n'
const several = await bench.print(request(five))
const {x, width} = await placed(alone, '张某某')
const right = x + width

test('41–44: one, and five, as they should be', async () => {
  await departs(alone, [])
  const {scene} = await departs(several, [])
  const {rows} = splitLabel(scene.masthead.signatories)
  assert.deepEqual(rows.map(namesInRow), [['张某某', '李某某'], ['王某某', '赵某某'], ['欧阳某某']])
})

for (const edge of [177.4, 179.4]) {
  test(`41: the right end at ${edge} mm`, async () => {
    await departs(alone, moved(edge - right, 0))
  })
}
for (const edge of [177.3, 179.5]) {
  test(`41: the right end at ${edge} mm`, async () => {
    await departs(alone, moved(edge - right, 0), {
      'signatories-indent': [`${edge} mm`, [label, '张某某']]
    })
  })
}

for (const by of [-0.5, 0.5]) {
  test(`42: ${by} mm from the number’s line`, async () => {
    await departs(alone, moved(0, by))
  })
}
for (const [by, actual] of [
  [-0.6, '0.6 mm'],
  [0.6, '-0.6 mm']
] as const) {
  test(`42: ${by} mm from the number’s line`, async () => {
    await departs(alone, moved(0, by), {'signatories-level': [actual, number]})
  })
}

test('42, 45: level with the first row instead of the last', async () => {
  const {y} = await placed(several, number)
  const {y: first} = await placed(several, label)
  await departs(several, [{of: number, move: [0, first - y]}], {
    'signatories-level': ['-20.9 mm', number],
    // The separator stays below the last row.
    'masthead-separator-gap': ['24.9 mm', {rule: 0}]
  })
})

test('44: a name of two characters, spread to three, is one', async () => {
  const pdf = await bench.print(request('签发人: [李某, 张某某]\n'))
  const {scene} = await departs(pdf, [])
  const {rows} = splitLabel(scene.masthead.signatories)
  assert.deepEqual(rows.map(namesInRow), [['李某', '张某某']])
})

for (const [name, css, on] of [
  ['the label in 楷体', '[data-element="signatories-label"] {font-family: var(--font-kai)}', label],
  ['a name in 仿宋', '[data-element="signatory"] {font-family: var(--font-fangsong)}', '张某某']
] as const) {
  test(`43: ${name}`, async () => {
    const pdf = await bench.print(request('签发人: 张某某\n'), {css})
    await departs(pdf, [], {
      'signatories-typefaces': [on === label ? 'LXGWWenKai-Regular' : 'FandolFang-Regular', on]
    })
  })
}
test('43: 16.3 pt', async () => {
  await departs(alone, [{of: label, scale: [16.3 / 16, 16.3 / 16]}])
})
test('43: 16.4 pt', async () => {
  await departs(alone, [{of: label, scale: [16.4 / 16, 16.4 / 16]}], {
    'signatories-typefaces': ['16.4 pt', label]
  })
})

for (const by of [-0.7, 0.7]) {
  test(`44: the second row ${by} mm from the first name`, async () => {
    await departs(several, [{of: '王某某', move: [by, 0]}])
  })
}
for (const by of [-0.8, 0.8]) {
  test(`44: the second row ${by} mm from the first name`, async () => {
    await departs(several, [{of: '王某某', move: [by, 0]}], {
      'signatories-rows': [`${by} mm`, ['王某某', '赵某某']]
    })
  })
}
test('44: three names in a row', async () => {
  const css = '[data-element="signatory-names"] {grid-template-columns: auto auto auto}'
  await departs(await bench.print(request(five), {css}), [], {
    'signatories-rows': ['3', ['张某某', '李某某', '王某某']]
  })
})

test('41–44: not measured where there is none', async () => {
  const {results} = await departs(await bench.print(notice({})), [])
  for (const {rule, outcome} of results) {
    if (rule.number < 41 || rule.number > 44) continue
    assert.equal(outcome.state === 'unmeasured' && outcome.cause, 'absent', rule.id)
  }
})

function moved(across: number, down: number): Fault[] {
  return [label, '张某某'].map((of) => ({of, move: [across, down]}))
}
