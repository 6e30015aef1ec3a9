/** 署名, 成文日期, 印章, 签名章 and 附注. GB/T 9704—2012, 7.3.5 and 7.3.6. */

import assert from 'node:assert/strict'
import type {Millimetres} from '../../../src/base/units.ts'
import {emBottom, emTop} from '../../helpers/lines.ts'
import {near} from '../../helpers/near.ts'
import type {InkBox} from '../../helpers/raster.ts'
import {annotation, date} from './documents.ts'
import type {Invariant} from './invariant.ts'
import {
  bottom,
  centre,
  char,
  em,
  emMiddle,
  find,
  lastText,
  left,
  type Measured,
  type Placed,
  pitch,
  right,
  words
} from './measure.ts'

const diameter = 42
const stampWidth = 30
const stampHeight = 20

export const closingInvariants: readonly Invariant[] = [
  {
    name: '7.3.5.5: name and date stand on one page, with text above them',
    applies: ({signing}) => signing !== 'none',
    check(measured) {
      const {page} = find(measured, date)
      for (const line of nameLines(measured)) assert.equal(line.page, page)
      assert.equal(lastText(measured).page, page, `no text on page ${page}`)
    }
  },
  {
    name: '7.3.5.2: names two 字 from the right, one blank line below the text, the date two 字 in',
    applies: ({signing}) => signing === 'named',
    check(measured) {
      const names = nameLines(measured)
      const [first] = names
      const signed = find(measured, date)
      assert.ok(first)
      for (const [index, name] of names.entries()) {
        near(name.left, first.left, 0.3)
        near(name.right, first.right, 0.3)
        near(name.baseline - first.baseline, index * pitch, 0.1)
      }
      near(signed.baseline - (names.at(-1)?.baseline ?? 0), pitch, 0.1)
      near(signed.left - first.left, 2 * char, 0.3)
      const isDateLonger = signed.right - signed.left > first.right - first.left
      near(isDateLonger ? signed.right : first.right, right - 2 * char, 0.3)
      near(first.baseline - lastText(measured).baseline, 2 * pitch, 0.1)
    }
  },
  {
    name: '7.3.5.1: the date four 字 from the right, the last name on its axis, seals on their names',
    applies: ({signing}) => signing === 'sealed',
    async check(measured) {
      const names = nameLines(measured)
      const seals = await sealInk(measured, names)
      const signed = find(measured, date)
      const last = names.at(-1) ?? assert.fail()
      near(centre(last), centre(signed), 0.3)
      if (names.length < 3) near(signed.right, right - 4 * char, 0.3)
      near(signed.baseline - last.baseline, pitch, 0.1)
      for (const [index, seal] of seals.entries()) {
        const name = names[index] ?? assert.fail()
        near((seal.left + seal.right) / 2, centre(name), 0.3)
        near(seal.right - seal.left, diameter, 0.3)
        near(seal.bottom - seal.top, diameter, 0.3)
        near(seal.top + diameter / 2, sealMiddle(names.length, name, signed), 0.3)
      }
    }
  },
  {
    name: '7.3.5.1: a seal’s top within one line of the text; seals apart, within 156 mm',
    applies: ({signing}) => signing === 'sealed',
    async check(measured) {
      const seals = await sealInk(measured, nameLines(measured))
      const gap = Math.min(...seals.map(({top}) => top)) - emBottom(lastText(measured))
      assert.ok(gap > 0.5 && gap <= pitch, `gap ${gap}`)
      const {page} = find(measured, date)
      // 10.1: a letter's first page goes on to the lower rule.
      const end = measured.sample.form === 'letter' && page === 1 ? 297 - 20 - 1.3 : bottom
      for (const [index, seal] of seals.entries()) {
        assert.ok(seal.left >= left && seal.right <= right, 'a seal outside')
        assert.ok(seal.bottom <= end, `a seal down to ${seal.bottom}`)
        for (const other of seals.slice(index + 1)) {
          const across = Math.max(other.left - seal.right, seal.left - other.right)
          const down = Math.max(other.top - seal.bottom, seal.top - other.bottom)
          assert.ok(Math.max(across, down) >= 0.3, `${across} ${down}`)
        }
        const rules = measured.pages[page - 1]?.strokes.filter(({colour}) => colour[0] === 0) ?? []
        for (const {y} of rules) assert.ok(y > seal.bottom, 'a seal on the colophon')
      }
    }
  },
  {
    name: '7.3.5.3: stamps four 字 from the right, two blank lines below, offices two 字 left of them',
    applies: ({signing}) => signing === 'stamped',
    async check(measured) {
      const offices = nameLines(measured)
      const signed = find(measured, date)
      const raster = await measured.around(signed)
      const stamps = offices.map((office) => {
        const reach = stampHeight / 2 + 0.4
        const region = {
          left: office.right,
          top: emMiddle(office) - reach,
          bottom: emMiddle(office) + reach
        }
        return raster.ink('red', region) ?? assert.fail('no stamp')
      })
      for (const [index, stamp] of stamps.entries()) {
        const office = offices[index] ?? assert.fail()
        near(stamp.right, right - 4 * char, 0.3)
        near(stamp.right - stamp.left, stampWidth, 0.3)
        near(stamp.bottom - stamp.top, stampHeight, 0.3)
        near((stamp.top + stamp.bottom) / 2, emMiddle(office), 0.3)
        near(office.left, offices[0]?.left ?? 0, 0.1)
        const before = stamps[index - 1]
        if (before) assert.ok(stamp.top - before.bottom >= 0.3, 'stamps touch')
      }
      const widest = Math.max(...offices.map(({right: end}) => end))
      near(widest, (stamps[0]?.left ?? 0) - 2 * char, 0.3)
      near(signed.right, right - 4 * char, 0.3)
      // The stamp stands in the middle of two lines, which are 0.9 mm higher.
      const leading = pitch - em
      near((stamps[0]?.top ?? 0) - emBottom(lastText(measured)) - leading / 2, 2 * pitch, 0.6)
      near(emTop(signed) - (stamps.at(-1)?.bottom ?? 0) - leading / 2, pitch, 0.6)
    }
  },
  {
    name: '7.3.5.3: names in place of stamps, column under column',
    applies: ({signing}) => signing === 'stamp-named',
    check(measured) {
      const rows = measured.sample.offices.map((office) => find(measured, office))
      const offices = nameLines(measured)
      const signed = find(measured, date)
      const names = rows.map(({glyphs}, index) => glyphs[offices[index]?.text.length ?? 0])
      for (const [index, row] of rows.entries()) {
        near(row.baseline - (rows[0]?.baseline ?? 0), index * pitch, 0.1)
        near(names[index]?.x, names[0]?.x ?? 0, 0.1)
        near(offices[index]?.right, (names[0]?.x ?? 0) - 2 * char, 0.3)
        assert.match(names[index]?.font ?? '', /LXGW/)
      }
      near(Math.max(...rows.map(({right: end}) => end)), right - 4 * char, 0.3)
      near(signed.right, right - 4 * char, 0.3)
      near(signed.baseline - (rows.at(-1)?.baseline ?? 0), 2 * pitch, 0.1)
      near((rows[0]?.baseline ?? 0) - lastText(measured).baseline, 3 * pitch, 0.1)
    }
  },
  {
    name: '7.3.6: 附注 on the line below the date, two 字 in',
    applies: ({has, signing}) => has.annotation && signing !== 'none',
    check(measured) {
      // Beside a seal it takes two lines.
      const note = find(measured, annotation.slice(0, 8))
      const signed = find(measured, date)
      assert.equal(note.page, signed.page)
      near(note.left, left + 2 * char, 0.3)
      near(note.baseline - signed.baseline, pitch, 0.1)
    }
  }
]

