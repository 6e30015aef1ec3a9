/** Measurements 29 and 32 to 36: 发文机关标志. GB/T 9704—2012, 7.2.4 and 10.3. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {departs, inked} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {agencies, minutes, notice} from './documents.ts'

const bench = openBench()
const mark = '某某市人民政府文件'
const minutesMark = '某某市政府会议纪要'
const names = agencies.slice(0, 3)
const group = [...names, '文件']
const printed = await bench.print(notice({}))
const joint = await bench.print(notice({issuer: `[${names.join(', ')}]`}))
const meeting = await bench.print(minutes('〔2026〕8号'))
const ink = await inked(printed, mark)
const jointInk = await inked(joint, ...group)
const meetingInk = await inked(meeting, minutesMark)
const middle = ink.x + ink.width / 2

test('29, 32–36: as they should be', async () => {
  await departs(printed, [])
  await departs(joint, [])
  await departs(meeting, [])
})

for (const top of [71, 73]) {
  test(`29, 32: ink at ${top} mm`, async () => {
    await departs(printed, [{of: mark, move: [0, top - ink.y]}])
    await departs(joint, moved(0, top - jointInk.y))
    await departs(meeting, [{of: minutesMark, move: [0, top - meetingInk.y]}])
  })
}
for (const top of [70.9, 73.1]) {
  test(`29, 32: ink at ${top} mm`, async () => {
    const actual = `${top} mm`
    await departs(printed, [{of: mark, move: [0, top - ink.y]}], {
      'issuer-mark-top': [actual, mark]
    })
    await departs(joint, moved(0, top - jointInk.y), {'issuer-mark-top': [actual, group]})
    await departs(meeting, [{of: minutesMark, move: [0, top - meetingInk.y]}], {
      'minutes-mark-top': [actual, minutesMark]
    })
  })
}

for (const at of [104.5, 107.5]) {
  test(`33: the middle of the ink at ${at} mm`, async () => {
    await departs(printed, [{of: mark, move: [at - middle, 0]}])
  })
}
for (const at of [104.4, 107.6]) {
  test(`33: the middle of the ink at ${at} mm`, async () => {
    await departs(printed, [{of: mark, move: [at - middle, 0]}], {
      'issuer-mark-centred': [`${at} mm`, mark]
    })
    const own = jointInk.x + jointInk.width / 2
    await departs(joint, moved(at - own, 0), {'issuer-mark-centred': [`${at} mm`, group]})
  })
}

test('34: black', async () => {
  await departs(printed, [{of: mark, colour: [0]}], {'issuer-mark-style': ['K 100%', mark]})
})
test('34: a red that is not quite one is red here', async () => {
  const {results} = await departs(printed, [{of: mark, colour: [0.8, 0.1, 0.1]}])
  assert.equal(results.find(({rule}) => rule.number === 34)?.outcome.state, 'passed')
})
test('34: one row of a joint issue in black', async () => {
  const row = names[1] ?? ''
  await departs(joint, [{of: row, colour: [0.2, 0.2, 0.2]}], {
    'issuer-mark-style': ['RGB 51 51 51', row],
    // What is not red has to be black.
    'text-colour': ['RGB 51 51 51']
  })
})
for (const [name, face] of [
  ['黑体', 'hei'],
  ['宋体', 'song']
] as const) {
  test(`34: ${name}`, async () => {
    const css = `main [data-element="issuer-mark"] {font-family: var(--font-${face})}`
    const font = face === 'hei' ? 'NotoSansSC-Medium' : 'NotoSerifSC-Regular'
    const pdf = await bench.print(notice({}), {css})
    await departs(pdf, [], {'issuer-mark-style': [font, mark]})
  })
}

test('35: 157.0 mm wide', async () => {
  await departs(printed, [widened(157)])
})
test('35: 157.1 mm wide', async () => {
  await departs(printed, [widened(157.1)], {'issuer-mark-width': ['157.1 mm', mark]})
})

const row = await inked(joint, ...names)
const ending = await inked(joint, '文件')
const offset = ending.y + ending.height / 2 - (row.y + row.height / 2)
for (const by of [-2, 2]) {
  test(`36: 文件 ${by} mm from the middle of the names`, async () => {
    await departs(joint, [{of: '文件', move: [0, by - offset]}])
  })
}
for (const by of [-2.1, 2.1]) {
  test(`36: 文件 ${by} mm from the middle of the names`, async () => {
    await departs(joint, [{of: '文件', move: [0, by - offset]}], {
      'issuer-mark-ending': [`${by} mm`, '文件']
    })
  })
}

test('36: only where 文件 stands beside several names', async () => {
  const {results} = await departs(printed, [])
  const {outcome} = results.find(({rule}) => rule.number === 36) ?? {}
  assert.equal(outcome?.state === 'unmeasured' && outcome.cause, 'absent')
})

test('29, 33–36: not measured on a sheet for a pre-printed letterhead', async () => {
  const {results} = await departs(printed, [
    {of: mark, hide: true},
    {of: {rule: 0}, hide: true}
  ])
  const numbers = [29, 33, 34, 35, 36]
  for (const {rule, outcome} of results.filter(({rule}) => numbers.includes(rule.number))) {
    assert.equal(outcome.state === 'unmeasured' && outcome.cause, 'absent', rule.id)
  }
})

function moved(across: number, down: number): Fault[] {
  return group.map((of) => ({of, move: [across, down]}))
}

/** Kept in the middle. */
function widened(width: number): Fault {
  const by = width / ink.width
  const {x} = ink
  // Scaled about its first em box, which begins a little left of the ink.
  return {of: mark, scale: [by, 1], move: [middle - width / 2 - x, 0]}
}
