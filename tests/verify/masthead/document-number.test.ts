/** Measurements 37 to 40: 发文字号. GB/T 9704—2012, 7.2.5. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {missing} from '../../helpers/near.ts'
import {departs, placed} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import {letter, minutes, notice, number, order, request} from './documents.ts'

const bench = openBench()
const down = await bench.print(notice({}))
const up = await bench.print(request(''))
const centre = await middleOf(down)
const left = (await placed(up, number)).x
const mark = await placed(down, '某某市人民政府文件')
const gap = (await placed(down, number)).y - (mark.y + mark.height)

/** A request without 签发人 is upward all the same. */
const bare = {'signatory-missing': ['']} as const

test('37–40: a downward and an upward number as they should be', async () => {
  await departs(down, [])
  await departs(up, [], bare)
})

for (const middle of [104.5, 107.5]) {
  test(`37: the middle at ${middle} mm`, async () => {
    await departs(down, [{of: number, move: [middle - centre, 0]}])
  })
}
for (const middle of [104.4, 107.6]) {
  test(`37: the middle at ${middle} mm`, async () => {
    await departs(down, [{of: number, move: [middle - centre, 0]}], {
      'document-number-centred': [`${middle} mm`, number]
    })
  })
}

for (const edge of [32.6, 34.6]) {
  test(`38: an upward number at ${edge} mm`, async () => {
    await departs(up, [{of: number, move: [edge - left, 0]}], bare)
  })
}
for (const edge of [32.5, 34.7]) {
  test(`38: an upward number at ${edge} mm`, async () => {
    await departs(up, [{of: number, move: [edge - left, 0]}], {
      ...bare,
      'document-number-indent': [`${edge} mm`, number]
    })
  })
}

test('37, 38: each is for its own direction', async () => {
  const reasons = async (pdf: Uint8Array) =>
    (await departs(pdf, [], pdf === up ? bare : {})).results
      .filter(({rule}) => rule.number === 37 || rule.number === 38)
      .map(({outcome}) => (outcome.state === 'unmeasured' ? outcome.cause : outcome.state))
  assert.deepEqual(await reasons(down), ['passed', 'absent'])
  assert.deepEqual(await reasons(up), ['absent', 'passed'])
})

// Everything below the mark moves, so that no other distance changes.
const below = {from: mark.y + mark.height, to: 250}
for (const blank of [20.7, 30.7]) {
  test(`39: ${blank} mm below the mark`, async () => {
    await departs(down, [{of: below, move: [0, blank - gap]}])
  })
}
for (const blank of [20.6, 30.8]) {
  test(`39: ${blank} mm below the mark`, async () => {
    await departs(down, [{of: below, move: [0, blank - gap]}], {
      'document-number-gap': [`${blank} mm`, number]
    })
  })
}

for (const written of [
  '某政发[2026]12号',
  '某政发（2026）12号',
  '某政发〔26〕12号',
  '某政发〔2026〕012号',
  '某政发〔2026〕第12号'
]) {
  test(`40: ${written}`, async () => {
    await departs(await bench.print(notice({written})), [], {
      'document-number-form': [written, written]
    })
  })
}

test('40: a letter’s number, an order’s, and those of minutes', async () => {
  for (const markdown of [letter({}), order, minutes('〔2026〕8号'), minutes('第8期')]) {
    await departs(await bench.print(markdown), [])
  }
  const written = '某政办函〔2026〕018号'
  await departs(await bench.print(letter({written})), [], {
    'document-number-form': [written, written]
  })
})

test('40: 令号 without 第', async () => {
  await departs(await bench.print(order.replace('第12号', '某令〔2026〕第12号')), [], {
    'document-number-form': ['某令〔2026〕第12号', '某令〔2026〕第12号']
  })
})

test('37–40: not measured where there is none', async () => {
  const markdown = `---\n格式: 白头\n发文机关: 某某市总工会\n---\n\n# 关于培训的通知\n\n情况如下。\n`
  const {results} = await departs(await bench.print(markdown), [])
  const {outcome} = results.find(({rule}) => rule.number === 40) ?? missing()
  assert.equal(outcome.state === 'unmeasured' && outcome.cause, 'absent')
})

async function middleOf(pdf: Uint8Array): Promise<number> {
  const {x, width} = await placed(pdf, number)
  return x + width / 2
}
