/** The same notice by other makers, in fixtures/makers: right, wrong on purpose, in disguise. */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {type Box, openDocument, type PdfPage} from '../../src/facts/index.ts'
import {ContentReader, openPdf, pageContents} from '../../src/pdf-syntax/index.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {type Judgement, judgePages} from '../../src/verify/judge.ts'
import type {Departure, Rule} from '../../src/verify/rule.ts'
import {gb9704} from '../../src/verify/rule.ts'
import {missing} from '../helpers/near.ts'
import {type PlantedError, planted} from '../makers/planted.ts'

const fixtures = new URL('../fixtures/makers/', import.meta.url)

/** In whatever unit a measurement has; lengths are to be found to 0.3 mm. */
const nearEnough = 0.3

/** Of the measurements of the general form, those of elements that the notice does not have. */
const absent = 26

test('fixtures are small, and all of them are used', () => {
  const names = readdirSync(fixtures)
  const made = planted.map(({name}) => `${name}.pdf`)
  const disguised = ['ghostscript-right', 'scanned', 'weasyprint-cropped', 'weasyprint-turned']
  assert.deepEqual(names.sort(), [...made, ...disguised.map((name) => `${name}.pdf`)].sort())
  for (const name of names) {
    assert.ok(statSync(fileURLToPath(new URL(name, fixtures))).size <= 100_000, name)
  }
})

for (const {name, errors, consequences} of planted) {
  test(name, () => {
    const {pages, judgement} = judged(name)
    assert.equal(judgement.form, 'general')
    const departures = departuresOf(judgement)
    const expected = [
      ...errors.map(({rule, page}) => `${rule} on page ${page}`),
      ...consequences.flatMap(({rule, pages: all}) => all.map((page) => `${rule} on page ${page}`))
    ]
    assert.deepEqual(departures.map(({rule, page}) => `${rule.id} on page ${page}`).sort(), [
      ...expected.sort()
    ])
    for (const {rule} of consequences) {
      const own = departures.filter((each) => each.rule.id === rule)
      assert.ok(
        own.every((each) => (each.severity ?? each.rule.severity) === 'warning'),
        rule
      )
    }
    for (const error of errors) {
      const found = departures.find(({rule, page}) => rule.id === error.rule && page === error.page)
      isFound(error, found ?? missing(), pages)
    }
    assert.equal(unmeasuredOf(judgement).length, absent)
  })
}

test('what the fixtures are', async (t) => {
  const outlines = (name: string): string[] =>
    [...new Set(pagesOf(name).flatMap(({glyphs}) => glyphs.map(({face}) => face.outlines)))].sort()

  await t.test('fonts as files and as Type 3', () => {
    assert.deepEqual(outlines('weasyprint-right'), ['truetype'])
    assert.ok(outlines('chromium-type3-right').includes('type3'))
  })

  await t.test('glyphs set one by one', async () => {
    const document = await openPdf(readFileSync(new URL('chromium-glyphs-right.pdf', fixtures)))
    const reader = new ContentReader(pageContents(document.getPage(0).node))
    let objects = 0
    while (reader.next()) if (reader.operator === 'BT') objects += 1
    const [page = missing()] = pagesOf('chromium-glyphs-right')
    assert.equal(objects, page.glyphs.length)
  })
})

test('through Ghostscript', () => {
  isRight('ghostscript-right')
})

test('written on its side, and turned', () => {
  const pages = isRight('weasyprint-turned')
  assert.deepEqual(
    pages.map(({rotation, mediaBox}) => [rotation, Math.round(mediaBox.width)]),
    [
      [90, 297],
      [90, 297]
    ]
  )
})

test('with a crop box that is smaller than the sheet', () => {
  const pages = isRight('weasyprint-cropped')
  assert.deepEqual(
    pages.map(({width, mediaBox}) => [Math.round(width), Math.round(mediaBox.width)]),
    [
      [210, 230],
      [210, 230]
    ]
  )
})

test('a scan: nothing passes, and the reason is told once, as an error', () => {
  const {judgement} = judged('scanned')
  assert.ok(judgement.results.every(({outcome}) => outcome.state === 'unmeasured'))
  const findings = findingsOf(judgement)
  assert.deepEqual(
    findings.map(({ruleId, severity}) => [ruleId, severity]),
    [['not-measured', 'error']]
  )
  assert.match(findings[0]?.wording.zh ?? '', /^全是图片，没有文字，未测：.+等 \d+ 项$/)
  assert.match(findings[0]?.wording.en ?? '', /all pages are pictures without text/)
})

function pagesOf(name: string): PdfPage[] {
  return [...openDocument(readFileSync(new URL(`${name}.pdf`, fixtures))).pages()]
}

function judged(name: string): {pages: PdfPage[]; judgement: Judgement} {
  const pages = pagesOf(name)
  return {pages, judgement: judgePages(pages)}
}

function isRight(name: string): PdfPage[] {
  const {pages, judgement} = judged(name)
  assert.equal(judgement.form, 'general')
  assert.deepEqual(
    departuresOf(judgement).map(({wording}) => wording.en),
    []
  )
  assert.equal(unmeasuredOf(judgement).length, absent)
  return pages
}

function departuresOf({results}: Judgement): (Departure & {readonly rule: Rule})[] {
  return results.flatMap(({rule, outcome}) =>
    outcome.state === 'failed' ? outcome.departures.map((each) => ({...each, rule})) : []
  )
}

/** None but those whose element is not there. */
function unmeasuredOf({results}: Judgement): string[] {
  return results.flatMap(({rule, outcome}) => {
    if (outcome.state !== 'unmeasured') return []
    assert.equal(outcome.cause, 'absent', `${rule.id}: ${outcome.reason.en}`)
    return [rule.id]
  })
}

function isFound(
  {clause, actual, on, page}: PlantedError,
  {rule, box, actual: measured, wording}: Departure & {readonly rule: Rule},
  pages: readonly PdfPage[]
): void {
  assert.equal(rule.clause, gb9704(clause))
  if (typeof actual === 'string') assert.equal(measured, actual)
  else {
    const size = Number(/^-?[\d.]+/.exec(measured)?.[0])
    assert.ok(Math.abs(size - actual) <= nearEnough, `${wording.en}, planted ${actual}`)
  }
  assert.ok(box, wording.en)
  const text = textWithin(pages[page - 1] ?? missing(), box)
  if (on === undefined) assert.ok(box.width > 140 && box.height < 1, JSON.stringify(box))
  else assert.ok(text.includes(on), `${wording.en}: ${text}`)
}

function textWithin({glyphs}: PdfPage, {x, y, width, height}: Box): string {
  return glyphs
    .filter(
      (glyph) =>
        glyph.x > x - 1 &&
        glyph.x + glyph.advance < x + width + 1 &&
        glyph.baseline > y - 1 &&
        glyph.baseline < y + height + 2
    )
    .map(({text}) => text)
    .join('')
}
