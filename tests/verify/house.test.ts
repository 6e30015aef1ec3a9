/**
 * 本机关约定: each measurement that an office's profile changes, at the edges of what was agreed
 * on. 5.2.1, 7.4.1 and 7.5.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type HouseProfile, standardHouse, standardPageNumber} from '../../src/base/house-profile.ts'
import {readText} from '../../src/facts/index.ts'
import {type Judgement, judgePages} from '../../src/verify/judge.ts'
import {profileOf, strictOf} from '../../src/verify/profile.ts'
import {isSong, isTimes} from '../../src/verify/scene/faces.ts'
import {paragraph} from '../pages/filler.ts'
import {notice, sealed} from './main/documents.ts'
import {openBench} from './perturbed.ts'
import {plant} from './planted.ts'
import {type Departures, departures} from './report.ts'

const ours: HouseProfile = {
  layout: {mirrored: true},
  pageNumber: {place: 'centred', face: 'latin', dashes: false}
}
/** Text from page 1 to page 4, the colophon on page 6. */
const long = notice.replace('## 总体要求', `${paragraph(1200)}\n\n## 总体要求`)
const withColophon = sealed.replace(
  '印章: {图片: seal.png, 直径: 42}',
  '印发机关: 某某市总工会办公室\n印发日期: 2026-03-06'
)

const bench = openBench()
const pdf = await bench.print(long, {house: ours})

/** Under `house`, as `hongtou check` does. */
async function judged(bytes: Uint8Array, house: HouseProfile): Promise<Judgement> {
  const profile = profileOf(house)
  return judgePages(await readText(bytes), {profile, strict: strictOf(house, profile)})
}

/** What was agreed on: rule → `page: actual` of the first departure. */
function agreements({results}: Judgement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    results.flatMap(({rule: {id}, outcome}) => {
      const [first] = outcome.state === 'passed' ? (outcome.agreed ?? []) : []
      return first ? [[id, `${first.page}: ${first.actual}`] as const] : []
    })
  )
}

const allAgreed = {
  'gutter-margin': '2: 26 mm',
  'page-number-form': '1: 1',
  'page-number-side': '1: 76.8 mm',
  'page-number-face': '1: Tinos-Regular'
}

const recto = '.pagedjs_sheet[data-page-side="recto"]::after'
const verso = '.pagedjs_sheet[data-page-side="verso"]::after'
const all = '.pagedjs_sheet[data-page-number]::after'

const cases: ReadonlyArray<readonly [name: string, css: string, found: Departures]> = [
  ['90: 14.3 pt', `${all} { font-size: 14.3pt }`, {}],
  [
    '90: 14.4 pt',
    `${recto} { font-size: 14.4pt }`,
    {'page-number-form': [1, 3, 5].map((page) => `${page}: 14.4 pt`)}
  ],
  [
    '90: with dashes',
    `${recto} { content: "— " attr(data-page-number) " —" }`,
    {'page-number-form': [1, 3, 5].map((page) => `${page}: —${page}—`)}
  ],
  ['92: 0.9 mm aside', `${all} { translate: 0.9mm }`, {}],
  [
    '92: 1.1 mm aside',
    `${recto} { translate: 1.1mm }`,
    {'page-number-side': [1, 3, 5].map((page) => `${page}: 1.1 mm`)}
  ],
  [
    '92: versos not mirrored with their text',
    `${verso} { translate: 2mm }`,
    {'page-number-side': [2, 4, 6].map((page) => `${page}: 2 mm`)}
  ],
  [
    '92: at the outer side',
    `${recto} { text-align: right }`,
    {'page-number-side': [1, 3, 5].map((page) => `${page}: 76.8 mm`)}
  ],
  [
    '93: no number',
    `${verso} { display: none }`,
    {'page-number-sequence': [2, 4, 6].map((page) => `${page}: `)}
  ],
  [
    '94: in 宋体',
    `${all} { font-family: var(--font-song) }`,
    {'page-number-face': ['1: NotoSerifSC-Regular']}
  ]
]

test('all of it at once: nothing departs, and each is told once', async () => {
  const judgement = await judged(pdf, ours)
  assert.deepEqual(departures(judgement), {})
  assert.deepEqual(agreements(judgement), allAgreed)
})

for (const [name, css, found] of cases) {
  test(`agreed on, ${name}`, async () => {
    const other = await bench.print(long, {house: ours, css})
    assert.deepEqual(departures(await judged(other, ours)), found)
  })
}

test('2: a mirrored verso that is not where it was agreed to be', async () => {
  const aside = async (by: number): Promise<Departures> => {
    const fault = {of: {from: 0, to: 262}, move: [by, 0]} as const
    return departures(await judged(await plant(pdf, [fault], 2), ours))
  }
  // What strays from the type area is told as well.
  assert.deepEqual(await aside(-0.9), {'type-area': ['2: 0.7 mm']})
  assert.deepEqual(await aside(-1.1), {'gutter-margin': ['2: 24.9 mm'], 'type-area': ['2: 0.9 mm']})
})

test('94: Times and what stands for it is no 宋体', () => {
  const times = ['TimesNewRomanPSMT', 'Times-Roman', 'Tinos-Regular', 'LiberationSerif']
  for (const name of [...times, 'TeXGyreTermes-Regular', 'NimbusRomNo9L-Regu']) {
    assert.deepEqual([isTimes(name), isSong(name)], [true, false], name)
  }
  for (const name of ['SimSun', 'NotoSerifSC-Regular', 'FZSSK--GBK1-0', 'STSong']) {
    assert.deepEqual([isTimes(name), isSong(name)], [false, true], name)
  }
})

test('2: 镜像 agreed on, and a document that its front matter keeps from it: both are right', async () => {
  const house = {layout: {mirrored: true}, pageNumber: standardPageNumber}
  const mirrored = await judged(await bench.print(long, {house}), house)
  assert.deepEqual(
    [departures(mirrored), agreements(mirrored)],
    [{}, {'gutter-margin': '2: 26 mm'}]
  )
  for (const layout of ['{镜像: false}', '{双面: false}']) {
    const markdown = long.replace('格式: 通用', `格式: 通用\n版式: ${layout}`)
    const usual = await judged(await bench.print(markdown, {house}), house)
    assert.deepEqual([departures(usual), agreements(usual)], [{}, {}], layout)
  }
})

test('2: no 镜像 agreed on, and one that is mirrored is told', async () => {
  const house = {layout: {mirrored: false}, pageNumber: standardPageNumber}
  const markdown = long.replace('格式: 通用', '格式: 通用\n版式: {镜像: true}')
  const found = departures(await judged(await bench.print(markdown, {house}), house))
  assert.deepEqual(found['gutter-margin'], ['2: 26 mm'])
})

test('83: printed on one side, as agreed, a colophon may end an odd page', async () => {
  const house = {layout: {duplex: false}, pageNumber: standardPageNumber}
  const one = await bench.print(withColophon, {house})
  assert.equal((await readText(one)).length, 1)
  const judgement = await judged(one, house)
  assert.deepEqual(departures(judgement), {})
  assert.deepEqual(agreements(judgement), {'colophon-even-page': '1: 1'})
  assert.deepEqual(departures(await judged(one, standardHouse)), {'colophon-even-page': ['1: 1']})
})

test('套印 agreed on: the mark is on the sheet already, and its absence no fault', async () => {
  const house = {layout: {overprint: true}, pageNumber: standardPageNumber}
  const judgement = await judged(await bench.print(long, {house}), house)
  assert.deepEqual([departures(judgement), agreements(judgement)], [{}, {}])
})
