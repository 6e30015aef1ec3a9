/**
 * 镜像: 28 mm at the fold of every page, measured on the printed page. GB/T 9704—2012, 5.2.1.
 *
 * Rectos are those of a document that is not mirrored; versos are the same, 2 mm to the left.
 */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {standardPageNumber} from '../../src/base/house-profile.ts'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emBoxOf, type Glyph, type PdfPage} from '../../src/facts/index.ts'
import {checkPdf} from '../../src/gate/gate.ts'
import {linesOf} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {assertSamePlaces} from '../helpers/places.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {noticeOf, pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const shift: Millimetres = -2
const wide = Array.from({length: 11}, (_each, index) => `第${index + 1}项指标`)
const files = {
  'seal.svg': await readFile(new URL('../../content/seals/example.svg', import.meta.url))
}

const plain = await press.print(noticeOf('{双面: true}'))
const mirrored = await press.print(noticeOf('{镜像: true}'))

test('5.2.1: a recto has 28 mm at the left and 26 mm at the right, a verso the other way round', () => {
  assert.ok(mirrored.pages.length >= 4)
  for (const [index, page] of mirrored.pages.slice(0, -1).entries()) {
    const full = linesOf(page).filter(({glyphs}) => glyphs.length === 28)
    assert.ok(full.length > 0)
    const left = index % 2 === 0 ? 28 : 26
    for (const line of full) {
      near(line.left, left, 0.1)
      near(line.right, left + 156, 0.1)
    }
  }
})

test('7.5: the number one 字 in from the outer edge of its type area, recto and verso', () => {
  for (const [index, page] of mirrored.pages.entries()) {
    const [first = missing(), ...rest] = numberOf(page)
    const last = rest.at(-1) ?? missing()
    const inset = toMillimetres(14)
    if (index % 2 === 0) near(last.x + last.advance, 184 - inset, 0.1)
    else near(first.x, 26 + inset, 0.1)
  }
})

test('6.2: front and back of a leaf lie on each other', () => {
  const [recto = missing(), verso = missing()] = mirrored.pages
  const right = numberOf(recto).at(-1) ?? missing()
  const left = numberOf(verso)[0] ?? missing()
  near(right.x + right.advance + left.x, 210, 0.2)
})

test('text, imprint and number of a verso are 2 mm further left, all else is as usual', () => {
  assertShifted(mirrored, plain)
  const rules = mirrored.pages.at(-1)?.strokes ?? []
  assert.equal(rules.length, 2)
  for (const rule of rules) near(rule.x, 26, 0.05)
})

test('seals, notes, tables, contents and turned tables are as well', async () => {
  const document = (layout: string) => `---
发文机关: 某某市总工会
成文日期: 2026-03-05
印章: seal.svg
附注: 联系人：李某
目录: true
格式: 白头
版式: ${layout}
---

# 关于工作的报告

## 总体要求

${paragraph(150)}[^1]

${paragraph(700)}[^2]

| 序号 | 单位 |
| --- | --- |
${Array.from({length: 30}, (_each, index) => `| ${index} | 某单位 |`).join('\n')}

## 主要指标

{方向: 横}

| ${wide.join(' | ')} |
|${' --- |'.repeat(11)}
${Array.from({length: 40}, () => `| ${wide.map((_each, at) => 1000.5 + at).join(' | ')} |`).join('\n')}

${paragraph(200)}[^3]

[^1]: 第一条注。
[^2]: ${paragraph(60)}
[^3]: ${paragraph(60)}
`
  const one = await press.print(document('{双面: true}'), files)
  const other = await press.print(document('{镜像: true}'), files)
  assertShifted(other, one)
  const turned = other.pages.filter(({glyphs}) => glyphs.some(({angle}) => angle !== 0))
  const sides = turned.map((page) => other.pages.indexOf(page) % 2)
  assert.ok(sides.includes(0) && sides.includes(1), `turned tables on ${sides}`)
  for (const [index, page] of other.pages.entries()) {
    const left = index % 2 === 0 ? 28 : 26
    for (const glyph of page.glyphs.filter(({artifact}) => !artifact)) {
      const {x, width} = emBoxOf(glyph)
      assert.ok(x > left - 0.1 && x + width < left + 156.1, `${glyph.text} on page ${index + 1}`)
    }
  }
  // The note's short rule and the seal's ink.
  const notes = other.pages.findIndex(
    ({strokes}, index) => index % 2 === 1 && strokes.some(({width}) => Math.abs(width - 52) < 0.1)
  )
  assert.ok(notes > 0, 'Expected notes on a verso')
})

