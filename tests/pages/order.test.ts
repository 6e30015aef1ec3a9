/** The order (命令) and 签名章, measured. GB/T 9704—2012, 10.2 and 7.3.5.3. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const em = toMillimetres(16)
const right = 184

const order = await press.print(`---
格式: 命令
发文机关: 某某市人民政府
发文字号: 第12号
签名章: {职务: 市长, 姓名: 张某某}
成文日期: 2026-03-05
---

《某某市职工技能培训管理办法》已经市人民政府常务会议通过，现予公布。
`)
const [first = missing()] = order.pages

test('10.2: the mark ends in 令, ink 20 mm below the type area top, centred, red', async () => {
  const mark = lineWith(first, '某某市人民政府令')
  assert.match(mark.glyphs[0]?.font ?? '', /NotoSerifSC-Bold/)
  const ink = (await rasterise(order.pdf, 1)).ink('red') ?? missing()
  near(ink.top, 37 + 20, 0.3)
  near((ink.left + ink.right) / 2, 106, 0.5)
})

test('10.2: the number two blank lines below the mark, centred', () => {
  const mark = lineWith(first, '某某市人民政府令')
  const number = lineWith(first, '第12号')
  near(emTop(number) - emBottom(mark), 3 * pitch - em, 0.5)
  near((number.left + number.right) / 2, 106, 0.3)
})

test('10.2: the text two blank lines below the number; no rule, no title', () => {
  const [, number, text] = linesOf(first)
  near((text?.baseline ?? 0) - (number?.baseline ?? 0), 3 * pitch, 0.1)
  near(text?.left, 28 + 2 * char, 0.3)
  assert.deepEqual(first.strokes, [])
  assert.ok(linesOf(first).every(({size}) => Math.abs(size - 22) > 0.5))
  assert.deepEqual(order.messages, [])
})

test('7.3.5.3: office and name two blank lines below, the name four 字 from the right', () => {
  const lines = linesOf(first)
  const at = lines.findIndex(({text}) => text === '市长张某某')
  const row = lines[at] ?? missing()
  near(row.baseline - (lines[at - 1]?.baseline ?? 0), 3 * pitch, 0.1)
  near(row.right, right - 4 * char, 0.3)
})

test('7.3.5.3: the office two 字 left of the name, the name in 楷体', () => {
  const {glyphs} = lineWith(first, '市长张某某')
  const [, office, name] = glyphs
  near((name?.x ?? 0) - (office?.x ?? 0) - (office?.advance ?? 0), 2 * char, 0.3)
  assert.match(name?.font ?? '', /LXGW/)
  assert.match(office?.font ?? '', /FandolFang/)
})

test('7.3.5.3: the date one blank line below, four 字 from the right', () => {
  const row = lineWith(first, '市长张某某')
  const date = lineWith(first, '2026年3月5日')
  near(date.baseline - row.baseline, 2 * pitch, 0.1)
  near(date.right, right - 4 * char, 0.3)
})

test('7.3.5.3: joint stamps one below the other, column under column', async () => {
  const {pages} = await press.print(`---
格式: 命令
发文机关: [某某市人民政府, 某某市军事管理委员会]
发文字号: 第12号
签名章:
  - {职务: 某某市人民政府市长, 姓名: 张某某}
  - {职务: 某某市军事管理委员会主任, 姓名: 李某}
成文日期: 2026-03-05
---

现予公布。
`)
  const [page] = pages
  const one = lineWith(page, '某某市人民政府市长张某某')
  const two = lineWith(page, '某某市军事管理委员会主任李某')
  near(two.baseline - one.baseline, pitch, 0.1)
  near(two.right, one.right, 0.15)
  near(one.glyphs.at(-3)?.x, two.glyphs.at(-2)?.x ?? 0, 0.05)
  near(one.right, right - 4 * char, 0.3)
  assert.deepEqual(
    linesOf(page ?? missing())
      .map(({text}) => text)
      .slice(0, 3)
      .sort(),
    ['令', '某某市人民政府', '某某市军事管理委员会'].sort()
  )
})

test('10.2: an order as pasted: mark, number, signer and the text it brings into force', async () => {
  const {pages, messages} = await press.print(`---
格式: 命令
---

某某市人民政府令
第12号
现公布修订后的《某某市某某办法》，自2026年5月1日起施行。
市长　　张　某
2026年3月5日
某某市某某办法
第一条　为了规范管理，制定本办法。
`)
  assert.deepEqual(messages, [])
  const lines = linesOf(pages[0] ?? missing()).map(({text}) => text)
  assert.deepEqual(lines, [
    '某某市人民政府令',
    '第12号',
    '现公布修订后的《某某市某某办法》，自2026年5月1日起施',
    '行。',
    '市长张某',
    '2026年3月5日'
  ])
  assert.equal(linesOf(pages[1] ?? missing())[0]?.text, '某某市某某办法')
})

const faults: ReadonlyArray<readonly [name: string, lines: string, ruleId: string, line: number]> =
  [
    ['a stamp without office', '签名章: {姓名: 张某某}', 'signature-stamp', 5],
    ['a stamp without name', '签名章: {职务: 市长}', 'signature-stamp', 5],
    ['addressees', '主送机关: 各县\n签名章: {职务: 市长, 姓名: 张某某}', 'main-recipients', 5],
    ['a title', '标题: 关于嘉奖的决定\n签名章: {职务: 市长, 姓名: 张某某}', 'title', 5],
    ['a signatory', '签发人: 张某某\n签名章: {职务: 市长, 姓名: 张某某}', 'signatories', 5]
  ]
for (const [name, lines, ruleId, line] of faults) {
  test(`10.2: ${name}: refused at its line`, async () => {
    const messages = await press.refuse(
      `---\n格式: 命令\n发文机关: 某某市人民政府\n发文字号: 第12号\n${lines}\n---\n\n现予公布。\n`
    )
    const errors = messages.filter(({fatal}) => fatal === true)
    assert.deepEqual(
      errors.map((message) => ({ruleId: message.ruleId, line: message.line})),
      [{ruleId, line}]
    )
  })
}

test('10.2: an order without a stamp has the name below it, with a warning', async () => {
  const {pages, messages} = await press.print(
    '---\n格式: 命令\n发文机关: 某某市人民政府\n发文字号: 第12号\n成文日期: 2026-03-05\n---\n\n现予公布。\n'
  )
  assert.equal(linesOf(pages[0] ?? missing()).at(-2)?.text, '某某市人民政府')
  assert.deepEqual(
    messages.map(({ruleId, fatal}) => ({ruleId, fatal})),
    [{ruleId: 'signature-stamp', fatal: false}]
  )
})
