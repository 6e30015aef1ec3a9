/** What is said of a document with planted faults, held against what was planted. */

import assert from 'node:assert/strict'
import {toMillimetres} from '../../src/base/units.ts'
import {type Box, type Glyph, inkOf, type PdfPage, readText} from '../../src/facts/index.ts'
import {type Judgement, judgePages} from '../../src/verify/judge.ts'
import {missing} from '../helpers/near.ts'
import {type Fault, plant, type Target} from './planted.ts'

/**
 * Rule → what it measured, and on which element, or on which of them together; without one for
 * a rule that has to depart as well, and whose place another test asks for.
 */
export type Departures = Readonly<
  Record<string, readonly [actual: string, on?: Target | readonly Target[] | Box]>
>

/** Assert that of `pdf` with `faults` on `at` the rules of `expected` depart there, and no other. */
export async function departs(
  pdf: Uint8Array,
  faults: readonly Fault[],
  expected: Departures = {},
  at = 1
): Promise<Judgement> {
  const pages = await readText(faults.length > 0 ? await plant(pdf, faults, at) : pdf)
  const judgement = judgePages(pages)
  const departures = judgement.results.flatMap(({rule, outcome}) =>
    outcome.state === 'failed' ? outcome.departures.map((each) => ({rule, ...each})) : []
  )
  assert.deepEqual(
    Object.fromEntries(departures.map(({rule, actual}) => [rule.id, actual])),
    Object.fromEntries(Object.entries(expected).map(([id, [actual]]) => [id, actual])),
    departures.map(({wording}) => wording.en).join('\n')
  )
  assert.equal(departures.length, Object.keys(expected).length, 'one departure to a page')
  for (const {rule, page, box, wording} of departures) {
    assert.equal(page, at)
    const [, on] = expected[rule.id] ?? missing()
    if (on === undefined) continue
    const there = isBox(on) ? on : placeOf(pages[at - 1] ?? missing(), on)
    const name = `${rule.id}: ${wording.en}`
    assert.ok(box, name)
    // Of ink or of em boxes, without marks that have no face of their own.
    const isWithin =
      box.x > there.x - 1 &&
      box.y > there.y - 1 &&
      box.x + box.width < there.x + there.width + 1 &&
      box.y + box.height < there.y + there.height + 1
    assert.ok(isWithin && box.width > 0.6 * there.width, `${name}: ${JSON.stringify(box)}`)
  }
  return judgement
}

/** The em boxes of a text or a line that reads so; a long rule; or several. */
export function placeOf(page: PdfPage, of: Target | readonly Target[]): Box {
  if (isSeveral(of)) return around(of.map((each) => placeOf(page, each))) ?? missing()
  if (typeof of !== 'string') {
    const rules = page.strokes.filter(({width}) => width >= 60).sort((a, b) => a.y - b.y)
    return rules[of.rule] ?? missing()
  }
  return around(glyphsOf(page, of).map(emBoxOf)) ?? missing()
}

function isBox(of: Target | readonly Target[] | Box): of is Box {
  return typeof of === 'object' && 'x' in of
}

function isSeveral(of: Target | readonly Target[]): of is readonly Target[] {
  return Array.isArray(of)
}

function glyphsOf(page: PdfPage, of: string): Glyph[] {
  const ids = new Set(page.glyphs.map(({mcid}) => mcid))
  for (const id of ids) {
    const glyphs = page.glyphs.filter(({mcid, text}) => mcid === id && text.trim() !== '')
    if (said(glyphs) === of) return glyphs
    for (const level of new Set(glyphs.map(({baseline}) => baseline))) {
      const line = glyphs.filter(({baseline}) => baseline === level)
      if (said(line) === of) return line
    }
  }
  throw new Error(`Expected ${of} on the page`)
}

function said(glyphs: readonly Glyph[]): string {
  return glyphs.map(({text}) => text).join('')
}

function emBoxOf({x, advance, baseline, size}: Glyph): Box {
  const em = toMillimetres(size)
  return {x, y: baseline - 0.88 * em, width: advance, height: em}
}

/** Where `of` is on page 1 as printed. */
export async function placed(pdf: Uint8Array, of: Target | readonly Target[]): Promise<Box> {
  const [page = missing()] = await readText(pdf)
  return placeOf(page, of)
}

/** Where the ink of a text is on page 1 as printed, or of several together. */
export async function inked(pdf: Uint8Array, ...of: readonly string[]): Promise<Box> {
  const [page = missing()] = await readText(pdf)
  const boxes = of.flatMap((each) => glyphsOf(page, each)).map((glyph) => inkOf(glyph) ?? missing())
  return around(boxes) ?? missing()
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return {x, y, width: right - x, height: bottom - y}
}
