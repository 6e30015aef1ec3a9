import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toMillimetres} from '../../src/base/units.ts'
import {emBoxOf, type Glyph, type PdfPage} from '../../src/facts/index.ts'
import {baselinesOf, outside} from '../../src/pdf/placement.ts'
import {pageOf as blankPage, glyphOf} from '../helpers/glyphs.ts'

/** The type area of GB/T 9704—2012. */
const area = {x: 28, y: 37, width: 156, height: 225}
const em = toMillimetres(16)

test('outside', async (t) => {
  const within = {x: 28, baseline: 37 + 0.88 * em}
  const atEnd = {x: 184 - em, baseline: 262 - 0.12 * em}

  await t.test('finds nothing where em boxes touch the edges', () => {
    assert.deepEqual(outside([pageOf(within, atEnd)], area, 0), [])
  })

  for (const [side, place] of Object.entries({
    left: {x: within.x - 0.11},
    top: {baseline: within.baseline - 0.11},
    right: {x: atEnd.x + 0.11},
    foot: {baseline: atEnd.baseline + 0.11}
  })) {
    await t.test(`minds the tolerance at the ${side}`, () => {
      const base = side === 'left' || side === 'top' ? within : atEnd
      const page = pageOf({...base, ...place})
      const strays = outside([pageOf(within), page], area, 0.1)
      assert.equal(strays.length, 1)
      assert.equal(strays[0]?.page, 2)
      assert.ok(Math.abs((strays[0]?.by ?? 0) - 0.11) < 1e-9)
      assert.deepEqual(outside([page], area, 0.12), [])
    })
  }

  await t.test('passes over blanks, not over artifacts', () => {
    assert.deepEqual(outside([pageOf({x: 0, baseline: 0, text: '\u3000'})], area), [])
    assert.equal(outside([pageOf({x: 0, baseline: 0, artifact: true})], area).length, 1)
  })

  await t.test('turns the em box with the text', () => {
    const box = emBoxOf({...glyph({x: 100, baseline: 100}), angle: 90})
    // Clockwise: the line runs down, its upper side looks to the right.
    assert.ok(Math.abs(box.x - (100 - 0.12 * em)) < 1e-9)
    assert.ok(Math.abs(box.y - 100) < 1e-9)
    assert.ok(Math.abs(box.width - em) < 1e-9)
  })
})

test('linesPerPage', async (t) => {
  const sizes = {from: 15.7, to: 16.3}

  await t.test('the numerators of formulas are no lines', () => {
    const page = pageOf({baseline: 50, mcid: 1}, {baseline: 60, mcid: 2}, {baseline: 70})
    assert.deepEqual(baselinesOf({...page, formulas: new Set([2])}, sizes), [50, 70])
    assert.deepEqual(baselinesOf(page, sizes), [50, 60, 70])
  })

  await t.test('takes baselines within 1.5 pt for one line', () => {
    const near = toMillimetres(1.49)
    const far = toMillimetres(1.51)
    assert.equal(baselinesOf(pageOf({baseline: 50}, {baseline: 50 + near}), sizes).length, 1)
    assert.equal(baselinesOf(pageOf({baseline: 50}, {baseline: 50 + far}), sizes).length, 2)
  })

  await t.test('gives the lines from the top', () => {
    const page = pageOf({baseline: 80}, {baseline: 60}, {baseline: 70}, {baseline: 60})
    assert.deepEqual(baselinesOf(page, sizes), [60, 70, 80])
  })

  await t.test('leaves out other sizes, artifacts, blanks and turned text', () => {
    const page = pageOf(
      {baseline: 10, size: 15.6},
      {baseline: 20, size: 16.4},
      {baseline: 30, artifact: true},
      {baseline: 40, text: ' '},
      {baseline: 50, angle: 90},
      {baseline: 60, size: 15.7},
      {baseline: 70, size: 16.3}
    )
    assert.deepEqual(baselinesOf(page, sizes), [60, 70])
  })
})

function glyph(some: Partial<Glyph>): Glyph {
  return glyphOf({x: 50, baseline: 50, advance: em, ...some})
}

function pageOf(...glyphs: readonly Partial<Glyph>[]): PdfPage {
  return blankPage({glyphs: glyphs.map(glyph)})
}
