/** Sheet, type area, grid and what holds on every page. GB/T 9704—2012, 5 and 7.5. */

import assert from 'node:assert/strict'
import {toMillimetres} from '../../../src/base/units.ts'
import {emBoxOf, type Glyph} from '../../../src/facts/index.ts'
import {collisions} from '../../helpers/collisions.ts'
import {emBottom, emTop} from '../../helpers/lines.ts'
import {near} from '../../helpers/near.ts'
import type {Invariant} from './invariant.ts'
import {bottom, char, left, type Measured, pitch, right, top} from './measure.ts'

const em14 = toMillimetres(14)

export const sheetInvariants: readonly Invariant[] = [
  {
    name: '5.1: A4',
    check({pages}) {
      for (const {width, height} of pages) {
        near(width, 210, 0.01)
        near(height, 297, 0.01)
      }
    }
  },
  {
    name: '5.2.1, 5.2.3: pages that the text runs through have 22 lines from edge to edge',
    applies: ({isLong}) => isLong,
    check({sample, body, isRespaced}) {
      const lines = body.flat()
      const lastPage = lines.at(-1)?.page ?? 0
      for (let page = 1; page < lastPage; page += 1) {
        const own = lines.filter((line) => line.page === page)
        const last = emBottom(own.at(-1) ?? assert.fail())
        if (page === 1) {
          // 10.1: a letter's first page ends at the lower rule.
          const end = sample.form === 'letter' ? 297 - 20 - 1.3 - 4.94 : bottom
          assert.ok(last <= end + 0.3 && last > end - pitch, `page 1 ends at ${last}`)
          continue
        }
        near(emTop(own[0] ?? assert.fail()), top, 0.3)
        if (isRespaced) continue
        assert.equal(own.length, 22, `${own.length} lines on page ${page}`)
        near(last, bottom, 0.3)
      }
    }
  },
  {
    name: '5.2.1: every page with text but the first begins at the type area’s top edge',
    check({lines}) {
      const text = lines.filter(({page, size}) => page > 1 && Math.abs(size - 16) < 0.1)
      for (const [index, line] of text.entries()) {
        if (text[index - 1]?.page !== line.page) near(emTop(line), top, 0.3)
      }
    }
  },
  {
    name: '3.2, 5.2.3: the lines of the text at one pitch',
    check({body, isRespaced}) {
      const lines = body.flat()
      for (const [index, line] of lines.slice(1).entries()) {
        const before = lines[index]
        if (before?.page !== line.page) continue
        // 7.3.5.5: 29.1 to 30 pt where that keeps name and date with text.
        const tolerance = toMillimetres(isRespaced ? 0.6 : 0.15)
        near(line.baseline - before.baseline, pitch, tolerance)
      }
    }
  },
  {
    name: '5.2.3, 7.3.3: paragraphs two 字 in; full lines have 28 characters from edge to edge',
    check({body, isRespaced}) {
      for (const lines of body) {
        near(lines[0]?.left, left + 2 * char, 0.3)
        for (const [index, line] of lines.entries()) {
          if (index > 0) near(line.left, left, 0.3)
          if (index === lines.length - 1) continue
          // A mark that may not begin a line takes the character before it along.
          near(line.right, right, 0.3)
          const cells = line.glyphs.length + (index === 0 ? 2 : 0)
          if (!isRespaced) assert.ok(cells === 28 || cells === 27, line.text)
        }
      }
    }
  },
  {
    name: '5.2.2, 5.2.4: the text is 16 pt 仿宋, black; nothing but mark and rules is red',
    check({body, pages, sample}) {
      for (const {size, font} of body.flat().flatMap(({glyphs}) => glyphs)) {
        near(size, 16, 0.05)
        assert.match(font, /FandolFang|LXGW|NotoSansSC-Medium/)
      }
      const red = pages.flatMap((page) => page.glyphs.filter(({colour}) => isRed(colour)))
      const mark = sample.mark ? sample.mark.names.join('') + sample.mark.ending : ''
      const printed = red.map(({text}) => text).join('')
      assert.deepEqual([...printed].sort(), [...mark].sort())
      for (const {colour} of pages.flatMap(({glyphs}) => glyphs)) {
        assert.ok(isRed(colour) || colour.every((part) => part === 0), String(colour))
      }
    }
  },
  {
    name: '5.2.1: nothing outside the type area but page numbers and, in letters, mark and rules',
    check({pages, sample}) {
      for (const [index, {glyphs, strokes}] of pages.entries()) {
        const isFirstLetter = sample.form === 'letter' && index === 0
        for (const glyph of glyphs.filter(({artifact, text}) => !artifact && text.trim() !== '')) {
          const box = emBoxOf(glyph)
          const from = isFirstLetter ? 27 : top
          const to = isFirstLetter ? 297 - 20 - 4.94 : bottom
          const isIn = box.y >= from - 0.4 && box.y + box.height <= to + 0.4
          assert.ok(isIn, `${glyph.text} at ${box.y} on page ${index + 1}`)
          assert.ok(box.x >= left - 0.3 && box.x + box.width <= right + 0.3, glyph.text)
        }
        for (const {x, y, width, height, colour} of strokes) {
          if (isFirstLetter && isRed(colour)) continue
          const isIn = x >= left - 0.1 && x + width <= right + 0.1 && y >= top
          assert.ok(isIn && y + height <= bottom + 0.1, `a rule at ${x}, ${y}`)
        }
      }
    }
  },
  {
    name: 'no two blocks overlap: no glyph covers another, no rule crosses one',
    check({pages}) {
      for (const [index, page] of pages.entries()) {
        const found = collisions(page)
        assert.ok(found.length === 0, `page ${index + 1}: ${found.slice(0, 3).join('; ')}`)
      }
    }
  },
  {
    name: '7.5: page numbers 7 mm below, recto right, verso left, one 字 in; none where none belongs',
    check(measured) {
      const unnumbered = unnumberedPages(measured)
      for (const [index, {glyphs}] of measured.pages.entries()) {
        const own = glyphs.filter(({artifact, text}) => artifact && text.trim() !== '')
        const text = own.map((glyph) => glyph.text).join('')
        assert.equal(text, unnumbered.has(index + 1) ? '' : `—${index + 1}—`)
        if (text === '') continue
        for (const {text: each, size, baseline, font} of own) {
          near(size, 14, 0.05)
          near(baseline, own[0]?.baseline ?? 0, 0.01)
          // The dash is borrowed where that of 宋体 is not one 字 long.
          if (each !== '—') assert.match(font, /NotoSerifSC-Regular/)
        }
        if (index % 2 === 0) near(Math.max(...own.map(endOf)), right - em14, 0.3)
        else near(Math.min(...own.map(({x}) => x)), left + em14, 0.3)
      }
    }
  }
]

/** 7.5: blank pages before the colophon, and its own then; 10.1: page 1 of a letter. */
function unnumberedPages({pages, sample}: Measured): ReadonlySet<number> {
  const blank = pages.flatMap(({glyphs}, index) =>
    glyphs.some(({artifact}) => !artifact) ? [] : [index + 1]
  )
  return new Set([
    ...blank,
    ...(blank.length > 0 ? [pages.length] : []),
    ...(sample.form === 'letter' ? [1] : [])
  ])
}

function endOf({x, advance}: Glyph): number {
  return x + advance
}

export function isRed([red = 0, green = 1]: readonly number[]): boolean {
  return red > 0.7 && green < 0.3
}
