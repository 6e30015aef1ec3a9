/** 标题 to 附件说明, 出席 and 附件. GB/T 9704—2012, 7.3 and 10.3. */

import assert from 'node:assert/strict'
import {toMillimetres} from '../../../src/base/units.ts'
import {inReadingOrder} from '../../../src/facts/index.ts'
import {emBottom, emTop} from '../../helpers/lines.ts'
import {near} from '../../helpers/near.ts'
import type {Invariant} from './invariant.ts'
import {separator} from './masthead.ts'
import {
  centre,
  char,
  em,
  emMiddle,
  find,
  left,
  type Measured,
  middle,
  type Placed,
  pitch,
  top
} from './measure.ts'

export const mainInvariants: readonly Invariant[] = [
  {
    name: '7.3.1: the title 22 pt 小标宋, black, centred, of 20 字 at most, two blank lines below',
    applies: ({title}) => title.length > 0,
    check(measured) {
      const lines = titleLines(measured)
      assert.equal(
        lines.map(({text}) => text).join(''),
        measured.sample.title.join('').replaceAll(' ', '')
      )
      for (const line of lines) {
        near(centre(line), middle, 0.75)
        assert.ok(line.glyphs.length <= 20)
        for (const {font, colour} of line.glyphs) {
          assert.match(font, /NotoSerifSC-Bold/)
          assert.deepEqual(colour, [0])
        }
      }
      for (const [index, line] of lines.slice(1).entries()) {
        near(line.baseline - (lines[index]?.baseline ?? 0), toMillimetres(35.61), 0.1)
      }
      const {form} = measured.sample
      const first = emTop(lines[0] ?? assert.fail())
      // The line's box is higher than its characters by 13.6 pt, half of it above.
      if (form === 'plain') near(first, top, 0.3)
      else if (form !== 'letter') {
        const rule = separator(measured)
        near(first - rule.y - rule.height, 2 * pitch + toMillimetres(13.61 / 2), 1)
      }
    }
  },
  {
    name: '7.3.2: the addressees one blank line below the title, flush left',
    applies: ({recipients}) => recipients !== undefined,
    check(measured) {
      const line = find(measured, measured.sample.recipients ?? '')
      const title = titleLines(measured).at(-1) ?? assert.fail()
      near(line.left, left, 0.3)
      near(emTop(line) - emBottom(title), 2 * pitch - em, 0.5)
    }
  },
  {
    name: '7.3.3: text on the line after the addressees; page 1 shows some',
    check(measured) {
      const [first] = measured.body.flat()
      assert.equal(first?.page, 1)
      const {recipients} = measured.sample
      if (recipients === undefined) return
      near(first.baseline - find(measured, recipients).baseline, pitch, 0.1)
    }
  },
  {
    name: '7.3.4: 附件说明 one blank line below the text, two 字 in, its names in line',
    applies: ({has}) => has.list.length > 0,
    check(measured) {
      const [one, two] = measured.sample.has.list.map((name, at) =>
        find(measured, `${at + 1}.${name}`)
      )
      const text = measured.body.at(-1)?.at(-1)
      assert.ok(one && two && text)
      near(one.left, left + 2 * char, 0.3)
      near(two.left, left + 5 * char, 0.3)
      near(one.glyphs[3]?.x, left + 5 * char, 0.3)
      near(one.glyphs[5]?.x, two.glyphs[2]?.x ?? 0, 0.05)
      const {isRespaced} = measured
      const tolerance = isRespaced ? 0.3 : 0.1
      if (one.page === two.page) near(two.baseline - one.baseline, pitch, tolerance)
      const lines = one.page === text.page ? (one.baseline - text.baseline) / pitch : 2
      near(lines, 2, isRespaced ? 0.1 : 0.02)
    }
  },
  {
    name: '10.3: 出席, 请假 and 列席 below the text or the 附件说明, two 字 in, 黑体, names hanging',
    applies: ({form}) => form === 'minutes',
    check(measured) {
      const {isRespaced} = measured
      const entries = ['出席', '郑某某', '请假', '列席'].map((text) => find(measured, text))
      const {list} = measured.sample.has
      const listed = list.at(-1)
      const above =
        listed === undefined
          ? measured.body.at(-1)?.at(-1)
          : find(measured, `${list.length}.${listed}`)
      const lines = [above, ...entries]
      for (const [index, line] of entries.entries()) {
        const before = lines[index]
        if (before?.page !== line.page) continue
        near(line.baseline - before.baseline, (index === 0 ? 2 : 1) * pitch, isRespaced ? 0.3 : 0.1)
      }
      for (const line of entries.filter(({text}) => /^(?:出席|请假|列席)：/u.test(text))) {
        near(line.left, left + 2 * char, 0.3)
        assert.match(line.glyphs[0]?.font ?? '', /NotoSansSC/)
        assert.match(line.glyphs[3]?.font ?? '', /FandolFang/)
        near(line.glyphs[3]?.x, left + 5 * char, 0.3)
      }
      near(find(measured, '郑某某').left, left + 5 * char, 0.3)
    }
  },
  {
    name: '7.3.7: each 附件 on a new page, its label on line 1 in 黑体, its title on line 3',
    applies: ({has}) => has.annexes && has.list.length > 0,
    check(measured) {
      for (const [index, name] of measured.sample.has.list.entries()) {
        const label = find(measured, `附件${index + 1}`)
        const title = measured.lines.find(({text, size}) => text === name && size > 21)
        assert.ok(title)
        assert.equal(title.page, label.page)
        near(emTop(label), top, 0.3)
        near(label.left, left, 0.3)
        assert.match(label.glyphs[0]?.font ?? '', /NotoSansSC/)
        near(emMiddle(title), top + 2 * pitch + em / 2, 0.5)
        near(centre(title), middle, 0.75)
        const text = measured.lines
          .filter(({page, size}) => page === title.page && Math.abs(size - 16) < 0.1)
          .slice(1)
        for (const [at, line] of text.entries()) {
          near(line.left, at === 0 ? left + 2 * char : left, 0.3)
          // One blank line below the title, whose line is 6 pt higher than others.
          const before = text[at - 1]
          const from = before ? before.baseline + pitch : title.baseline + 2 * pitch
          near(line.baseline, from, at === 0 ? 1 : 0.1)
        }
      }
    }
  },
  {
    name: 'nothing is lost: the pages read as the source, in order',
    check({pages, sample}) {
      const read = pages
        .map((page) =>
          inReadingOrder(page)
            .map(({text}) => text)
            .join('')
        )
        .join('')
      assert.equal(read.replace(/\s/gu, ''), sample.text)
    }
  },
  {
    name: 'nothing is said but what is to be said',
    check({messages, sample, layout}) {
      const expected = [
        ...(sample.has.list.length > 0 && !sample.has.annexes ? ['attachments'] : []),
        ...(layout.notes.length > 0 ? ['last-page'] : []),
        ...(sample.form === 'order' && sample.offices.length === 0 ? ['signature-stamp'] : [])
      ]
      assert.deepEqual(messages.map(({ruleId}) => ruleId).sort(), expected, messages.join('\n'))
      assert.ok(messages.every(({ruleId, fatal}) => ruleId !== 'last-page' || fatal === undefined))
    }
  }
]

function titleLines({lines}: Measured): Placed[] {
  return lines.filter(({page, size}) => page === 1 && Math.abs(size - 22) < 0.05)
}
