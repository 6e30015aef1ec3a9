/** The letter (信函), measured. GB/T 9704—2012, 10.1. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {PdfPage, Stroke} from '../../src/facts/index.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const left = 28
const right = 184

const marks = '份号: 000001\n密级: 机密★1年\n紧急程度: 特急\n'
const long = await press.print(letter({more: marks, text: pagesOfText(2)}))
const short = await press.print(letter({text: paragraph(120)}))
const [first = missing()] = long.pages
const raster = await rasterise(long.pdf, 1)
/** The ink of the rules is found between the mark and the first line. */
const upper = redRules(first).slice(0, 2)
const lower = redRules(first).slice(2)

test('10.1: the mark is the name alone, ink 30 mm below the paper top, centred, red 小标宋', () => {
  const line = lineWith(first, '某某市人民政府办公室')
  assert.equal(line.text, '某某市人民政府办公室')
  assert.match(line.glyphs[0]?.font ?? '', /NotoSerifSC-Bold/)
  const ink = raster.ink('red', {bottom: (upper[0]?.y ?? 0) - 0.5}) ?? missing()
  near(ink.top, 30, 0.3)
  near((ink.left + ink.right) / 2, 106, 0.5)
})

test('10.1: a mark of few characters, set widest, is centred as well', async () => {
  const {pdf, pages} = await press.print(letter({issuer: '某某市总工会', text: paragraph(60)}))
  const rule = redRules(pages[0] ?? missing())[0] ?? missing()
  const ink = (await rasterise(pdf, 1)).ink('red', {bottom: rule.y - 0.5}) ?? missing()
  near((ink.left + ink.right) / 2, 106, 0.5)
})

test('10.1: the upper double rule 4 mm below the mark, thick above thin', () => {
  const mark = raster.ink('red', {bottom: (upper[0]?.y ?? 0) - 0.5}) ?? missing()
  near((upper[0]?.y ?? 0) - mark.bottom, 4, 0.3)
  assert.ok((upper[0]?.height ?? 0) > 1.5 * (upper[1]?.height ?? 1))
})

test('10.1: the lower double rule 20 mm above the paper bottom, thin above thick', () => {
  const [thin = missing(), thick = missing()] = lower
  near(297 - (thick.y + thick.height), 20, 0.1)
  assert.ok(thick.height > 1.5 * thin.height)
})

test('10.1: both double rules are red, 170 mm long, centred on the paper', async () => {
  assert.equal(redRules(first).length, 4)
  for (const {x, width} of [...upper, ...lower]) {
    near(width, 170, 0.1)
    near(x + width / 2, 105, 0.1)
  }
  for (const {y, height} of [...upper, ...lower]) {
    const ink = raster.ink('red', {top: y - 0.1, bottom: y + height + 0.1}) ?? missing()
    near(ink.left, 20, 0.2)
    near(ink.right, 190, 0.2)
  }
})

test('10.1: 份号, 密级 and 紧急程度 flush left, the first 4.94 mm below the rule', () => {
  const bottom = (upper[1]?.y ?? 0) + (upper[1]?.height ?? 0)
  const texts = ['000001', '机密★1年', '特急']
  for (const [index, text] of texts.entries()) {
    const line = lineWith(first, text)
    near(line.left, left, 0.3)
    near(emTop(line), bottom + 4.94 + index * pitch, 0.3)
  }
})

test('10.1: the number flush right on the first of these lines, 4.94 mm below the rule', () => {
  const line = lineWith(first, '某政办函〔2026〕12号')
  near(line.right, right, 0.3)
  assert.ok(line.text.startsWith('000001'))
  const alone = lineWith(short.pages[0], '某政办函〔2026〕12号')
  const rule = redRules(short.pages[0] ?? missing())[1] ?? missing()
  near(alone.right, right, 0.3)
  near(emTop(alone) - rule.y - rule.height, 4.94, 0.3)
  const ink = raster.ink('black', {
    top: rule.y,
    bottom: line.baseline + 1,
    left: 130
  })
  near((ink?.top ?? 0) - (upper[1]?.y ?? 0) - (upper[1]?.height ?? 0), 4.94, 0.6)
})

test('10.1: the title two lines below the lowest element, 22 pt, centred', () => {
  const [page = missing()] = short.pages
  const title = lineWith(page, '关于开展培训的函')
  const above = lineWith(page, '某政办函〔2026〕12号')
  near(title.size, 22, 0.05)
  near((title.left + title.right) / 2, 106, 0.5)
  near(emTop(title) - emBottom(above), 3 * pitch - toMillimetres(16), 0.5)
})

