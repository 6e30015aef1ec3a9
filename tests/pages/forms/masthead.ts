/** 版头 of every form but the letter. GB/T 9704—2012, 7.2, 10.2 and 10.3. */

import assert from 'node:assert/strict'
import {emBottom, emTop} from '../../helpers/lines.ts'
import {near} from '../../helpers/near.ts'
import {type Sample, signings} from './documents.ts'
import type {Invariant} from './invariant.ts'
import {
  centre,
  char,
  em,
  left,
  type Measured,
  middle,
  type Placed,
  pitch,
  right,
  top,
  words
} from './measure.ts'
import {isRed} from './sheet.ts'

const hasMark = ({form}: Sample): boolean => form !== 'plain' && form !== 'letter'
/** The head of others is the same: held by the invariant that says so. */
export const isFirst = ({form, signing, isLong}: Sample): boolean =>
  !isLong && signing === signings[form][0]
const isRuled = ({form}: Sample): boolean => ['general', 'upward', 'minutes'].includes(form)

export const mastheadInvariants: readonly Invariant[] = [
  {
    name: '7.2.1–7.2.3: 份号, 密级 and 紧急程度 from line 1 on, flush left, 16 pt, the latter 黑体',
    applies: (sample) => hasMark(sample) && sample.has.marks.length > 0,
    check({lines, sample}) {
      for (const [index, text] of sample.has.marks.entries()) {
        const line = lines[index]
        assert.equal(line?.text, text)
        near(emTop(line), top + index * pitch, 0.3)
        near(line.left, left, 0.3)
        near(line.size, 16, 0.05)
        if (!/^\d/u.test(text)) assert.match(line.glyphs[0]?.font ?? '', /NotoSansSC/)
      }
    }
  },
  {
    name: '7.2.4, 10.2, 10.3: the ink of the mark at its height, centred, in 156 mm, red 小标宋',
    applies: (sample) => hasMark(sample) && isFirst(sample),
    async check(measured) {
      const ink = await markInk(measured)
      near(ink.top, top + (measured.sample.form === 'order' ? 20 : 35), 0.5)
      near((ink.left + ink.right) / 2, middle, 0.75)
      assert.ok(ink.right - ink.left <= 156 && ink.left >= left - 0.2 && ink.right <= right + 0.2)
      for (const {font} of redGlyphs(measured)) assert.match(font, /NotoSerifSC-Bold/)
    }
  },
  {
    name: '7.2.4: agencies one to a row, the lead first, to one width; the ending beside their middle',
    applies: (sample) => hasMark(sample) && isFirst(sample) && sample.agencies.length > 1,
    async check(measured) {
      const {names, ending} = measured.sample.mark ?? assert.fail()
      const rows = names.map((name) => words(find1(measured, name), name))
      for (const [index, row] of rows.entries()) {
        near(row.left, rows[0]?.left ?? 0, 0.2)
        near(row.right, rows[0]?.right ?? 0, 0.2)
        const before = rows[index - 1]
        if (before) assert.ok(emTop(row) - emBottom(before) > 0.3, 'rows touch')
      }
      const edge = (rows[0]?.right ?? 0) + 0.5
      const raster = await measured.head()
      const end = emBottom(rows.at(-1) ?? assert.fail()) + 5
      const block = raster.ink('red', {right: edge, bottom: end}) ?? assert.fail()
      const beside = raster.ink('red', {left: edge, bottom: end}) ?? assert.fail()
      near((beside.top + beside.bottom) / 2, (block.top + block.bottom) / 2, 1)
      const glyphs = redGlyphs(measured).filter(({x}) => x > edge)
      assert.equal(glyphs.map(({text}) => text).join(''), ending)
    }
  },
  {
    name: '7.2.5, 10.2: the number two blank lines below the mark, centred; upward one 字 in',
    applies: hasMark,
    check(measured) {
      const {sample} = measured
      const number = words(find1(measured, sample.number ?? ''), sample.number ?? '')
      near(number.size, 16, 0.05)
      if (sample.form === 'upward') {
        near(number.left, left + char, 0.3)
        const last = find1(measured, sample.signatories.at(-1) ?? '')
        near(last.baseline, number.baseline, 0.1)
      } else near(centre(number), middle, 0.5)
      const first = sample.form === 'upward' ? find1(measured, '签发人：') : number
      const mark = Math.max(...redGlyphs(measured).map((glyph) => emBottom(glyph)))
      near(emTop(first) - mark, 3 * pitch - em, 0.5)
    }
  },
  {
    name: '7.2.6: 签发人 one 字 from the right, two to a row, the names 楷体',
    applies: ({form}) => form === 'upward',
    check(measured) {
      const {signatories} = measured.sample
      const names = signatories.map((name) => words(find1(measured, name), name))
      near(Math.max(...names.map(({right: end}) => end)), right - char, 0.3)
      for (const [index, {left: from, glyphs}] of names.entries()) {
        if (index > 1) near(from, names[index - 2]?.left ?? 0, 0.1)
        for (const {font} of glyphs) assert.match(font, /LXGW/)
      }
      const rows = new Set(names.map(({baseline}) => baseline.toFixed(1)))
      assert.equal(rows.size, Math.ceil(names.length / 2))
    }
  },
  {
    name: '7.2.7: the separator 4 mm below the ink of the number, 156 mm wide, red, one',
    applies: isRuled,
    async check(measured) {
      const rule = separator(measured)
      near(rule.x, left, 0.1)
      near(rule.width, 156, 0.1)
      const {baseline} = find1(measured, measured.sample.number ?? '')
      if (!isFirst(measured.sample)) return
      const ink = (await measured.head()).ink('black', {top: baseline - 6, bottom: rule.y - 0.2})
      near(rule.y - (ink?.bottom ?? 0), 4, 0.3)
    }
  },
  {
    name: '7.2, 10: the head is the same for one page and for six, however it is signed',
    applies: ({form}) => form !== 'plain',
    check(measured) {
      const own = headOf(measured)
      const {form, agencies} = measured.sample
      const first = heads.get(`${form} ${agencies.length}`) ?? own
      heads.set(`${form} ${agencies.length}`, first)
      assert.equal(own.length, first.length)
      for (const [index, at] of own.entries()) near(at, first[index] ?? Number.NaN, 0.05)
    }
  },
  {
    name: '10.2: an order has no separator and no title, its text two blank lines below the number',
    applies: ({form}) => form === 'order',
    check(measured) {
      const number = find1(measured, '第12号')
      near((measured.body[0]?.[0]?.baseline ?? 0) - number.baseline, 3 * pitch, 0.1)
      assert.deepEqual(
        measured.pages[0]?.strokes.filter(({colour}) => isRed(colour)),
        []
      )
      assert.ok(measured.lines.every(({size}) => Math.abs(size - 22) > 0.5))
    }
  }
]

