/** Measurements 90 to 95: page numbers, and what is below the colophon. */

import {test} from 'node:test'
import {openBench} from '../perturbed.ts'
import {type Departures, finds} from '../report.ts'
import {notice} from './documents.ts'

const bench = openBench()
const number = '.pagedjs_sheet[data-page-number]::after'
const recto = '.pagedjs_sheet[data-page-side="recto"]::after'
const all = (what: string): string[] => [1, 2, 3, 4].map((page) => `${page}: ${what}`)

const cases: ReadonlyArray<readonly [name: string, css: string, found: Departures]> = [
  ['90: 14.3 pt', `${number} { font-size: 14.3pt }`, {}],
  ['90: 14.4 pt', `${number} { font-size: 14.4pt }`, {'page-number-form': all('14.4 pt')}],
  [
    '90: hyphens',
    `${recto} { content: "- 1 -" }`,
    {'page-number-form': ['1: -1-', '3: -1-'], 'page-number-sequence': ['3: 1']}
  ],
  ['91: 0.9 mm higher', `${number} { margin-top: -0.9mm }`, {}],
  ['91: 1.8 mm higher', `${number} { margin-top: -1.8mm }`, {'page-number-dash': all('267.4 mm')}],
  ['92: 1.7 mm further in', `${recto} { margin-right: 1.7mm }`, {}],
  [
    '92: 1.9 mm further in',
    `${recto} { margin-right: 1.9mm }`,
    {'page-number-side': ['1: 6.8 mm', '3: 6.8 mm']}
  ],
  [
    '92, 18: in the middle',
    `${recto} { margin-right: 68mm }`,
    {'page-number-side': ['1: 72.9 mm', '3: 72.9 mm'], 'page-number-mirror': ['2: 144 mm']}
  ],
  ['93: no number', `${recto} { display: none }`, {'page-number-sequence': ['1: ', '3: ']}],
  [
    '94: in 黑体',
    `${number} { font-family: var(--font-hei) }`,
    {'page-number-face': ['1: NotoSansSC-Medium']}
  ],
  [
    '95, 6: something below the colophon',
    '[data-element="colophon"]::after { position: absolute; top: 1062mm; left: 60mm; font-size: 8pt; content: "注" }',
    {}
  ]
]

for (const [name, css, found] of cases) {
  test(name, async () => {
    finds(await bench.judge(notice, {css}), found)
  })
}