test('10.1: on a full first page the title moves by half a line at most', () => {
  const title = lineWith(first, '关于开展培训的函')
  const above = lineWith(first, '特急')
  near(emTop(title) - emBottom(above), 3 * pitch - toMillimetres(16), pitch / 2)
})

for (const more of ['', '份号: 000001\n', '份号: 000001\n密级: 机密★1年\n', marks]) {
  const count = more.split('\n').length - 1
  test(`10.1: the last line 4.94 mm above the lower rule (${count} elements at the left)`, async () => {
    const {pages} = await press.print(letter({more, text: pagesOfText(2)}))
    const page = pages[0] ?? missing()
    const last = linesOf(page).at(-1) ?? missing()
    const rule = redRules(page)[2] ?? missing()
    near(rule.y - emBottom(last), 4.94, 0.3)
  })
}

test('10.1: further pages have no double rule, and the type area of every page', () => {
  for (const page of long.pages.slice(1)) assert.deepEqual(redRules(page), [])
  near(emTop(linesOf(long.pages[1] ?? missing())[0] ?? missing()), 37, 0.3)
  near(emBottom(linesOf(long.pages[1] ?? missing()).at(-1) ?? missing()), 262, 0.3)
})

test('10.1: no number on page 1; page 2 has its own', () => {
  const numbers = long.pages.map(({glyphs}) =>
    glyphs
      .filter(({artifact}) => artifact)
      .map(({text}) => text)
      .join('')
      .replaceAll(' ', '')
  )
  assert.deepEqual(numbers.slice(0, 2), ['', '—2—'])
})

test('10.1: copies on the type area bottom of the last page, no rules, nothing else', async () => {
  const {pages, messages} = await press.print(
    letter({
      more: '抄送机关: 某某市教育局\n印发机关: 某某市人民政府办公室\n印发日期: 2026-03-06\n',
      text: pagesOfText(1)
    })
  )
  const last = pages.at(-1) ?? missing()
  const lines = linesOf(last)
  const copies = lines.at(-1) ?? missing()
  assert.equal(copies.text, '抄送：某某市教育局。')
  near(copies.size, 14, 0.05)
  near(emBottom(copies), 262, 0.3)
  near(copies.left, left + toMillimetres(14), 0.3)
  assert.deepEqual(last.strokes, [])
  assert.deepEqual(
    messages.map(({ruleId, line, fatal}) => ({ruleId, line, fatal})),
    [
      {ruleId: 'colophon', line: 6, fatal: false},
      {ruleId: 'colophon', line: 7, fatal: false}
    ]
  )
})

test('10.1: copies of a letter of one page stand on that page', async () => {
  const {pages} = await press.print(
    letter({more: '抄送机关: 某某市教育局\n', text: paragraph(120)})
  )
  assert.equal(pages.length, 1)
  near(emBottom(lineWith(pages[0], '抄送：')), 262, 0.3)
})

test('10.1: a joint letter has the lead agency in its mark, and all names below the text', async () => {
  const {pages} = await press.print(
    letter({issuer: '[某某市人民政府办公室, 某某市教育局]', text: paragraph(60)})
  )
  const lines = linesOf(pages[0] ?? missing()).map(({text}) => text)
  assert.equal(lines[0], '某某市人民政府办公室')
  assert.deepEqual(lines.slice(-3), ['某某市人民政府办公室', '某某市教育局', '2026年3月5日'])
})

test('10.1: a mark with 文件 is printed, with a warning at its line', async () => {
  const {messages} = await press.print(
    letter({more: '发文机关标志: 某某市人民政府办公室文件\n', text: paragraph(60)})
  )
  assert.deepEqual(
    messages.map(({ruleId, line, fatal}) => ({ruleId, line, fatal})),
    [{ruleId: 'issuer-mark', line: 5, fatal: false}]
  )
})

function redRules(page: PdfPage): Stroke[] {
  return page.strokes
    .filter(({colour: [red = 0, green = 1]}) => red > 0.7 && green < 0.3)
    .sort((one, other) => one.y - other.y)
}

function letter(parts: {issuer?: string; more?: string; text: string}): string {
  const {issuer = '某某市人民政府办公室', more = '', text} = parts
  return `---
格式: 信函
发文机关: ${issuer}
发文字号: 某政办函〔2026〕12号
${more}主送机关: 某某市应急管理局
成文日期: 2026-03-05
---

# 关于开展培训的函

${text}
`
}
