/** Measurements 30 and 57: the head of an order. GB/T 9704—2012, 10.2. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {departs, inked, placed} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import {order} from './documents.ts'

const bench = openBench()
const mark = '某某市人民政府令'
const number = '第12号'
const text = '《某某市职工技能培训管理办法》已经通过，现予公布。'
const printed = await bench.print(order)
const ink = await inked(printed, mark)
const markBox = await placed(printed, mark)
const {x, y, width, height} = await placed(printed, number)
const {y: textTop} = await placed(printed, text)

test('30, 57: as they should be', async () => {
  await departs(printed, [])
})

for (const top of [56, 58]) {
  test(`30: ink at ${top} mm`, async () => {
    await departs(printed, [{of: mark, move: [0, top - ink.y]}])
  })
}
for (const top of [55.9, 58.1]) {
  test(`30: ink at ${top} mm`, async () => {
    await departs(printed, [{of: mark, move: [0, top - ink.y]}], {
      'order-mark-top': [`${top} mm`, mark]
    })
  })
}

for (const middle of [104.5, 107.5]) {
  test(`57: the middle of the number at ${middle} mm`, async () => {
    await departs(printed, [{of: number, move: [middle - x - width / 2, 0]}])
  })
}
for (const middle of [104.4, 107.6]) {
  test(`57: the middle of the number at ${middle} mm`, async () => {
    await departs(printed, [{of: number, move: [middle - x - width / 2, 0]}], {
      'order-number': [`${middle} mm`, number]
    })
  })
}

const belowMark = {from: y - 1, to: 250}
const markGap = y - (markBox.y + markBox.height)
for (const by of [20.7, 30.7]) {
  test(`57: the number ${by} mm below the mark`, async () => {
    await departs(printed, [{of: belowMark, move: [0, by - markGap]}])
  })
}
for (const by of [20.6, 30.8]) {
  test(`57: the number ${by} mm below the mark`, async () => {
    await departs(printed, [{of: belowMark, move: [0, by - markGap]}], {
      'order-number': [`${by} mm`, number]
    })
  })
}

const belowNumber = {from: textTop - 1, to: 250}
const textGap = textTop - (y + height)
for (const by of [20.7, 30.7]) {
  test(`57: the text ${by} mm below the number`, async () => {
    await departs(printed, [{of: belowNumber, move: [0, by - textGap]}])
  })
}
for (const by of [20.6, 30.8]) {
  test(`57: the text ${by} mm below the number`, async () => {
    await departs(printed, [{of: belowNumber, move: [0, by - textGap]}], {
      'order-number': [`${by} mm`, text]
    })
  })
}

test('30: not measured on a sheet for a pre-printed letterhead; 57 is', async () => {
  const {results} = await departs(printed, [{of: mark, hide: true}])
  const stateOf = (wanted: number) =>
    results.find(({rule}) => rule.number === wanted)?.outcome.state
  assert.equal(stateOf(30), 'unmeasured')
  assert.equal(stateOf(57), 'passed')
})