/** A name or an office: one line, or under a seal two. */
interface Name extends Placed {
  readonly first: Placed
}

/** Those above the date, where they share a line too. */
function nameLines(measured: Measured): Name[] {
  const {sample, lines} = measured
  const signed = find(measured, date)
  const near = lines.filter(
    ({page, baseline, size}) =>
      page === signed.page && baseline < signed.baseline && Math.abs(size - 16) < 0.1
  )
  const last = (text: string): Placed | undefined => {
    const line = near.findLast((each) => each.text.includes(text))
    return line && words(line, text)
  }
  return (sample.offices.length > 0 ? sample.offices : sample.agencies).map((name) => {
    const whole = last(name)
    if (whole) return {...whole, first: whole}
    for (let at = name.length - 1; at > 0; at -= 1) {
      const [first, rest] = [last(name.slice(0, at)), last(name.slice(at))]
      if (first && rest && Math.abs(rest.baseline - first.baseline - pitch) < 0.1) {
        return {...rest, first}
      }
    }
    return assert.fail(`no ${name} on page ${signed.page}`)
  })
}

/** One seal: name and date 3 mm below its middle; several: each name 1 mm. */
function sealMiddle(count: number, {first, ...name}: Name, signed: Placed): Millimetres {
  return count === 1
    ? (emTop(first) + emBottom(signed)) / 2 - 3
    : (emTop(first) + emBottom(name)) / 2 - 1
}

/** What is red around each name; a seal that touched another would show. */
async function sealInk(measured: Measured, names: readonly Name[]): Promise<InkBox[]> {
  const signed = find(measured, date)
  const raster = await measured.around(signed)
  const reach = diameter / 2 + 0.9
  return names.map((name) => {
    const [x, y] = [centre(name), sealMiddle(names.length, name, signed)]
    const region = {left: x - reach, right: x + reach, top: y - reach, bottom: y + reach}
    return raster.ink('red', region) ?? assert.fail('no seal')
  })
}
