/** Measurements 71 to 75: seals; 81 and 82: turned tables, minutes. */

import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {createCanvas} from '@napi-rs/canvas'
import {readText} from '../../../src/facts/index.ts'
import {around} from '../../../src/verify/scene/line.ts'
import {missing} from '../../helpers/near.ts'
import {departs, type Departures as Judged} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import {type Departures, finds} from '../report.ts'
import {joint, minutes, sealed, wide} from './documents.ts'

const bench = openBench()
const seal = await readFile(new URL('../../../content/seals/example.png', import.meta.url))
const files = {'seal.png': seal}
const date = 'main [data-element="closing"] > [data-element="signed-on"]'
const name = 'main [data-element="closing"] > [data-element="byline"]'
const image = 'main [data-element="seal"] > img'
const columns = Array.from({length: 11}, (_each, index) => `第${index + 1}项指标`)
const rows = Array.from({length: 8}, (_each, row) =>
  columns.map((_column, at) => `${1000 + row + at}.5`)
)
const sideways = `---
格式: 白头
---

# 关于工作的报告

各单位要按照统一部署抓好落实。

{方向: 横}

${[columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`
const turned = await bench.print(sideways)
const moved = (what: string, side: string, by: number): string =>
  `${what} { position: relative; ${side}: ${by}mm }`

const cases: ReadonlyArray<
  readonly [name: string, document: string, css: string, found: Departures]
> = [
  ['71–75: one seal', sealed, '', {}],
  ['71–75: two', joint, '', {}],
  ['82: minutes', minutes, '', {}],
  ['71: 0.9 mm left', sealed, moved(date, 'right', 0.9), {}],
  ['71: 1.1 mm left', sealed, moved(date, 'right', 1.1), {'sealed-date-indent': ['1: 23.3 mm']}],
  ['72: 1.5 mm aside', sealed, moved(name, 'right', 1.5), {}],
  ['72: 1.6 mm aside', sealed, moved(name, 'right', 1.6), {'sealed-name-centred': ['1: -1.6 mm']}],
  [
    '73: a seal beside its name',
    sealed,
    `${image} { margin-left: -70mm }`,
    {'seal-over-name': ['1: ']}
  ],
  [
    '74: a seal on a page without text',
    sealed,
    `main [data-element="closing"] { padding-top: 60mm }`,
    {'seal-gap': ['2: ']}
  ],
  [
    '82: labels 0.8 mm in',
    minutes,
    moved('[data-element="attendance"]', 'left', 0.8),
    {attendance: ['1: 11.9 mm', '1: 28.7 mm']}
  ],
  [
    '82: labels in 仿宋',
    minutes,
    'main [data-element="attendance-label"] { font-family: var(--font-fangsong) }',
    {attendance: ['1: FandolFang-Regular', '1: FandolFang-Regular']}
  ]
]

for (const [what, document, css, found] of cases) {
  test(what, async () => {
    finds(await bench.judge(document, {css, files}), found)
  })
}

const placed = (ordinal: number, x: number, y: number): string =>
  `main [data-element="seal"][data-ordinal="${ordinal}"] > img { transform: translate(${x}mm, ${y}mm) }`

interface Edge {
  readonly name: string
  readonly document: string
  readonly css: string
  readonly page?: number
  /** What the only departure is, and the seals it is on, from the left. */
  readonly found?: readonly [rule: string, actual: string, ...on: number[]]
  /** How far it then is off the axis of the name, which is told as well: 97. */
  readonly aside?: string
}

const edges: readonly Edge[] = [
  {name: '73: 0.6 mm over the name', document: sealed, css: placed(1, -37.1, 0), aside: '-37.1 mm'},
  {
    name: '73: 0.4 mm over the name',
    document: sealed,
    css: placed(1, -37.3, 0),
    found: ['seal-over-name', '', 0]
  },
  {
    name: '73: between two names',
    document: joint,
    css: placed(1, -4, 0) + placed(2, -39.2, 0),
    found: ['seal-over-name', '', 1]
  },
  {name: '74: 11.3 mm', document: sealed, css: placed(1, 0, 1.6)},
  {
    name: '74: 11.5 mm',
    document: sealed,
    css: placed(1, 0, 1.8),
    found: ['seal-gap', '11.5 mm', 0]
  },
  {name: '74: below a table, on a page without text', document: wide, css: '', page: 2},
  {
    name: '74: too far below a table',
    document: wide,
    css: placed(1, 0, 5) + placed(2, 0, 5),
    page: 2,
    found: ['seal-gap', '11.5 mm', 0]
  },
  {name: '75: 0.2 mm crossing', document: joint, css: placed(1, 36.4, 0), aside: '36.4 mm'},
  {
    name: '75: 0.4 mm crossing',
    document: joint,
    css: placed(1, 36.6, 0),
    found: ['seals-apart', '-0.4 mm', 0, 1],
    aside: '36.6 mm'
  },
  {name: '75: 0.9 mm outside', document: sealed, css: placed(1, 18.85, 0), aside: '18.8 mm'},
  {
    name: '75: 1.2 mm outside',
    document: sealed,
    css: placed(1, 19.15, 0),
    found: ['seals-apart', '1.2 mm', 0],
    aside: '19.1 mm'
  }
]

for (const {name: what, document, css, page = 1, found, aside} of edges) {
  test(what, async () => {
    const pdf = await bench.print(document, {css, files})
    const {pictures} = (await readText(pdf))[page - 1] ?? missing()
    const boxes = pictures.map(({ink, box}) => ink ?? box).sort((a, b) => a.x - b.x)
    const [rule, actual, ...on] = found ?? []
    const box = around(on.map((index) => boxes[index] ?? missing()))
    const expected: Judged = {
      ...(aside !== undefined && {'seal-axis': [aside]}),
      ...(rule && actual !== undefined && box && {[rule]: [actual, box]})
    }
    await departs(pdf, [], expected, page)
  })
}

test('81: a table turned to the left, some cells of it to the right', async () => {
  await departs(turned, [], {}, 2)
  await departs(turned, [{of: '1010.5', scale: [-1, -1]}], {}, 2)
})

test('81: a table turned to the right', async () => {
  // Each text about its own beginning: those at the edge leave the type area.
  const faults = [{of: {from: 40, to: 262}, scale: [-1, -1]}] as const
  await departs(turned, faults, {'sideways-table': [''], 'type-area': ['12.3 mm']}, 2)
})

test('73: a red photograph in the text is no seal, a red ring there is one', async () => {
  const document =
    '# 关于工作的报告\n\n各单位要抓好落实。\n\n![图](a.png)\n\n各单位要按照统一部署抓好落实。\n'
  await departs(await bench.print(document, {files: {'a.png': redPicture(true)}}), [], {}, 1)
  const ring = await bench.print(document, {files: {'a.png': redPicture(false)}})
  const {box, ink} = (await readText(ring))[0]?.pictures[0] ?? missing()
  await departs(ring, [], {'seal-over-name': ['', ink ?? box]}, 1)
})

/** 42 mm wide and high: red all over, or a ring. */
function redPicture(isSolid: boolean): Buffer {
  const made = createCanvas(160, 160)
  const context = made.getContext('2d')
  context.fillStyle = context.strokeStyle = '#d01010'
  context.lineWidth = 12
  if (isSolid) context.fillRect(0, 0, 160, 160)
  else {
    context.arc(80, 80, 70, 0, 2 * Math.PI)
    context.stroke()
  }
  return made.toBuffer('image/png')
}
