/** Measurements 83 to 89 and 95: the colophon. */

import {test} from 'node:test'
import type {Millimetres} from '../../../src/base/units.ts'
import {type Departures, departs} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {copies, moved, notice} from './documents.ts'

const bench = openBench()
const printed = await bench.print(notice)
const letter = await bench.print(
  `---
格式: 信函
发文机关: 某某市总工会
发文字号: 某工函〔2026〕18号
主送机关: 某某市应急管理局
成文日期: 2026-03-12
抄送机关: 某某市卫生健康委员会
---

# 某某市总工会关于开展培训的函

现将有关事项函商如下。
`,
  {}
)
const elsewhere = await bench.print(moved)
const label = '抄送：'
const names = copies.slice(3)
const office = '某某市总工会办公室'
const printedOn = '2026年3月6日印发'

const right = (by: Millimetres) => [by, 0] as const
const down = (by: Millimetres) => [0, by] as const

/** The colophon of the letter. */
function lower(by: Millimetres): Fault[] {
  return ['抄送：', '某某市卫生健康委员会。'].map((of) => ({of, move: down(by)}))
}

interface Edge {
  readonly name: string
  readonly page?: number
  readonly of?: Uint8Array
  readonly faults: readonly Fault[]
  readonly found?: Departures
}

const [first, inner, last] = [{rule: 0}, {rule: 1}, {rule: 2}]
const edges: readonly Edge[] = [
  {name: '83: 1 mm higher', page: 4, faults: [{of: last, move: down(-0.9)}]},
  {
    name: '83: 1.1 mm higher',
    page: 4,
    faults: [{of: last, move: down(-1.1)}],
    found: {'colophon-place': ['260.9 mm', last]}
  },
  {name: '84: 0.44 mm thick', page: 4, faults: [{of: first, scale: [1, 1.25]}]},
  {
    name: '84: 0.47 mm thick',
    page: 4,
    faults: [{of: first, scale: [1, 1.35]}],
    found: {'colophon-outer-separators': ['0.47 mm', first]}
  },
  {
    name: '84: 154.4 mm long',
    page: 4,
    faults: [{of: first, scale: [0.99, 1]}],
    found: {'colophon-outer-separators': ['154.4 mm', first]}
  },
  {name: '85: 0.32 mm thick', page: 4, faults: [{of: inner, scale: [1, 1.28]}]},
  {
    name: '85: as thick as the outer ones',
    page: 4,
    faults: [{of: inner, scale: [1, 1.38]}],
    found: {'colophon-inner-separators': ['0.34 mm', inner]}
  },
  {name: '86: 1.4 mm further in', page: 4, faults: [{of: label, move: right(1.4)}]},
  {
    name: '86: 1.6 mm further in',
    page: 4,
    faults: [{of: label, move: right(1.6)}],
    found: {'copy-recipients': ['6.5 mm', [label, names]]}
  },
  {name: '88: 1.4 mm further in', page: 4, faults: [{of: office, move: right(1.4)}]},
  {
    name: '88: 1.6 mm further in',
    page: 4,
    faults: [{of: office, move: right(1.6)}],
    found: {'printing-office': ['6.5 mm', [office, printedOn]]}
  },
  {
    name: '88: the date 1 mm further out',
    page: 4,
    faults: [{of: printedOn, move: right(1)}],
    found: {'printing-office': ['3.9 mm', [office, printedOn]]}
  },
  {
    name: '87: a separator below both',
    page: 2,
    of: elsewhere,
    faults: [{of: inner, move: down(-2.9)}]
  },
  {
    name: '87: a separator between',
    page: 2,
    of: elsewhere,
    faults: [{of: inner, move: down(-3.1)}],
    found: {'colophon-main-recipients': ['', inner]}
  },
  {
    name: '87: 主送 below 抄送',
    page: 2,
    of: elsewhere,
    faults: [
      {of: label, move: down(-141.5)},
      {of: '某某省总工会。', move: down(-141.5)},
      {of: first, move: down(-4)}
    ],
    found: {'colophon-main-recipients': ['']}
  },
  {name: '89: 1.9 mm lower', of: letter, faults: lower(1.9)},
  {
    name: '89: 2.1 mm lower',
    of: letter,
    faults: lower(2.1),
    found: {'letter-colophon': ['264.1 mm', ['抄送：', '某某市卫生健康委员会。']]}
  },
  {name: '89: 1.9 mm higher', of: letter, faults: lower(-1.9)},
  {name: '95: 0.4 mm below', page: 4, faults: [{of: office, again: down(3.2)}]},
  {
    name: '95: 0.6 mm below',
    page: 4,
    faults: [{of: office, again: down(3.4)}],
    // Of ink, which reaches to the foot of its character.
    found: {'below-colophon': ['0.6 mm'], 'type-area': ['0.6 mm']}
  },
  {
    name: '95: below the colophon of a letter',
    of: letter,
    faults: [{of: '抄送：', again: down(6)}],
    found: {'below-colophon': ['6 mm'], 'letter-colophon': ['268 mm']}
  },
  {
    name: '89: the colophon of a letter too high',
    of: letter,
    faults: [
      {of: '抄送：', move: down(-2.2)},
      {of: '某某市卫生健康委员会。', move: down(-2.2)}
    ],
    found: {'letter-colophon': ['259.8 mm', ['抄送：', '某某市卫生健康委员会。']]}
  }
]

test('83–89: a notice and a letter as they should be', async () => {
  await departs(printed, [])
  await departs(letter, [])
})

for (const {name, of = printed, page = 1, faults, found = {}} of edges) {
  test(name, async () => {
    await departs(of, faults, found, page)
  })
}
