/** 信函格式. GB/T 9704—2012, 10.1. */

import assert from 'node:assert/strict'
import {toMillimetres} from '../../../src/base/units.ts'
import {emBottom, emTop} from '../../helpers/lines.ts'
import {near} from '../../helpers/near.ts'
import type {Sample} from './documents.ts'
import type {Invariant} from './invariant.ts'
import {find1, isFirst, redGlyphs} from './masthead.ts'
import {em, find, left, type Measured, middle, pitch, right, words} from './measure.ts'
import {isRed} from './sheet.ts'

const isLetter = ({form}: Sample): boolean => form === 'letter'
const em14 = toMillimetres(14)

export const letterInvariants: readonly Invariant[] = [
  {
    name: '10.1: the mark is the lead agency, ink 30 mm below the paper’s edge, centred, red 小标宋',
    applies: (sample) => isLetter(sample) && isFirst(sample),
    async check(measured) {
      const [upper] = redRules(measured)
      const ink =
        (await measured.head()).ink('red', {bottom: (upper?.y ?? 0) - 0.5}) ?? assert.fail()
      near(ink.top, 30, 0.5)
      near((ink.left + ink.right) / 2, middle, 0.75)
      near((upper?.y ?? 0) - ink.bottom, 4, 0.35)
      for (const {font} of redGlyphs(measured)) assert.match(font, /NotoSerifSC-Bold/)
    }
  },
  {
    name: '10.1: two double rules of 170 mm on page 1 alone, thick outside, the lower one 20 mm up',
    applies: isLetter,
    check(measured) {
      const rules = redRules(measured)
      assert.equal(rules.length, 4)
      for (const {x, width} of rules) {
        near(width, 170, 0.5)
        near(x + width / 2, 105, 0.5)
      }
      const [upperThick, upperThin, lowerThin, lowerThick] = rules
      assert.ok(upperThick && upperThin && lowerThin && lowerThick)
      assert.ok(upperThick.height > 1.5 * upperThin.height)
      assert.ok(lowerThick.height > 1.5 * lowerThin.height)
      near(297 - lowerThick.y - lowerThick.height, 20, 0.35)
      for (const {strokes: others} of measured.pages.slice(1)) {
        assert.ok(!others.some(({colour}) => isRed(colour)))
      }
    }
  },
  {
    name: '10.1: the number flush right and what is at the left 4.94 mm below the rule',
    applies: isLetter,
    check(measured) {
      const {number = '', has} = measured.sample
      const thin = redRules(measured)[1] ?? assert.fail()
      const line = find1(measured, number)
      near(emTop(line) - thin.y - thin.height, 4.94, 0.3)
      near(words(line, number).right, right, 0.3)
      for (const [index, text] of has.marks.entries()) {
        const mark = find1(measured, text)
        near(mark.left, left, 0.3)
        near(mark.baseline - line.baseline, index * pitch, 0.1)
      }
    }
  },
  {
    name: '10.1: the title two lines below the lowest of them, half a line more or less',
    applies: isLetter,
    check(measured) {
      const {has, number = ''} = measured.sample
      const lowest = find1(measured, has.marks.at(-1) ?? number)
      const title = measured.lines.find(({size}) => Math.abs(size - 22) < 0.05) ?? assert.fail()
      const slack = measured.pages.length > 1 ? pitch / 2 : 0.5
      near(emTop(title) - emBottom(lowest), 3 * pitch - em, slack)
    }
  },
  {
    name: '10.1: a full first page ends 4.94 mm above the lower rule',
    applies: (sample) => isLetter(sample) && sample.isLong,
    check(measured) {
      const last = measured.lines.findLast(({page}) => page === 1) ?? assert.fail()
      near((redRules(measured)[2]?.y ?? 0) - emBottom(last), 4.94, 0.3)
    }
  },
  {
    name: '10.1: copies alone, without rules, on the type area’s bottom edge of the last page',
    applies: (sample) => isLetter(sample) && sample.has.colophon,
    check(measured) {
      const copies = find(measured, '抄送：')
      const last = measured.lines.at(-1) ?? assert.fail()
      assert.equal(copies.page, measured.pages.length)
      near(last.baseline - copies.baseline, toMillimetres(14 + 29.61 - 16), 0.1)
      near(copies.left, left + em14, 0.3)
      near(last.left, left + 4 * em14, 0.3)
      near(last.size, 14, 0.05)
      near(emBottom(last), 262, 0.3)
      const rules = measured.pages.at(-1)?.strokes.filter(({colour}) => !isRed(colour))
      assert.deepEqual(rules, [])
    }
  }
]

function redRules({pages}: Measured) {
  return (pages[0]?.strokes ?? [])
    .filter(({colour}) => isRed(colour))
    .sort((one, other) => one.y - other.y)
}
