/** Measurements 58 to 70 and 76 to 80: the text of a notice, and its end. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Millimetres} from '../../../src/base/units.ts'
import {noProfile} from '../../../src/verify/profile.ts'
import {paragraph} from '../../pages/filler.ts'
import {type Departures, departs} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {departures, finds} from '../report.ts'
import {annex, annotation, notice} from './documents.ts'

const bench = openBench()
const printed = await bench.print(notice)
const title = '某某市总工会关于开展练兵活动的通知'
const recipients = '各县（市、区）总工会：'
const first = '根据工作安排，现将有关事项通知如下：'
const name = '某某市总工会'
const date = '2026年3月5日'

test('58–70, 76–80: a notice as it should be', async () => {
  await departs(printed, [])
})

interface Edge {
  readonly name: string
  readonly page?: number
  readonly faults: readonly Fault[]
  readonly found?: Departures
}

const right = (by: Millimetres) => [by, 0] as const
const down = (by: Millimetres) => [0, by] as const
const to = (size: number, from: number) => [size / from, size / from] as const

const edges: readonly Edge[] = [
  {name: '58: 22.5 pt', faults: [{of: title, scale: to(22.5, 22)}]},
  {
    name: '58: 22.6 pt',
    faults: [{of: title, scale: to(22.6, 22)}],
    found: {'title-type': ['22.6 pt', title], 'title-centred': ['107.8 mm', title]}
  },
  {
    name: '58: red',
    faults: [{of: title, colour: [1, 0, 0]}],
    found: {'text-colour': ['RGB 255 0 0', title], 'title-type': ['', title]}
  },
  {name: '59: 1.5 mm aside', faults: [{of: title, move: right(1.4)}]},
  {
    name: '59: 1.6 mm aside',
    faults: [{of: title, move: right(1.6)}],
    found: {'title-centred': ['107.6 mm', title]}
  },
  {name: '63: 1 mm in', faults: [{of: recipients, move: right(1)}]},
  {
    name: '63: 1.1 mm in',
    faults: [{of: recipients, move: right(1.1)}],
    found: {'main-recipients-indent': ['1.1 mm', recipients]}
  },
  {name: '64: 3.9 mm nearer', faults: [{of: title, move: down(3.9)}]},
  {
    name: '64: 4.3 mm nearer',
    faults: [{of: title, move: down(4.3)}],
    found: {'main-recipients-gap': ['10.9 mm', recipients]}
  },
  {name: '66: 0.8 mm in', faults: [{of: first, move: right(0.8)}]},
  {
    name: '60, 64: 6 mm lower',
    faults: [{of: title, move: down(6)}],
    found: {'main-recipients-gap': ['9.2 mm', recipients], 'title-gap': ['29.3 mm', title]}
  },
  {
    name: '66: 1 mm in',
    faults: [{of: first, move: right(1)}],
    found: {'first-line-indent': ['12.1 mm', first]}
  },
  {
    name: '66: 0.9 mm out',
    faults: [{of: first, move: right(-0.9)}],
    found: {'first-line-indent': ['10.2 mm', first]}
  },
  {
    name: '76: 3.8 mm left',
    page: 2,
    faults: [
      {of: name, move: right(-3.8)},
      {of: date, move: right(-3.8)}
    ]
  },
  {
    name: '76: the date 4 mm left',
    page: 2,
    faults: [{of: date, move: right(-4)}],
    found: {'byline-indent': ['7.1 mm', date]}
  },
  {name: '78: 0.7 mm in', page: 2, faults: [{of: annotation, move: right(0.7)}]},
  {
    name: '78: 0.8 mm in',
    page: 2,
    faults: [{of: annotation, move: right(0.8)}],
    found: {annotation: ['11.9 mm', annotation]}
  },
  {name: '79: 1 mm in', page: 3, faults: [{of: '附件1', move: right(1)}]},
  {
    name: '79: 1.1 mm in',
    page: 3,
    faults: [{of: '附件1', move: right(1.1)}],
    found: {'attachment-label': ['1.1 mm', '附件1']}
  },
  {
    name: '79: 1.1 mm too high',
    page: 3,
    faults: [{of: '附件1', move: down(-1.1)}],
    found: {'attachment-label': ['35.9 mm', '附件1'], 'type-area': ['0.9 mm', '附件1']}
  },
  {
    name: '79: 16.4 pt',
    page: 3,
    faults: [{of: '附件1', scale: to(16.4, 16)}],
    found: {'attachment-label': ['16.4 pt', '附件1']}
  },
  {name: '80: 0.4 lines lower', page: 3, faults: [{of: annex, move: down(4.1)}]},
  {
    name: '80: half a line lower',
    page: 3,
    faults: [{of: annex, move: down(5.3)}],
    found: {'attachment-title': ['3.5', annex]}
  },
  {
    name: '80: 1.6 mm aside',
    page: 3,
    faults: [{of: annex, move: right(1.6)}],
    found: {'attachment-title': ['107.6 mm', annex]}
  }
]

for (const {name: what, page = 1, faults, found = {}} of edges) {
  test(what, async () => {
    await departs(printed, faults, found, page)
  })
}

test('mirrored versos are measured from where their type area lies, agreed or told by the text', async () => {
  const mirrored = notice
    .replace('格式: 通用', '格式: 通用\n版式: {镜像: true}')
    .replace('## 总体要求', `${paragraph(1200)}\n\n## 总体要求`)
  for (const profile of [noProfile, {...noProfile, mirrored: true}]) {
    finds(await bench.judge(mirrored, {judged: {profile}}), {})
  }
  const agreed = {...noProfile, mirrored: false}
  const {'gutter-margin': edge} = departures(
    await bench.judge(mirrored, {judged: {profile: agreed}})
  )
  assert.deepEqual(edge, ['2: 26 mm'])
})
