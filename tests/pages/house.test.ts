/**
 * 本机关约定: what an office has agreed on, measured on the printed page and judged.
 *
 * GB/T 9704—2012, 5.2.1 and 7.5.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type HouseProfile, standardHouse, standardPageNumber} from '../../src/base/house-profile.ts'
import type {Millimetres} from '../../src/base/units.ts'
import {type Glyph, inkOf, type PdfPage} from '../../src/facts/index.ts'
import {type Judgement, judgePages} from '../../src/verify/judge.ts'
import {profileOf, strictOf} from '../../src/verify/profile.ts'
import {linesOf} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {departures} from '../verify/report.ts'
import {noticeOf} from './filler.ts'

const agreed: HouseProfile = {
  layout: {mirrored: true},
  pageNumber: {place: 'centred', face: 'latin', dashes: false}
}
const centredOnly: HouseProfile = {
  layout: {},
  pageNumber: {...standardPageNumber, place: 'centred'}
}

const usual = await openPress().print(noticeOf())
const press = openPress(agreed)
const ours = await press.print(noticeOf())

/** The page number: what stands below the type area. */
function numberOf(page: PdfPage | undefined): readonly Glyph[] {
  return (page ?? missing()).glyphs.filter(({baseline, text}) => baseline > 263 && text.trim())
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({text}) => text).join('')
}

function centreOf(glyphs: readonly Glyph[]): Millimetres {
  const [first, last] = [glyphs.at(0) ?? missing(), glyphs.at(-1) ?? missing()]
  return (first.x + last.x + last.advance) / 2
}

/** Judged under `house`, as `hongtou check` does. */
function judged({pages}: Printed, house: HouseProfile): Judgement {
  const profile = profileOf(house)
  return judgePages(pages, {profile, strict: strictOf(house, profile)})
}

/** Rules with an agreed deviation. */
function agreements({results}: Judgement): readonly string[] {
  return results.flatMap(({rule, outcome}) =>
    outcome.state === 'passed' && outcome.agreed ? [rule.id] : []
  )
}

test('7.5: a number in the middle of the type area, on recto and mirrored verso alike', () => {
  assert.ok(ours.pages.length >= 4)
  for (const [index, page] of ours.pages.slice(0, 3).entries()) {
    const number = numberOf(page)
    assert.equal(textOf(number), `${index + 1}`)
    near(centreOf(number), index % 2 === 0 ? 106 : 104, 0.1)
    assert.match(number[0]?.font ?? '', /Tinos/)
    near(number[0]?.size, 14, 0.05)
  }
})

test('7.5: its height is that of a number between dashes', () => {
  for (const index of [0, 1]) {
    const [own, other] = [numberOf(ours.pages[index]), numberOf(usual.pages[index])]
    const [first] = own
    const digit = other.find(({text}) => /\d/.test(text))
    const bottoms = [first, digit].map((glyph) => inkOf(glyph ?? missing()) ?? missing())
    const [a, b] = bottoms.map(({y, height}) => y + height)
    near(a, b ?? missing(), 0.5)
  }
})

test('5.2.1: 镜像 agreed on holds for all, and a document may say otherwise', async () => {
  const left = (page: PdfPage | undefined): Millimetres =>
    Math.min(
      ...linesOf(page ?? missing())
        .filter(({glyphs}) => glyphs.length === 28)
        .map((line) => line.left)
    )
  near(left(ours.pages[0]), 28, 0.1)
  near(left(ours.pages[1]), 26, 0.1)
  const other = await press.print(noticeOf('{镜像: false}'))
  near(left(other.pages[1]), 28, 0.1)
  near(centreOf(numberOf(other.pages[1])), 106, 0.1)
  const simplex = await press.print(noticeOf('{双面: false}'))
  assert.deepEqual(
    simplex.messages.filter(({fatal}) => fatal !== null),
    []
  )
  near(left(simplex.pages[1]), 28, 0.1)
})

test('what is agreed on is told once each, as no fault; without it, it is one', () => {
  const judgement = judged(ours, agreed)
  assert.deepEqual(departures(judgement), {})
  assert.deepEqual(agreements(judgement), [
    'gutter-margin',
    'page-number-form',
    'page-number-side',
    'page-number-face'
  ])
  const strict = departures(judgePages(ours.pages))
  assert.deepEqual(Object.keys(strict), [
    'page-number-form',
    'page-number-side',
    'page-number-face'
  ])
})

test('what keeps to the standard is no deviation, and what was agreed differently is told', () => {
  assert.deepEqual(agreements(judged(usual, standardHouse)), [])
  assert.deepEqual(departures(judged(usual, standardHouse)), {})
  // Its front matter may have asked for margins that are not mirrored.
  assert.deepEqual(Object.keys(departures(judged(usual, agreed))), [
    'page-number-form',
    'page-number-side',
    'page-number-face'
  ])
  // One of two: the number is where it was agreed to be, and no more than that was agreed.
  const half = judged(ours, centredOnly)
  assert.deepEqual(Object.keys(departures(half)), ['page-number-form', 'page-number-face'])
  assert.deepEqual(agreements(half), ['page-number-side'])
})
