/** The tables of fixtures/tables and the forms of content/, measured as they are printed. */

import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {emBoxOf, type PdfPage} from '../../src/facts/index.ts'
import {turnedPage} from '../../src/verify/scene/turned-page.ts'
import {cellsOfPage, type PrintedCell} from '../helpers/cells.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const fixtures = new URL('../fixtures/tables/', import.meta.url)
const forms = new URL('../../content/recruitment-notice.md', import.meta.url)

interface Sample {
  /** More pages are too many. */
  readonly pages: number
  readonly isTurned?: boolean
}

const samples: Readonly<Record<string, Sample>> = {
  'groups-over-pages': {pages: 7},
  'heads-over-three-levels': {pages: 3},
  'list-of-300-names': {pages: 12},
  'long-text-beside-short-columns': {pages: 4},
  'plan-of-12-columns': {pages: 1, isTurned: true},
  'statement-of-numbers': {pages: 1},
  'table-of-24-columns': {pages: 1, isTurned: true},
  'wide-attachment': {pages: 5, isTurned: true}
}

/** A quarter of a character stands between hanzi and digits anyway. */
const mostSpread = 0.26

const printed = new Map<string, readonly PdfPage[]>()

async function pagesOf(name: string, source = new URL(`${name}.md`, fixtures)) {
  const known = printed.get(name)
  if (known) return known
  const {pages} = await press.print(readFileSync(source, 'utf8'))
  printed.set(name, pages)
  return pages
}

const isTurned = ({glyphs}: PdfPage): boolean => glyphs.some(({angle}) => angle !== 0)

/** Of turned tables as well: they are read the way they lie. */
function cellsOf(pages: readonly PdfPage[]): PrintedCell[] {
  return pages.flatMap((page) => cellsOfPage(isTurned(page) ? turnedPage(page, 1) : page))
}

/** 张　三, 年　　月　　日, □男　□女: what its author spread is no fault. */
function isSpreadByHand(text: string): boolean {
  return /^\p{Script=Han}{2}$|年月日|□/u.test(text)
}

function isDivided(text: string, after: string): boolean {
  const isNumber = /[\d.]$/u.test(text) && /^[\d.%年月日分万元人]/u.test(after)
  return isNumber || (/\d[年月]$/u.test(text) && /^\d/u.test(after))
}

test('all of the fixtures are measured', () => {
  assert.deepEqual(readdirSync(fixtures).sort(), [
    ...Object.keys(samples).map((name) => `${name}.md`)
  ])
})

for (const [name, {pages: most, isTurned: turned = false}] of Object.entries(samples)) {
  test(`${name}: on at most ${most} pages, nothing divided, nothing spread, nothing outside`, async () => {
    const pages = await pagesOf(name)
    assert.ok(pages.length <= most, `${pages.length} pages`)
    assert.equal(pages.some(isTurned), turned)
    measure(pages)
  })
}

test('three forms: nothing divided, nothing spread, nothing outside', async () => {
  measure(await pagesOf('forms', forms))
})

function measure(pages: readonly PdfPage[]): void {
  const cells = cellsOf(pages)
  assert.ok(cells.length > 12, `${cells.length} cells`)
  for (const {lines} of cells) {
    lines.forEach(({text, spread}, index) => {
      assert.ok(spread <= mostSpread || isSpreadByHand(text), `${text}: ${spread}`)
      assert.ok(!isDivided(text, lines[index + 1]?.text ?? ''), text)
    })
  }
  for (const {x, y, width, height} of pages.flatMap(({glyphs}) =>
    glyphs.filter(({artifact}) => !artifact).map(emBoxOf)
  ))
    assert.ok(x > 27.7 && x + width < 184.3 && y > 36.7 && y + height < 262.3, `${x} ${y}`)
}

test('each of 300 names is whole, on a line of its own cell, in order', async () => {
  const typed = readFileSync(new URL('list-of-300-names.md', fixtures), 'utf8')
  const rows = typed.split('\n').filter((line) => /^\| \d/u.test(line))
  const names = [1, 4].flatMap((at) => rows.map((row) => row.split('|')[at + 1]?.trim() ?? ''))
  assert.equal(new Set(names).size, 300)
  const cells = cellsOf(await pagesOf('list-of-300-names')).map(({lines}) =>
    lines.map(({text}) => text)
  )
  const own = new Map(cells.map((lines) => [lines.join(''), lines.length]))
  for (const name of names) assert.equal(own.get(name.replaceAll('　', '')), 1, name)
  // Each number stands beside its name.
  const texts = cells.map((lines) => lines.join(''))
  names.forEach((name, index) => {
    const at = texts.indexOf(name.replaceAll('　', ''))
    assert.equal(texts[at - 1], String(index + 1), name)
  })
})

test('numbers stand under each other at their points, whatever has a sign', async () => {
  const [page] = await pagesOf('statement-of-numbers')
  const points = page?.glyphs.filter(({text, baseline}) => text === '.' && baseline > 90) ?? []
  const columns = new Set(points.map(({x}) => Math.round(x)))
  assert.ok(points.length > 15)
  assert.ok(columns.size <= 4, [...columns].join(' '))
})
