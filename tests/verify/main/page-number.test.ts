/** Measurements 90 to 94: page numbers. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readText} from '../../../src/facts/index.ts'
import {judgePages} from '../../../src/verify/judge.ts'
import {openBench} from '../perturbed.ts'
import {plant} from '../planted.ts'
import {type Departures, departures, finds} from '../report.ts'
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
  ['91: 0.9 mm higher', `${number} { translate: 0 -0.9mm }`, {}],
  ['91: 1.8 mm higher', `${number} { translate: 0 -1.8mm }`, {'page-number-dash': all('267.4 mm')}],
  ['92: 1.7 mm further in', `${recto} { translate: -1.7mm }`, {}],
  [
    '92: 1.9 mm further in',
    `${recto} { translate: -1.9mm }`,
    {'page-number-side': ['1: 6.8 mm', '3: 6.8 mm']}
  ],
  [
    '92: in the middle; whether both sides meet is not asked then',
    `${recto} { translate: -68mm }`,
    {'page-number-side': ['1: 72.9 mm', '3: 72.9 mm']}
  ],
  ['93: no number', `${recto} { display: none }`, {'page-number-sequence': ['1: ', '3: ']}],
  [
    '94: in 黑体',
    `${number} { font-family: var(--font-hei) }`,
    {'page-number-face': ['1: NotoSansSC-Medium']}
  ],
  ['93: a number twice', `${recto} { content: "— 1 —" }`, {'page-number-sequence': ['3: 1']}]
]

for (const [name, css, found] of cases) {
  test(name, async () => {
    finds(await bench.judge(notice, {css}), found)
  })
}

test('93: a number on a blank page before the colophon, and on its page', async () => {
  const blank = await plant(await bench.print(notice), [{of: {from: 0, to: 262}, hide: true}], 3)
  const found = departures(judgePages(await readText(blank)))
  assert.deepEqual(found, {'page-number-sequence': ['3: —3—', '4: —4—']})
})
