/** 格式测量结果: all values whole, the same every time, to be read by eye and by program. */

import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {type Glyph, openDocument} from '../../src/facts/index.ts'
import {openFontsFolder} from '../../src/project/paths.ts'
import {certificate} from '../../src/report/certificate.ts'
import type {MeasurementOutcome, Outcome} from '../../src/report/outcome.ts'
import {withoutPoppler} from '../helpers/poppler.ts'

const fonts = {
  text: join(openFontsFolder, 'NotoSansSC-Regular.ttf'),
  bold: join(openFontsFolder, 'NotoSansSC-Medium.ttf')
}
const states = ['passed', 'failed', 'agreed', 'unmeasured'] as const
const longName = '发文字号与最后一个签发人在同一行而且名称很长'
const measurements = Array.from({length: 95}, (_, index): MeasurementOutcome => {
  const state = states[index < 6 ? index % 4 : 0] ?? 'passed'
  return {
    id: `rule-${index}`,
    number: index + 1,
    clause: 'GB/T 9704—2012, 5.2.1',
    name: {zh: index === 8 ? longName : `天头之${index}`, en: `head margin ${index}`},
    state,
    actual: state === 'unmeasured' ? undefined : '37.2 mm',
    expected: state === 'unmeasured' ? undefined : '35 mm ± 1 mm',
    reason: state === 'unmeasured' ? {zh: '没有密级', en: 'there is none'} : undefined
  }
})
const outcome: Outcome = {
  path: 'output/通知.pdf',
  output: undefined,
  pages: 3,
  cached: false,
  messages: [],
  measurements
}
const certified = {
  outcome,
  sha256: '0123456789abcdef'.repeat(4),
  creator: 'Hongtou 1.2.3',
  date: new Date(Date.UTC(2026, 2, 5))
}

/** Where the right column begins, in millimetres. */
const middle = 105

/** Lines from the top: glyphs with the same baseline, from the left; column after column. */
function linesIn(pdf: Uint8Array, page = 0): readonly (readonly Glyph[])[] {
  const lines = new Map<string, Glyph[]>()
  for (const glyph of openDocument(pdf).page(page).glyphs) {
    const isTable = glyph.size < 7.2
    const column = isTable && glyph.x > middle ? 1 : 0
    const key = `${column}${glyph.baseline.toFixed(1).padStart(6)}`
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line)
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({text}) => text).join('')

test('it says which file it is about, what was measured, and by what', async () => {
  const lines = linesIn(await certificate(certified, fonts, 'zh'))
  const texts = lines.map(textOf)
  assert.deepEqual(texts.slice(0, 4), [
    '公文格式测量结果（GB/T 9704—2012）',
    '文件  output/通知.pdf',
    `SHA-256  ${certified.sha256}`,
    '共 3 页；合格 91 项，按本机关约定 1 项，不合格 2 项，未测 1 项。'
  ])
  assert.equal(texts[4], '约定的偏离：天头之2 37.2 mm，应为 35 mm ± 1 mm。')
  assert.match(texts[6] ?? '', /^2天头之15\.2\.1不合格37\.2 mm，应为/u)
  assert.ok(texts.some((each) => /^4天头之35\.2\.1未测没有密级$/u.test(each)))
  assert.ok(texts.some((each) => /测量程序： Hongtou 1\.2\.3 {2}2026-03-05$/u.test(each)))
  assert.equal(texts.filter((each) => /^\d+天头之\d+5\.2\.1/u.test(each)).length, 94)
  const english = linesIn(await certificate(certified, fonts, 'en')).map(textOf)
  assert.equal(english[1], 'File  output/通知.pdf')
  assert.match(english[6] ?? '', /^2head margin 15\.2\.1failed37\.2 mm/u)
})

