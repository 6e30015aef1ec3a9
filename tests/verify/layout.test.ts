/** How pages are filled: what is measured, where it is drawn, and that it is no fault. */

import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {degrees, PDFDocument} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {readText} from '../../src/facts/index.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {type Judgement, judgePages} from '../../src/verify/judge.ts'
import {measurePdf} from '../../src/verify/measure.ts'
import {missing} from '../helpers/near.ts'
import {typeset} from '../helpers/typeset.ts'
import {type WrittenNotice, writtenNotice} from '../helpers/written-notice.ts'

const judge = async (notice: WrittenNotice = {}): Promise<Judgement> =>
  judgePages(await readText(await typeset(writtenNotice(notice))))

const office = (name: string): Judgement => {
  const pdf = readFileSync(new URL(`../fixtures/offices/${name}.pdf`, import.meta.url))
  return measurePdf(pdf).judgement ?? missing()
}

const notes = ({layout}: Judgement): string[] =>
  layout.map(({kind, page, value}) => `${page} ${kind} ${value}`)

/** Of the written notice, on whose third page name and date stand, and then the imprint. */
const own = await judge()

test('a page of 22 lines of 28 characters has nothing to be told', async () => {
  const squeezed = await judge({marks: 'squeezed'})
  assert.deepEqual(
    squeezed.layout.filter(({page}) => page === 2),
    []
  )
  // Pushed over, marks leave lines of 25 characters where 26 have room.
  const loose = own.layout.filter(({page}) => page === 2)
  assert.ok(loose.length > 3)
  assert.ok(loose.every(({kind, value}) => kind === 'loose-line' && value === 1.95))
})

test('loose lines, with the room between their characters', () => {
  assert.deepEqual(
    notes(office('writer-drawn')).filter((note) => note.includes('loose')),
    ['1 loose-line 0.99']
  )
  // Typst spaces its lines of 27 by no more than a third of a point.
  assert.deepEqual(
    notes(office('typst')).filter((note) => note.includes('loose')),
    []
  )
})

test('full lines of fewer than 28 characters', () => {
  assert.deepEqual(
    notes(office('weasyprint-flow')).filter((note) => note.includes('short-line')),
    ['1 short-line 27', '1 short-line 26', '2 short-line 27', '2 short-line 27', '2 short-line 26']
  )
})

test('pages with room for more lines at their foot, but for the last one', async () => {
  const short = (judgement: Judgement) =>
    judgement.layout.filter(({kind}) => kind === 'short-page').map(({page, value}) => [page, value])
  assert.deepEqual(short(office('weasyprint-flow')), [
    [1, 1],
    [2, 8]
  ])
  assert.deepEqual(short(office('writer-drawn')), [])
  // Two lines fewer on page 2.
  const fewer = await judge({
    change: (sheets) =>
      sheets.map((sheet, index) =>
        index === 1 ? {...sheet, texts: sheet.texts.filter(({top}) => top < 237)} : sheet
      )
  })
  assert.deepEqual(
    short(fewer).filter(([page]) => page === 2),
    [[2, 2]]
  )
  assert.deepEqual(
    short(own).filter(([page]) => page === 2),
    []
  )
})

test('blank pages', async () => {
  const blank = await judge({
    change: ([first, ...others]) => [first ?? missing(), {texts: []}, ...others]
  })
  assert.deepEqual(
    blank.layout.filter(({kind}) => kind === 'blank-page').map(({page, box}) => [page, box.width]),
    [[2, blank.scene.seenPages[1]?.page.width]]
  )
  assert.ok(own.layout.every(({kind}) => kind !== 'blank-page'))
})

test('none of it is a finding', () => {
  const judgement = office('typst')
  assert.ok(judgement.layout.length > 0)
  const faults = findingsOf(judgement).map(({ruleId}) => ruleId)
  assert.ok(!faults.some((rule) => /loose|short|blank/u.test(rule ?? '')))
})

test('the grid lies where the page that was measured does', () => {
  const upright = office('typst').sheets
  assert.deepEqual(upright[0]?.map(Math.round), [1, 0, 0, 1, 0, 0])
  // A quarter clockwise, within 10 mm of sheet: its left edge is above, its head at the right.
  assert.deepEqual(office('typst-turned').sheets[0]?.map(Math.round), [0, 1, -1, 0, 307, 10])
  assert.deepEqual(office('chromium-press').sheets[0]?.map(Math.round), [1, 0, 0, 1, 10, 10])
  // 镜像: what is measured on a verso is 2 mm further left, and so is its grid.
  const mirrored = office('xecjk').sheets
  assert.deepEqual(
    mirrored.map(([, , , , left]) => Math.round(left)),
    [0, -2]
  )
})

test('what is found on a page that is emitted on its side is marked where it is seen', async () => {
  const document = await PDFDocument.load(await typeset(writtenNotice()))
  const page = document.insertPage(1, [toPoints(297), toPoints(210)])
  const [font] = [await document.embedFont('Times-Roman')]
  for (let line = 0; line < 6; line += 1) {
    page.drawText('level text on a wide sheet', {x: 150, y: 400 - 30 * line, size: 16, font})
  }
  // 250 mm from the left, 20 mm from the foot: outside the type area of the bound page.
  page.drawText('far out', {x: toPoints(150), y: toPoints(5), size: 16, font, rotate: degrees(0)})
  const judgement = judgePages(await readText(await document.save()))
  const stray = findingsOf(judgement).find((each) => each.ruleId === 'type-area' && each.page === 2)
  const [x = 0, y = 0, width = 0] = stray?.box ?? missing()
  assert.ok(Math.abs(x - 150) < 1, String(stray?.box))
  assert.ok(y > 195 && y < 206, String(stray?.box))
  assert.ok(width > 2 && width < 30, String(stray?.box))
})
