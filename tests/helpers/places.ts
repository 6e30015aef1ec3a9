/** Whether two prints have the same on a page, and at the same places. */

import assert from 'node:assert/strict'
import type {Millimetres} from '../../src/base/units.ts'
import type {Glyph, PdfPage, Stroke} from '../../src/facts/index.ts'

/** Nothing of a page is further from where it should be. */
const least: Millimetres = 0.01

/** A pixel of the layout: what is moved as a whole may be rounded to the next one. */
const pixel: Millimetres = 25.4 / 96 / 8

/**
 * Assert that `actual` has the glyphs and rules of `expected`, no more and no fewer, each
 * `shift` to the right of it.
 */
export function assertSamePlaces(
  actual: Pick<PdfPage, 'glyphs' | 'strokes'>,
  expected: Pick<PdfPage, 'glyphs' | 'strokes'>,
  shift: Millimetres = 0
): void {
  assert.deepEqual(
    actual.glyphs.map(({text}) => text),
    expected.glyphs.map(({text}) => text)
  )
  for (const [index, glyph] of actual.glyphs.entries()) {
    const wanted = expected.glyphs[index]
    assert.ok(wanted && isSameGlyph(glyph, wanted, shift), `${describe(glyph)}, ${wanted?.x}`)
  }
  assert.equal(actual.strokes.length, expected.strokes.length)
  for (const [index, rule] of actual.strokes.entries()) {
    const wanted = expected.strokes[index]
    assert.ok(wanted && isSameRule(rule, wanted, shift), `rule at ${rule.x}, ${rule.y}`)
  }
}

function isSameGlyph(one: Glyph, other: Glyph, shift: Millimetres): boolean {
  const tolerance = shift === 0 ? least : pixel
  return (
    one.font === other.font &&
    one.angle === other.angle &&
    one.artifact === other.artifact &&
    Math.abs(one.size - other.size) < tolerance &&
    Math.abs(one.x - other.x - shift) < tolerance &&
    Math.abs(one.baseline - other.baseline) < tolerance
  )
}

function isSameRule(one: Stroke, other: Stroke, shift: Millimetres): boolean {
  const tolerance = shift === 0 ? least : pixel
  return (
    Math.abs(one.x - other.x - shift) < tolerance &&
    Math.abs(one.y - other.y) < tolerance &&
    Math.abs(one.width - other.width) < tolerance &&
    Math.abs(one.height - other.height) < tolerance
  )
}

function describe({text, x, baseline}: Glyph): string {
  return `${text} at ${x.toFixed(3)}, ${baseline.toFixed(3)}`
}
