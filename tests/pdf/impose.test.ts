/** A4 pages on A3 sheets: order, places, text. GB/T 9704—2012, 6.3. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {degrees, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {openDocument, readText} from '../../src/facts/index.ts'
import {impose, NotA4, sidesOf} from '../../src/pdf/impose.ts'
import {openPdf} from '../../src/pdf-syntax/index.ts'
import {withoutPoppler, wordsOf} from '../helpers/poppler.ts'
import {openPress} from '../helpers/press.ts'
import {qpdfFaults, withoutQpdf} from '../helpers/qpdf.ts'
import {noticeOf} from '../pages/filler.ts'

const press = openPress()
const notice = (await press.print(noticeOf('{双面: true}'))).pdf
const {pageCount} = openDocument(notice)
const sheets = await impose(await openPdf(notice), [{from: 0, to: pageCount - 1}])

/** Counted from 1, as they are printed; `·` for a blank. */
function shown(count: number, inFold?: number): string {
  return sidesOf(count, inFold)
    .map((side) => side.map((index) => (index === undefined ? '·' : index + 1)).join('-'))
    .join(' ')
}

test('pages are in the order of a booklet, whose sheets lie in one another', () => {
  assert.equal(shown(8), '8-1 2-7 6-3 4-5')
  assert.equal(shown(4), '4-1 2-3')
  assert.equal(shown(6), '·-1 2-· 6-3 4-5')
  assert.equal(shown(1), '·-1 ·-·')
  assert.equal(shown(12, 1), '4-1 2-3 8-5 6-7 12-9 10-11')
  assert.equal(shown(10, 2), '8-1 2-7 6-3 4-5 ·-9 10-·')
  for (const count of [1, 3, 7, 200, 201]) {
    const pages = sidesOf(count).flat()
    assert.equal(pages.length, 4 * Math.ceil(count / 4))
    const there = pages.filter((index) => index !== undefined).sort((a, b) => a - b)
    assert.deepEqual(
      there,
      Array.from({length: count}, (_page, index) => index)
    )
  }
})

test('when it is folded, the back of a page is the one that follows it', () => {
  const sides = sidesOf(16)
  for (let at = 0; at < sides.length; at += 2) {
    const [[left, right], [backLeft, backRight]] = [sides[at] ?? [], sides[at + 1] ?? []]
    // Turned over on its short edge, what is at the right has the left half behind it.
    assert.deepEqual([backLeft, left], [(right ?? 0) + 1, (backRight ?? 0) + 1])
  }
})

test('A3, and each word where it was on its page, to 0.01 mm', {skip: withoutPoppler}, () => {
  const before = wordsOf(notice)
  const sides = sidesOf(before.length)
  const after = wordsOf(sheets)
  assert.equal(after.length, sides.length)
  let compared = 0
  for (const [at, side] of sides.entries()) {
    const expected = side
      .flatMap((index, half) =>
        (before[index ?? -1] ?? []).map(({text, box}) => ({text, x: box.x + 210 * half, y: box.y}))
      )
      .sort(byPlace)
    const found = (after[at] ?? []).map(({text, box}) => ({text, x: box.x, y: box.y})).sort(byPlace)
    assert.equal(found.map(({text}) => text).join(' '), expected.map(({text}) => text).join(' '))
    for (const [index, {x, y}] of found.entries()) {
      const place = expected[index]
      assert.ok(place && Math.abs(place.x - x) < 0.01 && Math.abs(place.y - y) < 0.01)
      compared += 1
    }
  }
  assert.ok(compared > 50)
  for (const {width, height} of openDocument(sheets).sizes) {
    assert.ok(Math.abs(width - 420) < 0.01 && Math.abs(height - 297) < 0.01)
  }
})

test('it claims nothing, is the same on every run, and is whole', {skip: withoutQpdf}, async () => {
  const {info} = openDocument(sheets)
  assert.deepEqual([info.isTagged, info.accessible, info.archival], [false, undefined, undefined])
  assert.equal(info.title, openDocument(notice).info.title)
  const again = await impose(await openPdf(notice), [{from: 0, to: pageCount - 1}])
  assert.ok(Buffer.from(sheets).equals(again))
  assert.equal(qpdfFaults(sheets), '')
})

test('pages that are turned, moved or cut lie as they are looked at', async () => {
  const model = await PDFDocument.create()
  const [a, b] = [toPoints(210), toPoints(297)]
  const straight = model.addPage([a, b])
  straight.drawText('a', {x: toPoints(20), y: toPoints(30), size: 10})
  for (const turn of [90, 180, 270]) {
    const isWide = turn !== 180
    const page = model.addPage(isWide ? [b, a] : [a, b])
    page.setRotation(degrees(turn))
    // 20 mm from the left and 30 mm from the foot, as it is looked at.
    const places: Readonly<Record<number, readonly [number, number]>> = {
      90: [b - toPoints(30), toPoints(20)],
      180: [a - toPoints(20), b - toPoints(30)],
      270: [toPoints(30), a - toPoints(20)]
    }
    const [x = 0, y = 0] = places[turn] ?? []
    page.drawText('a', {x, y, size: 10, rotate: degrees(turn)})
  }
  const cut = model.addPage([a + 100, b + 100])
  cut.setMediaBox(-50, -50, a + 100, b + 100)
  cut.node.set(PDFName.of('TrimBox'), model.context.obj([0, 0, a, b]))
  cut.drawText('a', {x: toPoints(20), y: toPoints(30), size: 10})
  cut.drawText('outside', {x: -40, y: -40, size: 10})
  const bytes = await model.save()
  const pages = await readText(await impose(await openPdf(bytes), [{from: 0, to: 4}]))
  const places = pages.flatMap(({glyphs}) =>
    glyphs
      .filter(({text}) => text === 'a')
      .map(({x, baseline}) => [x % 210, baseline].map((value) => Math.round(value * 100) / 100))
  )
  assert.equal(places.length, 5)
  for (const place of places) assert.deepEqual(place, [20, 267])
})

test('what is not A4 is refused, by its page and its size', async () => {
  const model = await PDFDocument.create()
  model.addPage([toPoints(210), toPoints(297)])
  model.addPage([toPoints(297), toPoints(210)])
  const document = await openPdf(await model.save())
  await assert.rejects(impose(document, [{from: 0, to: 1}]), (error: unknown) => {
    assert.ok(error instanceof NotA4)
    assert.deepEqual([error.page, Math.round(error.width), Math.round(error.height)], [2, 297, 210])
    return true
  })
})

function byPlace(one: {x: number; y: number}, other: {x: number; y: number}): number {
  return Math.round((one.y - other.y) * 20) || one.x - other.x
}
