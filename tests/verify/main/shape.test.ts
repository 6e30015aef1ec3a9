/** Measurements 61, 62, 65, 67 to 70 and 77: lines of the title, the text and what closes it. */

import {test} from 'node:test'
import type {Millimetres} from '../../../src/base/units.ts'
import {type Departures, departs} from '../judged.ts'
import {openBench} from '../perturbed.ts'
import type {Fault} from '../planted.ts'
import {annex, listed, longAnnex, opened} from './documents.ts'

const bench = openBench()
const printed = await bench.print(listed)
const upper = '某某市总工会关于开展全市职工岗位练兵'
const lower = '活动和技能竞赛有关事项的通知'
const recipients = '各县（市、区）总工会：'
const [first, second, third] = [opened.slice(0, 26), opened.slice(26, 54), opened.slice(54)]
const [longUpper, longLower] = [longAnnex.slice(0, 22), longAnnex.slice(22)]

/** The em boxes of the title's lines, in millimetres. */
const [upperWidth, lowerWidth] = [139.7, 108.65]

interface Edge {
  readonly name: string
  readonly page?: number
  readonly faults: readonly Fault[]
  readonly found?: Departures
}

/** The second line of the title so much of the first one's width, in the middle as before. */
function widened(part: number): Fault[] {
  const width = part * upperWidth
  return [{of: lower, scale: [width / lowerWidth, 1], move: [(lowerWidth - width) / 2, 0]}]
}

function moved(of: readonly string[], right: Millimetres): Fault[] {
  return of.map((each) => ({of: each, move: [right, 0]}))
}

/** On page 2, by their baselines: the list of attachments, and its first row. */
const list = {from: 70, to: 100}
const row = {from: 70, to: 78}
const body = {from: 193, to: 262}

const edges: readonly Edge[] = [
  {name: '61–70, 77: as it should be', faults: []},
  {name: '61: 3.2 % narrower', faults: widened(0.968)},
  {
    name: '61: 2.8 % narrower',
    faults: widened(0.972),
    found: {'title-shape': ['140、136 mm', upper]}
  },
  {name: '61: 3.2 % wider', faults: widened(1.032)},
  {
    name: '61, 64: an hourglass',
    faults: [{of: upper, again: [0, 25.14]}],
    found: {
      'title-shape': ['140、109、140 mm', upper],
      'main-recipients-gap': ['2.7 mm', recipients]
    }
  },
  {name: '65: one line of text', faults: [{of: {from: 203, to: 262}, hide: true}]},
  {
    name: '65: no text',
    faults: [{of: body, hide: true}],
    found: {'body-on-first-page': ['0']}
  },
  {name: '67: 0.7 mm in', faults: moved([second], 0.7)},
  {
    name: '67: 0.8 mm in',
    faults: moved([second], 0.8),
    found: {'continuation-indent': ['0.8 mm', second]}
  },
  {
    name: '67: 0.8 mm out',
    faults: moved([third], -0.8),
    found: {'continuation-indent': ['-0.8 mm', third]}
  },
  {name: '69: 5.1 mm lower', faults: [{of: body, move: [0, 5.1]}]},
  {
    name: '69: 5.3 mm lower',
    faults: [{of: body, move: [0, 5.3]}],
    found: {'body-gap': ['10.1 mm', first]}
  },
  {name: '70: 5.1 mm lower', page: 2, faults: [{of: list, move: [0, 5.1]}]},
  {
    name: '70: 5.3 mm lower',
    page: 2,
    faults: [{of: list, move: [0, 5.3]}],
    found: {'attachment-list': ['20.6 mm', ['附件：', annex]]}
  },
  {name: '70: 0.7 mm in', page: 2, faults: [{of: row, move: [0.7, 0]}]},
  {
    name: '70: 0.8 mm in',
    page: 2,
    faults: [{of: row, move: [0.8, 0]}],
    found: {'attachment-list': ['11.9 mm', ['附件：', annex]]}
  },
  {name: '70: a number 0.6 mm in', page: 2, faults: moved(['2.', longAnnex], 0.6)},
  {
    name: '70: a number 0.8 mm in',
    page: 2,
    faults: moved(['2.', longAnnex], 0.8),
    found: {'attachment-list': ['28.7 mm', ['2.', longUpper]]}
  },
  {name: '70: a name 0.7 mm aside', page: 2, faults: moved([longLower], 0.7)},
  {
    name: '70: a name 0.8 mm aside',
    page: 2,
    faults: moved([longLower], 0.8),
    found: {'attachment-list': ['0.8 mm', longLower]}
  }
]

for (const {name, page = 1, faults, found = {}} of edges) {
  test(name, async () => {
    await departs(printed, faults, found, page)
  })
}

const short = listed.replace(/^# .*$/mu, '# 关于活动的通知')
const twenty = '某某市总工会某某市财政局关于开展活动的通知'.slice(0, 20)
const date = 'main [data-element="signed-on"]'

/** A line more in the title, small enough for the type area. */
function line(words: string): string {
  return `main h1::after { display: block; white-space: nowrap; font-size: 21.5pt; content: "${words}" }`
}

/** Another date in place of the one that is there. */
function dated(words: string): string {
  return `${date} { position: relative; color: transparent; font-size: 0 } ${date}::after { position: absolute; left: 119mm; white-space: nowrap; color: #000; font-size: 16pt; content: "${words}" }`
}

const styled: ReadonlyArray<
  readonly [name: string, document: string, css: string, page: number, found: Departures]
> = [
  ['62: 20 characters', short, line(twenty), 1, {}],
  [
    '62: 20 characters and a digit',
    short,
    line(`${twenty}3`),
    1,
    {'title-line-length': ['20.5 字', `${twenty}3`]}
  ],
  [
    '68: a first level in 楷体',
    listed,
    'main h2 { font-family: var(--font-kai) }',
    1,
    {'heading-faces': ['LXGWWenKai-Regular']}
  ],
  [
    '68: a second level in 黑体',
    listed,
    'main h3 { font-family: var(--font-hei) }',
    1,
    {'heading-faces': ['NotoSansSC-Medium']}
  ],
  [
    '68: a third level in 楷体',
    listed,
    'main h4 { font-family: var(--font-kai) }',
    2,
    {'heading-faces': ['LXGWWenKai-Regular']}
  ],
  ['77: 2026年10月5日', listed, dated('2026年10月5日'), 2, {}],
  [
    '77: a zero in front',
    listed,
    dated('2026年03月5日'),
    2,
    {'date-form': ['2026年03月5日', '2026年03月5日']}
  ],
  ['77: with full stops', listed, dated('2026.3.5'), 2, {'date-form': ['2026.3.5', '2026.3.5']}]
]

for (const [name, document, css, page, found] of styled) {
  test(name, async () => {
    await departs(await bench.print(document, {css}), [], found, page)
  })
}
