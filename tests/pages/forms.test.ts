/**
 * The matrix: every form × 1, 2, 3 agencies × how they are signed × one page or about six,
 * measured from the PDF. What must hold for any document of a form is said once, in `forms/`,
 * and held against all of them.
 */

import assert from 'node:assert/strict'
import {availableParallelism} from 'node:os'
import {test} from 'node:test'
import type {Glyph, PdfPage} from '../../src/facts/index.ts'
import {openPress} from '../helpers/press.ts'
import {closingInvariants} from './forms/closing.ts'
import {colophonInvariants} from './forms/colophon.ts'
import {samples} from './forms/documents.ts'
import {letterInvariants} from './forms/letter.ts'
import {mainInvariants} from './forms/main.ts'
import {mastheadInvariants} from './forms/masthead.ts'
import {type Measured, measure, read} from './forms/measure.ts'
import {sheetInvariants} from './forms/sheet.ts'

const press = openPress()
const printed = new Map<string, Measured>()
const waiting = [...samples]
await Promise.all(Array.from({length: Math.min(4, availableParallelism())}, work))

async function work(): Promise<void> {
  for (let sample = waiting.pop(); sample; sample = waiting.pop()) {
    printed.set(sample.name, await measure(sample, press))
  }
}

test('every form, 1 to 3 agencies, each way of signing, one page and about six', () => {
  assert.equal(printed.size, samples.length)
  assert.ok(samples.length >= 100)
  for (const {sample, body} of printed.values()) {
    const pages = body.at(-1)?.at(-1)?.page ?? 0
    if (sample.isLong) assert.ok(pages >= 5 && pages <= 7, `${sample.name}: ${pages} pages`)
    else assert.ok(pages <= 2, `${sample.name}: ${pages} pages`)
  }
})

const invariants = [
  ...sheetInvariants,
  ...mastheadInvariants,
  ...letterInvariants,
  ...mainInvariants,
  ...closingInvariants,
  ...colophonInvariants
]

for (const {name, applies, check} of invariants) {
  test(name, async () => {
    const own = samples.filter((sample) => applies?.(sample) ?? true)
    assert.ok(own.length >= 3, `only ${own.length} documents`)
    const faults: string[] = []
    for (const sample of own) {
      try {
        await check(printed.get(sample.name) ?? assert.fail('not printed'))
      } catch (error) {
        if (!(error instanceof assert.AssertionError)) throw error
        faults.push(`${sample.name}: ${error.message.replace(/\s+/gu, ' ').slice(0, 300)}`)
      }
    }
    assert.ok(faults.length === 0, faults.join('\n'))
  })
}

/** One of each form; between them they have every element. */
const shifted = [
  '通用, sealed, 2, long',
  '通用上行, named, 3, short',
  '信函, stamped, 2, long',
  '命令, stamp-named, 2, short',
  '纪要, sealed, 1, short',
  '白头, named, 3, short'
]

for (const name of shifted) {
  test(`no line of “${name}” can move by 1.2 mm without an invariant’s notice`, async () => {
    const measured = printed.get(name) ?? assert.fail()
    const unnoticed: string[] = []
    for (const line of measured.lines) {
      for (const [dx, dy] of [
        [1.2, 0],
        [0, 1.2]
      ] as const) {
        const moved = move(measured, new Set(line.glyphs), dx, dy)
        if (!(await isNoticed(measured, moved))) unnoticed.push(`${line.text} by ${dx}, ${dy}`)
      }
    }
    assert.ok(unnoticed.length === 0, unnoticed.join('\n'))
  })
}

function move({pages}: Measured, glyphs: ReadonlySet<Glyph>, dx: number, dy: number): PdfPage[] {
  return pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      glyphs.has(glyph) ? {...glyph, x: glyph.x + dx, baseline: glyph.baseline + dy} : glyph
    )
  }))
}

async function isNoticed(measured: Measured, pages: readonly PdfPage[]): Promise<boolean> {
  const {sample} = measured
  try {
    const moved = read(sample, {...measured, pages}, measured)
    for (const {applies, check} of invariants) {
      if (applies?.(sample) ?? true) await check(moved)
    }
    return false
  } catch (error) {
    if (!(error instanceof assert.AssertionError)) throw error
    return true
  }
}
