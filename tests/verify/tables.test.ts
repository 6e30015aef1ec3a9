/** Tables of other makers, in fixtures/table-makers: their cells are no paragraphs, the text around them is. */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {test} from 'node:test'
import {openDocument, type PdfPage} from '../../src/facts/index.ts'
import {judgePages} from '../../src/verify/judge.ts'
import {linesOf} from '../../src/verify/scene/read-lines.ts'
import {recognise} from '../../src/verify/scene/scene.ts'
import {tablesOf} from '../../src/verify/scene/tables.ts'

const fixtures = new URL('../fixtures/table-makers/', import.meta.url)

const pagesOf = (name: string): readonly PdfPage[] => [
  ...openDocument(readFileSync(new URL(`${name}.pdf`, fixtures))).pages()
]

/** By fixture, how many tables its pages have. */
const made: Readonly<Record<string, readonly number[]>> = {
  'libreoffice-three-rules': [2, 0],
  'weasyprint-three-rules': [2],
  'libreoffice-merged': [1],
  'weasyprint-merged': [1],
  'libreoffice-long': [1, 1, 1],
  'weasyprint-long': [1, 1]
}

/** What the makers do by themselves: no page numbers, no 小标宋, an indent, an edge and a first line nearly right. */
const ways: ReadonlySet<string> = new Set([
  'page-number-sequence',
  'title-type',
  'first-line-indent',
  'head-margin',
  'type-area-right'
])

const failedIn = (pages: readonly PdfPage[]): readonly string[] =>
  judgePages(pages)
    .results.filter(({outcome}) => outcome.state === 'failed')
    .map(({rule}) => rule.id)

const textsIn = (pages: readonly PdfPage[]): readonly string[] =>
  recognise(pages).text.map(({text}) => text)

const isCell = (text: string): boolean => /^(?:单位|检查|防火|情况|保障安全要)/u.test(text)

test('the fixtures are small, and all of them are used', () => {
  const names = readdirSync(fixtures)
  assert.deepEqual(names.sort(), [...Object.keys(made).map((name) => `${name}.pdf`)].sort())
  for (const name of names) assert.ok(statSync(new URL(name, fixtures)).size < 30_000, name)
})

for (const [name, counts] of Object.entries(made)) {
  test(`${name}: its cells are no text, and nothing is told of them`, () => {
    const pages = pagesOf(name)
    assert.deepEqual(
      recognise(pages).seenPages.map(({tables}) => tables.length),
      counts
    )
    const texts = textsIn(pages)
    assert.deepEqual(texts.filter(isCell), [])
    assert.equal(
      texts.filter((text) => text.startsWith('各单位要检查')).length,
      counts[0] === 2 ? 3 : 2
    )
    assert.deepEqual(
      failedIn(pages).filter((id) => !ways.has(id)),
      []
    )
  })
}

test('without its rules a table is text, and what is wrong with that is told', () => {
  const pages = pagesOf('libreoffice-long').map((page) => ({...page, strokes: [], shapes: []}))
  assert.ok(textsIn(pages).some(isCell))
  const told = failedIn(pages).filter((id) => !ways.has(id))
  assert.ok(told.length > 0)
})

test('text between two tables of one width is measured', () => {
  for (const name of ['libreoffice-three-rules', 'weasyprint-three-rules']) {
    const [page, ...others] = pagesOf(name)
    assert.ok(page)
    const rules = [...new Set(page.strokes.map(({y}) => y))].sort((one, other) => one - other)
    const [, , , end = 0] = rules.filter((y, at) => at === 0 || y - (rules[at - 1] ?? 0) > 1)
    const first = linesOf(page.glyphs, 1)
      .filter(({text, top}) => text.startsWith('各单位') && top < end)
      .at(-1)
    assert.ok(first)
    const moved = new Set(first.glyphs)
    const glyphs = page.glyphs.map((glyph) =>
      moved.has(glyph) ? {...glyph, x: glyph.x - 6} : glyph
    )
    const {results} = judgePages([{...page, glyphs}, ...others])
    const outcome = results.find(({rule}) => rule.id === 'first-line-indent')?.outcome
    assert.ok(outcome?.state === 'failed')
    const {departures} = outcome
    assert.ok(
      departures.some(({box}) => Math.abs((box?.y ?? 0) - first.top) < 1),
      name
    )
  }
})

test('two rules are a table when columns stand between them and below', () => {
  const [page] = pagesOf('weasyprint-long')
  assert.ok(page)
  const tablesIn = (from: PdfPage) => tablesOf(from, () => linesOf(from.glyphs, 1)).length
  assert.equal(tablesIn(page), 1)
  // A line of text between them, and lines of text below.
  const middle = page.glyphs.filter(({x, baseline}) => x < 60 || baseline < 78)
  assert.equal(tablesIn({...page, glyphs: middle}), 0)
  const head = page.glyphs.filter(({baseline}) => baseline < 90)
  assert.equal(tablesIn({...page, glyphs: head}), 0)
})
