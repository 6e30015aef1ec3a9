/** What is recognised on a page, whoever made it: the masthead. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readText} from '../../src/facts/index.ts'
import type {SeenMasthead} from '../../src/verify/scene/masthead.ts'
import {recognise, type Scene} from '../../src/verify/scene/scene.ts'
import {agencies, letter, minutes, notice, number, order, request} from './masthead/documents.ts'
import {openBench} from './perturbed.ts'
import {type Fault, plant} from './planted.ts'

const bench = openBench()

const marks = '份号: 000001\n密级: 机密★1年\n紧急程度: 特急\n'
const general = await bench.print(notice({more: marks}))
const letterhead = await bench.print(letter({more: '密级: 秘密★1年\n'}))
const mark = '某某市人民政府文件'
const title = '关于开展培训的通知'

test('general: the three marks, the mark, the number, one separator', async () => {
  const {form, masthead, opening} = await sceneOf(general)
  assert.equal(form, 'general')
  assert.deepEqual(textsOf(masthead), {
    copyNumber: '000001',
    secrecyLevel: '机密★1年',
    urgency: '特急',
    issuerMark: [mark],
    issuerMarkEnding: undefined,
    documentNumber: number,
    signatories: [],
    separators: 1
  })
  assert.deepEqual(
    opening.title.map(({text}) => text),
    [title]
  )
})

for (const count of [2, 3, 5, 12]) {
  test(`joint issue of ${count}: a row for each agency, 文件 apart`, async () => {
    const names = agencies.slice(0, count)
    const pdf = await bench.print(notice({issuer: `[${names.join(', ')}]`}))
    const {form, masthead} = await sceneOf(pdf)
    assert.equal(form, 'general')
    assert.deepEqual(textsOf(masthead), {
      ...nothing,
      issuerMark: names,
      issuerMarkEnding: '文件',
      documentNumber: number,
      separators: 1
    })
    const without = await sceneOf(pdf, {of: '文件', hide: true})
    assert.deepEqual(textsOf(without.masthead).issuerMark, names)
    assert.equal(without.masthead.issuerMarkEnding, undefined)
  })
}

for (const [names, rows] of [
  ['李某', ['签发人：李某']],
  ['[张某某, 李某]', ['签发人：张某某李某']],
  ['[张某某, 李某, 王某某, 赵某, 欧阳某某]', ['签发人：张某某李某', '王某某赵某', '欧阳某某']]
] as const) {
  test(`upward: ${rows.length} rows of 签发人 beside the number (${names})`, async () => {
    const pdf = await bench.print(request(`签发人: ${names}\n`))
    const {form, masthead} = await sceneOf(pdf)
    assert.equal(form, 'general')
    const expected = {documentNumber: number, signatories: rows}
    assert.deepEqual(textsOf(masthead), {
      ...nothing,
      ...expected,
      issuerMark: [mark],
      separators: 1
    })
    const overprinted = await sceneOf(pdf, ...preprinted)
    assert.equal(overprinted.form, 'general')
    assert.deepEqual(textsOf(overprinted.masthead), {...nothing, ...expected})

    // Nearly touching the names.
    const [first] = masthead.signatories
    const gap = (first?.left ?? 0) - (masthead.documentNumber?.right ?? 0)
    const near = await sceneOf(pdf, {of: number, move: [gap - 1, 0]})
    assert.deepEqual(textsOf(near.masthead), textsOf(masthead))
  })
}

test('letter: 密级 on the line of the number is apart from it; two double rules', async () => {
  const {form, masthead} = await sceneOf(letterhead)
  assert.equal(form, 'letter')
  assert.deepEqual(textsOf(masthead), {
    ...nothing,
    secrecyLevel: '秘密★1年',
    issuerMark: ['某某市人民政府'],
    documentNumber: number,
    separators: 4
  })
  assert.equal(masthead.secrecyLevel?.baseline, masthead.documentNumber?.baseline)
})

test('letter: the three marks one below the other, then the title', async () => {
  const {masthead, opening} = await sceneOf(await bench.print(letter({more: marks})))
  assert.deepEqual(textsOf(masthead), {
    copyNumber: '000001',
    secrecyLevel: '机密★1年',
    urgency: '特急',
    issuerMark: ['某某市人民政府'],
    issuerMarkEnding: undefined,
    documentNumber: number,
    signatories: [],
    separators: 4
  })
  assert.deepEqual(
    opening.title.map(({text}) => text),
    ['关于开展培训的函']
  )
})

test('letter: without its lower double rule, and with single rules', async () => {
  const upper = await sceneOf(letterhead, {of: {rule: 2}, hide: true}, {of: {rule: 3}, hide: true})
  assert.equal(upper.form, 'letter')
  assert.equal(upper.masthead.separators.length, 2)
  const single = await sceneOf(letterhead, {of: {rule: 1}, hide: true}, {of: {rule: 2}, hide: true})
  assert.equal(single.form, 'letter')
  assert.equal(single.masthead.separators.length, 2)
})

test('letter: with black rules', async () => {
  const {form, masthead} = await sceneOf(
    letterhead,
    ...[0, 1, 2, 3].map((rule) => ({of: {rule}, colour: [0]}))
  )
  assert.equal(form, 'letter')
  assert.equal(masthead.separators.length, 4)
})

test('order: the mark and 令号, no separator', async () => {
  const pdf = await bench.print(order)
  const {form, masthead, opening} = await sceneOf(pdf)
  assert.equal(form, 'order')
  assert.deepEqual(textsOf(masthead), {
    ...nothing,
    issuerMark: ['某某市人民政府令'],
    documentNumber: '第12号'
  })
  assert.deepEqual(opening.title, [])
  const overprinted = await sceneOf(pdf, {of: '某某市人民政府令', hide: true})
  assert.equal(overprinted.form, 'order')
  assert.deepEqual(textsOf(overprinted.masthead), {...nothing, documentNumber: '第12号'})
})

for (const written of ['〔2026〕8号', '第8期']) {
  test(`minutes: the mark and their number (${written})`, async () => {
    const {form, masthead} = await sceneOf(await bench.print(minutes(written)))
    assert.equal(form, 'minutes')
    assert.deepEqual(textsOf(masthead), {
      ...nothing,
      issuerMark: ['某某市政府会议纪要'],
      documentNumber: written,
      separators: 1
    })
  })
}

test('plain: no masthead', async () => {
  const {form, masthead, opening} = await sceneOf(
    await bench.print(
      `---\n格式: 白头\n发文机关: 某某市总工会\n---\n\n# ${title}\n\n现将情况报告如下。\n`
    )
  )
  assert.equal(form, 'plain')
  assert.deepEqual(textsOf(masthead), nothing)
  assert.equal(masthead.bottom, 0)
  assert.deepEqual(
    opening.title.map(({text}) => text),
    [title]
  )
})

for (const [size, scale] of [
  ['as large as it is', [1, 1]],
  ['no larger than a title', [0.46, 0.46]]
] as const) {
  test(`a mark in black is a mark: ${size}`, async () => {
    const {form, masthead, opening} = await sceneOf(general, {of: mark, scale, colour: [0]})
    assert.equal(form, 'general')
    assert.deepEqual(textsOf(masthead).issuerMark, [mark])
    assert.deepEqual(
      opening.title.map(({text}) => text),
      [title]
    )
  })
}

test('a mark without 文件', async () => {
  const {form, masthead} = await sceneOf(
    await bench.print(notice({more: '发文机关标志: 某某市人民政府\n'}))
  )
  assert.equal(form, 'general')
  assert.deepEqual(textsOf(masthead).issuerMark, ['某某市人民政府'])
})

for (const written of ['某政发[2026]12号', '某政发（2026）12号', '某政发〔二〇二六〕12号']) {
  test(`a number that is not written as it should be is found: ${written}`, async () => {
    const {masthead} = await sceneOf(await bench.print(notice({written})))
    assert.equal(masthead.documentNumber?.text, written)
  })
}

test('a separator in black is a separator', async () => {
  const {form, masthead} = await sceneOf(general, {of: {rule: 0}, colour: [0]})
  assert.equal(form, 'general')
  assert.equal(masthead.separators.length, 1)
})

test('a separator as wide as a letter’s makes no letter of what is called 文件', async () => {
  const {form} = await sceneOf(general, {of: {rule: 0}, move: [-7, 0], scale: [170 / 156, 1]})
  assert.equal(form, 'general')
})

test('a separator in two pieces that touch is one, with a gap it is two', async () => {
  const half = {of: {rule: 0}, scale: [0.5, 1]} as const
  const whole = await sceneOf(general, {...half, again: [78, 0]})
  assert.equal(whole.masthead.separators.length, 1)
  assert.ok(Math.abs((whole.masthead.separators[0]?.width ?? 0) - 156) < 0.1)
  const parted = await sceneOf(general, {...half, again: [80, 0]})
  assert.equal(parted.masthead.separators.length, 2)
})

test('a red title is no row of the mark, a red 份号 is no mark', async () => {
  const {masthead, opening} = await sceneOf(
    general,
    {of: title, colour: [1, 0, 0]},
    {of: '000001', colour: [1, 0, 0]}
  )
  assert.deepEqual(textsOf(masthead).issuerMark, [mark])
  assert.equal(masthead.copyNumber?.text, '000001')
  assert.deepEqual(
    opening.title.map(({text}) => text),
    [title]
  )
})

test('overprinted: a sheet for a letterhead has its number and the marks', async () => {
  const {form, masthead, opening} = await sceneOf(general, ...preprinted)
  assert.equal(form, 'general')
  assert.deepEqual(textsOf(masthead), {
    ...nothing,
    copyNumber: '000001',
    secrecyLevel: '机密★1年',
    urgency: '特急',
    documentNumber: number
  })
  assert.deepEqual(
    opening.title.map(({text}) => text),
    [title]
  )
})

test('overprinted: a letter has its number at the right', async () => {
  const rules = [0, 1, 2, 3].map((rule) => ({of: {rule}, hide: true}))
  const {form, masthead} = await sceneOf(letterhead, {of: '某某市人民政府', hide: true}, ...rules)
  assert.equal(form, 'letter')
  assert.deepEqual(textsOf(masthead), {
    ...nothing,
    secrecyLevel: '秘密★1年',
    documentNumber: number
  })
})

const preprinted = [
  {of: mark, hide: true},
  {of: {rule: 0}, hide: true}
]

const nothing = {
  copyNumber: undefined,
  secrecyLevel: undefined,
  urgency: undefined,
  issuerMark: [],
  issuerMarkEnding: undefined,
  documentNumber: undefined,
  signatories: [],
  separators: 0
}

async function sceneOf(pdf: Uint8Array, ...faults: readonly Fault[]): Promise<Scene> {
  return recognise(await readText(faults.length > 0 ? await plant(pdf, faults) : pdf))
}

function textsOf(masthead: SeenMasthead) {
  return {
    copyNumber: masthead.copyNumber?.text,
    secrecyLevel: masthead.secrecyLevel?.text,
    urgency: masthead.urgency?.text,
    issuerMark: masthead.issuerMark.map(({text}) => text),
    issuerMarkEnding: masthead.issuerMarkEnding?.text,
    documentNumber: masthead.documentNumber?.text,
    signatories: masthead.signatories.map(({text}) => text),
    separators: masthead.separators.length
  }
}
