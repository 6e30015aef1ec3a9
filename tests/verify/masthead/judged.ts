/** What is said of a document with planted faults, held against what was planted. */

import assert from 'node:assert/strict'
import {type Millimetres, toMillimetres} from '../../../src/base/units.ts'
import type {Box, PdfPage} from '../../../src/facts/page.ts'
import {readText} from '../../../src/facts/read-pages.ts'
import {type Judgement, judgePages} from '../../../src/verify/judge.ts'
import {missing, near} from '../../helpers/near.ts'
import {type Fault, plant} from '../planted.ts'

/** Rule → what it measured, and on which element: its text, or which long rule. */
export type Departures = Readonly<Record<string, readonly [actual: string, on: Fault['of']]>>

/** Assert that of `pdf` with `faults` the rules of `expected` depart, on page 1, and no other. */
export async function departs(
  pdf: Uint8Array,
  faults: readonly Fault[],
  expected: Departures = {}
): Promise<Judgement> {
  const pages = await readText(faults.length > 0 ? await plant(pdf, faults) : pdf)
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
    assert.equal(page, 1)
    const [, on] = expected[rule.id] ?? missing()
    const there = placeOf(pages[0] ?? missing(), on)
    const name = `${rule.id}: ${wording.en}`
    assert.ok(box, name)
    // Of ink or of em boxes: within an em box, and most of its width.
    near(box.x, there.x, 1)
    near(box.x + box.width, there.x + there.width, 1)
    assert.ok(box.y > there.y - 1 && box.y + box.height < there.y + there.height + 1, name)
  }
  return judgement
}

/** The em boxes of what is marked as one text, all of it that has the words; or a long rule. */
export function placeOf(page: PdfPage, of: Fault['of']): Box {
  if (typeof of !== 'string') {
    const rules = page.rules.filter(({width}) => width >= 60).sort((a, b) => a.y - b.y)
    return rules[of.rule] ?? missing()
  }
  const ids = new Set(page.glyphs.map(({mcid}) => mcid))
  for (const id of ids) {
    const glyphs = page.glyphs.filter(({mcid, text}) => mcid === id && text.trim() !== '')
    if (glyphs.map(({text}) => text).join('') !== of) continue
    const lefts = glyphs.map(({x}) => x)
    const rights = glyphs.map(({x, advance}) => x + advance)
    const tops = glyphs.map(({baseline, size}) => baseline - 0.88 * toMillimetres(size))
    const bottoms = glyphs.map(({baseline, size}) => baseline + 0.12 * toMillimetres(size))
    return boxBetween(lefts, tops, rights, bottoms)
  }
  throw new Error(`Expected ${of} on the page`)
}

function boxBetween(
  lefts: readonly Millimetres[],
  tops: readonly Millimetres[],
  rights: readonly Millimetres[],
  bottoms: readonly Millimetres[]
): Box {
  const [x, y] = [Math.min(...lefts), Math.min(...tops)]
  return {x, y, width: Math.max(...rights) - x, height: Math.max(...bottoms) - y}
}

/** Where `of` is on page 1 as printed. */
export async function placed(pdf: Uint8Array, of: Fault['of']): Promise<Box> {
  const [page = missing()] = await readText(pdf)
  return placeOf(page, of)
}
