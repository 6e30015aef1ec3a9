/** Measurements 71 to 75: seals; 81 and 82: turned tables, minutes. */

import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {openBench} from '../perturbed.ts'
import {type Departures, finds} from '../report.ts'
import {joint, minutes, sealed} from './documents.ts'

const bench = openBench()
const seal = await readFile(new URL('../../../content/seals/example.png', import.meta.url))
const files = {'seal.png': seal}
const date = 'main [data-element="closing"] > [data-element="signed-on"]'
const name = 'main [data-element="closing"] > [data-element="byline"]'
const image = 'main [data-element="seal"] > img'
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
  ['75: seals that cross', joint, `${image} { transform: scale(1.2) }`, {}],
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