test('a seal on a verso is pressed 2 mm further left', async () => {
  const document = (layout: string) => `---
发文机关: 某某市总工会
成文日期: 2026-03-05
印章: seal.svg
版式: ${layout}
---

# 关于工作的报告

${paragraph(620)}
`
  const boxes = await Promise.all(
    ['{双面: true}', '{镜像: true}'].map(async (layout) => {
      const {pdf, pages} = await press.print(document(layout), files)
      assert.equal(pages.length, 2)
      return (await rasterise(pdf, 2)).ink('red') ?? missing()
    })
  )
  const [usual = missing(), moved = missing()] = boxes
  near(moved.left - usual.left, shift, 0.1)
  near(moved.right - usual.right, shift, 0.1)
  near(moved.top, usual.top, 0.05)
})

test('10.1: the double rules of a letter stay in the middle of the sheet, page 2 is mirrored', async () => {
  const letter = (layout: string) =>
    noticeOf(layout, pagesOfText(2)).replace('---\n', '---\n格式: 信函\n')
  const one = await press.print(letter('{双面: true}'))
  const other = await press.print(letter('{镜像: true}'))
  assertShifted(other, one)
  const red = (other.pages[0]?.strokes ?? []).filter(({width}) => width > 160)
  assert.equal(red.length, 4)
  for (const {x, width} of red) near(x + width / 2, 105, 0.05)
})

test('blank pages and the imprint behind them are mirrored too', async () => {
  // Text down to the last line but one of page 2: the imprint goes to page 4.
  const text = Array.from({length: 27}, () => '一句话。').join('\n\n')
  const {pages} = await press.print(noticeOf('{镜像: true}', text))
  assert.equal(pages.length, 4)
  assert.equal(pages[2]?.glyphs.length, 0)
  const [rule] = pages[3]?.strokes ?? []
  near(rule?.x, 26, 0.05)
})

test('printed on one side every fold is at the left: a warning, and pages as usual', async () => {
  const {messages, pages} = await press.print(noticeOf('{双面: false, 镜像: true}'))
  assert.deepEqual(
    messages.map(({ruleId, line, column, fatal}) => [ruleId, line, column, fatal]),
    [['layout', 8, 21, false]]
  )
  assert.match(messages[0]?.reason ?? '', /单面印刷时每页订口都在左侧/u)
  const single = await press.print(noticeOf('{双面: false}'))
  for (const [index, page] of pages.entries()) {
    assertSamePlaces(page, single.pages[index] ?? missing())
  }
})

test('the gate: text at 28 mm on a mirrored verso, at 26 mm on one that is not', () => {
  const judge = (printed: Printed, asMirrored: boolean) => {
    const file = new VFile()
    const layout = {
      duplex: true,
      mirrored: asMirrored,
      overprint: false,
      pageNumber: standardPageNumber
    }
    checkPdf(file, printed, printed.pages, {form: 'general', layout})
    return [...new Set(file.messages.map(({ruleId, page}) => `${ruleId} ${page}`))]
  }
  const versos = ['type-area 2', 'type-area 4']
  assert.deepEqual(judge(mirrored, true), [])
  assert.deepEqual(judge(plain, false), [])
  assert.deepEqual(judge(plain, true), versos)
  assert.deepEqual(judge(mirrored, false), versos)
})

/** Rectos are the same in both; versos lie 2 mm further left. */
function assertShifted(actual: Printed, expected: Printed): void {
  const reasons = ({messages}: Printed) => messages.map(({reason}) => reason)
  assert.deepEqual(reasons(actual), reasons(expected))
  assert.equal(actual.pages.length, expected.pages.length)
  for (const [index, page] of actual.pages.entries()) {
    assertSamePlaces(page, expected.pages[index] ?? missing(), index % 2 === 0 ? 0 : shift)
  }
}

function numberOf({glyphs}: PdfPage): Glyph[] {
  return glyphs.filter(({artifact, text}) => artifact && text.trim() !== '')
}
