/** Measurements 31, 48 to 56 and 107: the head and the foot of a letter. GB/T 9704—2012, 10.1. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {departs, inked, placed} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {letter, number} from './documents.ts'

const bench = openBench()
const mark = '某某市人民政府'
const secrecy = '秘密★1年'
const title = '关于开展培训的函'
const printed = await bench.print(letter({more: `密级: ${secrecy}\n`}))
const upper = [{rule: 0}, {rule: 1}] as const
const lower = [{rule: 2}, {rule: 3}] as const
const ink = await inked(printed, mark)
const upperBox = await placed(printed, upper)
const lowerBox = await placed(printed, lower)
const thick = await placed(printed, {rule: 0})

test('31, 48–56: as they should be', async () => {
  await departs(printed, [])
  await departs(await bench.print(letter({})), [])
})

// What is below the mark moves with it, and the title is free to be further off.
const head = {from: 0, to: upperBox.y + 15}
for (const top of [29, 31]) {
  test(`31: ink at ${top} mm`, async () => {
    await departs(printed, [{of: head, move: [0, top - ink.y]}])
  })
}
for (const top of [28.9, 31.1]) {
  test(`31: ink at ${top} mm`, async () => {
    await departs(printed, [{of: head, move: [0, top - ink.y]}], {
      'letter-mark-top': [`${top} mm`, mark]
    })
  })
}

const belowMark = {from: upperBox.y - 1, to: upperBox.y + 15}
const markGap = upperBox.y - (ink.y + ink.height)
for (const by of [3.3, 4.7]) {
  test(`48: ${by} mm below the mark`, async () => {
    await departs(printed, [{of: belowMark, move: [0, by - markGap]}])
  })
}
for (const by of [3.2, 4.8]) {
  test(`48: ${by} mm below the mark`, async () => {
    await departs(printed, [{of: belowMark, move: [0, by - markGap]}], {
      'letter-upper-rule-gap': [`${by} mm`, upper]
    })
  })
}

for (const length of [169, 171]) {
  test(`49: ${length} mm`, async () => {
    await departs(printed, [stretched(0, length)])
  })
}
for (const [rule, length] of [
  [0, 168.9],
  [0, 171.1],
  [3, 171.1]
] as const) {
  test(`49: line ${rule} of ${length} mm`, async () => {
    await departs(printed, [stretched(rule, length)], {
      'letter-rule-width': [`${length} mm`, {rule}]
    })
  })
}
test('49: as wide as the type area', async () => {
  await departs(
    printed,
    [0, 1, 2, 3].map((rule) => stretched(rule, 156)),
    {'letter-rule-width': ['156 mm', {rule: 0}]}
  )
})
test('49: no lower double rule', async () => {
  await departs(
    printed,
    lower.map((of) => ({of, hide: true})),
    {'letter-rule-width': ['1', upper]}
  )
})
test('49: black', async () => {
  await departs(
    printed,
    [0, 1, 2, 3].map((rule) => ({of: {rule}, colour: [0]})),
    {'letter-rule-width': ['K 100%', {rule: 0}]}
  )
})

for (const middle of [104, 106, 107]) {
  test(`50: the middle at ${middle} mm`, async () => {
    await departs(printed, acrossBy(upper, middle))
    await departs(printed, acrossBy(lower, middle))
  })
}
for (const middle of [103.9, 107.1]) {
  test(`50: the middle at ${middle} mm`, async () => {
    const actual = `${middle} mm`
    await departs(printed, acrossBy(upper, middle), {'letter-rule-centred': [actual, upper]})
    await departs(printed, acrossBy(lower, middle), {'letter-rule-centred': [actual, lower]})
  })
}

test('51: thick lines of 1.5 thin ones', async () => {
  await departs(printed, [weighing(0, 0.38), weighing(3, 0.38)])
})
test('51: an upper thick line of less than 1.5 thin ones', async () => {
  await departs(printed, [weighing(0, 0.35)], {
    'letter-rule-weights': ['0.35 mm / 0.24 mm', upper]
  })
})
test('51: a lower thick line of less than 1.5 thin ones', async () => {
  await departs(printed, [weighing(3, 0.36)], {
    'letter-rule-weights': ['0.25 mm / 0.36 mm', lower]
  })
})
test('51: a lower double rule thick above thin', async () => {
  await departs(
    printed,
    [
      {of: {rule: 2}, scale: [1, 0.7 / 0.25], move: [0, -0.1]},
      {of: {rule: 3}, scale: [1, 0.25 / 0.7], move: [0, 0.45]}
    ],
    {'letter-rule-weights': ['0.7 mm / 0.25 mm', lower]}
  )
})
test('51: a single line above', async () => {
  await departs(
    printed,
    [
      {of: {rule: 1}, hide: true},
      // The first line keeps its distance.
      {of: {from: thick.y + 3, to: thick.y + 15}, move: [0, -0.6]}
    ],
    {'letter-rule-weights': ['1', {rule: 0}]}
  )
})

const bottom = 297 - (lowerBox.y + lowerBox.height)
for (const by of [19.3, 20.7]) {
  test(`52: ${by} mm above the paper’s edge`, async () => {
    await departs(printed, downBy(lower, bottom - by))
  })
}
for (const by of [19.2, 20.8]) {
  test(`52: ${by} mm above the paper’s edge`, async () => {
    await departs(printed, downBy(lower, bottom - by), {
      'letter-lower-rule-bottom': [`${by} mm`, lower]
    })
  })
}

const line = await inked(printed, secrecy, number)
const textGap = line.y - (upperBox.y + upperBox.height)
for (const by of [4.4, 5.5]) {
  test(`53: ${by} mm below the rule`, async () => {
    await departs(printed, firstLine(0, by - textGap))
  })
}
for (const by of [4.3, 5.6]) {
  test(`53: ${by} mm below the rule`, async () => {
    await departs(printed, firstLine(0, by - textGap), {
      'letter-text-gap': [`${by} mm`, [secrecy, number]]
    })
  })
}
test('53: 份号 alone stands as high as a line with hanzi', async () => {
  const pdf = await bench.print(letter({more: '份号: 000001\n'}))
  await departs(pdf, [{of: number, hide: true}], {'document-number-missing': ['']})
})

test('107: the number on the line of 密级 passes, a line below it departs', async () => {
  const right = await departs(printed, [])
  const {outcome} = right.results.find(({rule}) => rule.id === 'letter-number-gap') ?? {}
  assert.equal(outcome?.state, 'passed')
  await departs(printed, [{of: number, move: [0, 10.4]}], {
    'letter-number-gap': ['15.8 mm', number]
  })
})

const {x, width} = await placed(printed, number)
test('54: the right end at 183 mm', async () => {
  await departs(printed, [{of: number, move: [183 - x - width, 0]}])
})
test('54: the right end at 185 mm', async () => {
  // 6: beyond the type area by more than half a millimetre.
  await departs(printed, [{of: number, move: [185 - x - width, 0]}], {'type-area': ['0.6 mm']})
})
test('54: the right end at 182.9 mm', async () => {
  await departs(printed, [{of: number, move: [182.9 - x - width, 0]}], {
    'letter-number-right': ['182.9 mm', number]
  })
})
test('54: the right end at 185.1 mm', async () => {
  await departs(printed, [{of: number, move: [185.1 - x - width, 0]}], {
    'letter-number-right': ['185.1 mm', number],
    'type-area': ['0.7 mm']
  })
})

test('55: a number on page 1', async () => {
  const css = `.pagedjs_sheet:not([data-page-number])::after {
    position: absolute; top: 267mm; right: 31mm; line-height: 1; white-space: pre;
    font-family: var(--font-song); font-size: 14pt; content: "— 1 —"
  }`
  const {results} = await departs(await bench.print(letter({}), {css}), [], {
    // Told once: 90 to 94 pass page 1 over.
    'letter-page-number': ['—1—', {x: 159, y: 267, width: 20, height: 5}]
  })
  assert.ok(results.length > 0)
})

const {y: titleTop} = await placed(printed, title)
const numberBox = await placed(printed, number)
const titleGap = titleTop - (numberBox.y + numberBox.height)
const belowHead = {from: titleTop - 1, to: 250}
for (const by of [15.3, 36.1]) {
  test(`56: ${by} mm below the number`, async () => {
    await departs(printed, [{of: belowHead, move: [0, by - titleGap]}])
  })
}
for (const by of [15.2, 36.2]) {
  test(`56: ${by} mm below the number`, async () => {
    await departs(printed, [{of: belowHead, move: [0, by - titleGap]}], {
      'letter-title-gap': [`${by} mm`, title]
    })
  })
}

test('31, 48–53: not measured on a sheet for a pre-printed letterhead', async () => {
  const {results} = await departs(printed, [
    {of: mark, hide: true},
    ...[...upper, ...lower].map((of) => ({of, hide: true}))
  ])
  const numbers = [31, 48, 49, 50, 51, 52, 53]
  for (const {rule, outcome} of results.filter(({rule}) => numbers.includes(rule.number))) {
    assert.equal(outcome.state === 'unmeasured' && outcome.cause, 'absent', rule.id)
  }
})

type Rules = readonly {readonly rule: number}[]

/** Its middle stays where it is. */
function stretched(rule: number, length: number): Fault {
  return {of: {rule}, scale: [length / 170, 1], move: [(170 - length) / 2, 0]}
}

/** Its upper edge stays where it is, and so do both edges of the double rule. */
function weighing(rule: number, height: number): Fault {
  const down = rule === 3 ? thick.height - height : 0
  return {of: {rule}, scale: [1, height / thick.height], move: [0, down]}
}

function acrossBy(rules: Rules, middle: number): Fault[] {
  return rules.map((of) => ({of, move: [middle - 105, 0]}))
}

function downBy(rules: Rules, by: number): Fault[] {
  return rules.map((of) => ({of, move: [0, by]}))
}

function firstLine(across: number, down: number): Fault[] {
  return [secrecy, number].map((of) => ({of, move: [across, down]}))
}