/** The first line of the document with `text`. */
export function find1({lines}: Measured, text: string): Placed {
  return lines.find((line) => line.text.includes(text)) ?? assert.fail(`no line with ${text}`)
}

export function redGlyphs({pages}: Measured) {
  return (pages[0]?.glyphs ?? []).filter(({colour}) => isRed(colour))
}

/** The one red rule of page 1. */
export function separator({pages}: Measured) {
  const red = (pages[0]?.strokes ?? []).filter(({colour}) => isRed(colour))
  assert.equal(red.length, 1)
  return red[0] ?? assert.fail()
}

/** The red ink down to the number. */
async function markInk(measured: Measured) {
  const lowest = Math.max(...redGlyphs(measured).map((glyph) => emBottom(glyph)))
  const raster = await measured.head()
  return raster.ink('red', {bottom: lowest + 2}) ?? assert.fail()
}

const heads = new Map<string, readonly number[]>()

/** Where the mark, the number and the red rules are; a letter's lower rule as well. */
function headOf(measured: Measured): number[] {
  const number = find1(measured, measured.sample.number ?? '')
  const rules = (measured.pages[0]?.strokes ?? []).filter(({colour}) => isRed(colour))
  return [
    ...redGlyphs(measured).flatMap(({x, baseline, size}) => [x, baseline, size]),
    ...rules.flatMap(({x, y, width, height}) => [x, y, width, height]),
    number.left,
    number.baseline
  ]
}