test('no value is cut: what is long takes as many lines and pages as it needs', async () => {
  const reason = `第1、2页的文字读不出来（${'字体没有说明各字是什么；'.repeat(4)}）`
  const long = measurements.map((each, index) =>
    index % 2 === 0
      ? {...each, clause: 'GB/T 33476.2—2016, 7.3.1', reason: {zh: `${reason}${index}`, en: ''}}
      : each
  )
  const facts = {...certified, outcome: {...outcome, measurements: long}}
  const pdf = await certificate(facts, fonts, 'zh')
  const {pageCount} = openDocument(pdf)
  assert.ok(pageCount > 2, String(pageCount))
  for (let page = 0; page < pageCount; page += 1) {
    const texts = linesIn(pdf, page).map(textOf)
    assert.ok(
      texts.some((each) => each.endsWith(`2026-03-05  第 ${page + 1} 页 / ${pageCount}`)),
      texts.at(-1) ?? ''
    )
    // Each says which file it belongs to.
    assert.ok(texts.some((each) => each.includes(certified.sha256)))
    withinMargins(linesIn(pdf, page))
  }
  const told = inCells(pdf)
  for (let index = 0; index < 95; index += 2) assert.ok(told.includes(`${reason}${index}`), told)
  assert.ok(told.includes('GB/T33476.2—2016,7.3.1'))
  assert.doesNotMatch(told, /…/u)
})

/** The cells of the table, each as one text: lines below each other that begin at one place. */
function inCells(pdf: Uint8Array): string {
  const {pageCount} = openDocument(pdf)
  const cells: string[] = []
  for (let page = 0; page < pageCount; page += 1) {
    const columns = new Map<string, string>()
    for (const line of linesIn(pdf, page)) {
      for (const part of partsOf(line)) {
        const key = (part[0]?.x ?? 0).toFixed(1)
        columns.set(key, (columns.get(key) ?? '') + textOf(part))
      }
    }
    cells.push(...columns.values())
  }
  return cells.join('\n').replaceAll(' ', '')
}

/** A line cut where a cell ends, by the room between. */
function partsOf(line: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = []
  for (const glyph of line) {
    const last = parts.at(-1)?.at(-1)
    const starts = [...cellStarts].some((start) => Math.abs(glyph.x - start) < 0.05)
    if (last && !starts) parts.at(-1)?.push(glyph)
    else parts.push([glyph])
  }
  return parts
}

/** In millimetres. */
const cellStarts = [0, 1].flatMap((column) =>
  [0, 16, 106, 146, 172].map((x) => ((40 + column * (250.64 + 14) + x) / 72) * 25.4)
)

test('nothing runs over the margins or into the next cell, however long it is', async () => {
  const path = `output/${'很长的文件夹的名字'.repeat(20)}/${'x'.repeat(300)}.pdf`
  const lines = linesIn(await certificate({...certified, outcome: {...outcome, path}}, fonts, 'zh'))
  assert.ok(textOf(lines.flat()).replaceAll(' ', '').includes(path))
  withinMargins(lines)
})

function withinMargins(lines: readonly (readonly Glyph[])[]): void {
  const margin = (40 / 72) * 25.4
  for (const line of lines) {
    for (const {x, advance, baseline} of line) {
      assert.ok(x >= margin - 0.01 && x + advance <= 210 - margin + 0.01, textOf(line))
      assert.ok(baseline <= 297 - margin, textOf(line))
    }
    for (const [index, {x, advance}] of line.entries()) {
      const next = line[index + 1]
      assert.ok(!next || next.x >= x + advance - 0.01, textOf(line))
    }
  }
}

test('the same input gives the same bytes, another input others', async () => {
  const make = (sha256: string) => certificate({...certified, sha256}, fonts, 'zh')
  const first = await make(certified.sha256)
  assert.deepEqual(await make(certified.sha256), first)
  assert.notDeepEqual(await make('f'.repeat(64)), first)
  // Of 10 MB of each font, what is needed.
  assert.ok(first.length < 60_000, String(first.length))
})

test('a file name with line breaks and without glyphs stays on its page', async () => {
  const pdf = await certificate(
    {...certified, outcome: {...outcome, path: 'a\n\u0000😀.pdf'}},
    fonts,
    'zh'
  )
  assert.match(textOf(linesIn(pdf)[1] ?? []), /^文件 {2}a {2}.?\.pdf$/u)
})

test('poppler reads the same text of it', {skip: withoutPoppler}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
  try {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, await certificate(certified, fonts, 'zh'))
    const text = execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'})
    assert.match(text, /^\s*公文格式测量结果（GB\/T 9704—2012）\n文件\s+output\/通知\.pdf\n/u)
    assert.match(text, /^2 +天头之1 +5\.2\.1 +不合格 +37\.2 mm，应为 35/mu)
  } finally {
    rmSync(folder, {recursive: true})
  }
})
