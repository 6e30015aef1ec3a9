/** 版记. GB/T 9704—2012, 7.4. */

import assert from 'node:assert/strict'
import {toMillimetres} from '../../../src/base/units.ts'
import {near} from '../../helpers/near.ts'
import type {Sample} from './documents.ts'
import type {Invariant} from './invariant.ts'
import {bottom, emMiddle, find, left, type Measured, right} from './measure.ts'

const hasColophon = ({form, has}: Sample): boolean => has.colophon && form !== 'letter'
const em14 = toMillimetres(14)
/** 3.2: 14 pt and 7/8 of 三号 below. */
const line = toMillimetres(14 + 29.61 - 16)

export const colophonInvariants: readonly Invariant[] = [
  {
    name: '7.4: the colophon on the last page, that page even where both sides are printed',
    applies: hasColophon,
    check(measured) {
      const {pages, sample} = measured
      assert.equal(find(measured, '抄送：').page, pages.length)
      if (sample.has.duplex) assert.equal(pages.length % 2, 0)
    }
  },
  {
    name: '7.4.1: its rules 0.35, 0.25 and 0.35 mm, 156 mm wide, black, the last one at 262 mm',
    applies: hasColophon,
    check(measured) {
      const rules = rulesOf(measured)
      assert.equal(rules.length, 3)
      for (const [index, {x, y, width, height}] of rules.entries()) {
        near(x, left, 0.1)
        near(width, 156, 0.1)
        near(height, index === 1 ? 0.25 : 0.35, 0.01)
        if (index === 2) near(y + height, bottom, 0.1)
      }
    }
  },
  {
    name: '7.4.2, 7.4.3: 14 pt, one 字 in; copies hang under the first name; the date at the right',
    applies: hasColophon,
    check(measured) {
      const copies = find(measured, '抄送：')
      const [imprint, wrapped] = measured.lines.toReversed()
      assert.ok(imprint && wrapped)
      near(copies.left, left + em14, 0.3)
      near(wrapped.left, left + 4 * em14, 0.3)
      assert.ok(wrapped.text.endsWith('。') && wrapped.right <= right - em14 + 0.3)
      near(imprint.left, left + em14, 0.3)
      near(imprint.right, right - em14, 0.3)
      assert.ok(imprint.text.endsWith('印发'))
      for (const {size} of [copies, wrapped, imprint]) near(size, 14, 0.05)
      // Each in the middle of its line, the rules between.
      const [first, second, third] = rulesOf(measured)
      assert.ok(first && second && third)
      near(emMiddle(copies), first.y + first.height + line / 2, 0.3)
      near(emMiddle(wrapped), second.y - line / 2, 0.3)
      near(wrapped.baseline - copies.baseline, line, 0.1)
      near(emMiddle(imprint), third.y - line / 2, 0.3)
      near(third.y - second.y - second.height, line, 0.1)
    }
  }
]

function rulesOf({pages}: Measured) {
  return (pages.at(-1)?.strokes ?? [])
    .filter(({width, colour}) => width > 100 && colour[0] === 0)
    .sort((one, other) => one.y - other.y)
}
