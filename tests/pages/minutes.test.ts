/** The minutes (纪要) and 题注, measured. GB/T 9704—2012, 10.3. */

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
const left = 28

const names = ['张某某', '李某某', '王某某', '赵某某', '陈某某', '刘某某', '周某某', '吴某某']
const minutes = await press.print(`---
格式: 纪要
发文机关标志: 某某市人民政府常务会议纪要
发文字号: 第8期
标题: 研究防汛准备工作
出席: [${names.join(', ')}]
请假: 钱某某
列席: 市人大常委会韩某某，市政协杨某某
---

现纪要如下。
`)
const [first = missing()] = minutes.pages

test('10.3: the mark ends in 纪要, ink 35 mm below the type area top, centred, red', async () => {
  const mark = lineWith(first, '某某市人民政府常务会议纪要')
  assert.match(mark.glyphs[0]?.font ?? '', /NotoSerifSC-Bold/)
  const bottom = emBottom(mark) + 5
  const ink = (await rasterise(minutes.pdf, 1)).ink('red', {bottom}) ?? missing()
  near(ink.top, 37 + 35, 0.3)
  near((ink.left + ink.right) / 2, 106, 0.5)
})

test('10.3: the number of the issue two blank lines below the mark, centred', () => {
  const mark = lineWith(first, '某某市人民政府常务会议纪要')
  const number = lineWith(first, '第8期')
  near(emTop(number) - emBottom(mark), 3 * pitch - toMillimetres(16), 0.5)
  near((number.left + number.right) / 2, 106, 0.3)
  assert.deepEqual(minutes.messages, [])
})

test('10.3: those present one blank line below the text, two 字 in, each label on a new line', () => {
  const lines = linesOf(first)
  const at = lines.findIndex(({text}) => text.startsWith('出席：'))
  near((lines[at]?.baseline ?? 0) - (lines[at - 1]?.baseline ?? 0), 2 * pitch, 0.1)
  for (const label of ['出席：', '请假：', '列席：']) {
    const line = lineWith(first, label)
    assert.ok(line.text.startsWith(label))
    near(line.left, left + 2 * char, 0.3)
  }
})

test('10.3: the labels are 黑体, the names 仿宋; further lines hang under the first name', () => {
  const lines = linesOf(first)
  const at = lines.findIndex(({text}) => text.startsWith('出席：'))
  const [line = missing(), wrapped = missing()] = lines.slice(at)
  assert.match(line.glyphs[0]?.font ?? '', /NotoSansSC/)
  assert.match(line.glyphs[3]?.font ?? '', /FandolFang/)
  near(line.glyphs[3]?.x, left + 5 * char, 0.3)
  near(wrapped.left, left + 5 * char, 0.3)
  assert.equal(`${line.text}${wrapped.text}`, `出席：${names.join('、')}`)
  assert.match(wrapped.text, /^[张李王赵陈刘周吴]某某/)
})

test('10.3: a name is not divided between lines, nor from its reason', async () => {
  const observers = [
    '市人大常委会韩某某',
    '市政协杨某某（代）',
    '市人力资源和社会保障局许某某',
    '钱某某（因公出差）'
  ]
  for (let shift = 0; shift < 8; shift += 1) {
    const given = [`${'甲'.repeat(shift)}局孙某某`, ...observers, ...observers].join('，')
    const {pages} = await press.print(
      `---\n格式: 纪要\n发文机关标志: 某某会议纪要\n列席: ${given}\n---\n\n现纪要如下。\n`
    )
    const lines = linesOf(pages[0] ?? missing()).map(({text}) => text)
    const at = lines.findIndex((text) => text.startsWith('列席：'))
    assert.equal(lines.slice(at).join(''), `列席：${given}`)
    for (const line of lines.slice(at + 1)) assert.doesNotMatch(line, /^(?:某|（|[^（，]*）)/u)
  }
})

test('10.3: the entries of a draft are found at the end of its text', async () => {
  const {pages, messages} = await press.print(
    '---\n格式: 纪要\n---\n\n某某市人民政府专题会议纪要\n第8期\n会议决定，抓好落实。\n\n出席：张某某、李某某\n\n列席：王某某\n'
  )
  assert.deepEqual(messages, [])
  const lines = linesOf(pages[0] ?? missing())
  assert.deepEqual(
    lines.map(({text}) => text),
    [
      '某某市人民政府专题会议纪要',
      '第8期',
      '会议决定，抓好落实。',
      '出席：张某某、李某某',
      '列席：王某某'
    ]
  )
  assert.ok((lines[0]?.size ?? 0) > 22)
})

test('entries that differ from the front matter are refused', async () => {
  const messages = await press.refuse(
    '---\n格式: 纪要\n发文机关标志: 某某会议纪要\n出席: 李某某\n---\n\n会议决定。\n\n出席：张某某\n'
  )
  assert.deepEqual(
    messages.map(({ruleId, line}) => ({ruleId, line})),
    [{ruleId: 'attendees', line: 9}]
  )
})

for (const [name, given, typed] of [
  ['the front matter', '题注: 2026年1月15日某某市人民代表大会第一次会议通过\n', ''],
  ['the draft', '', '（2026年1月15日某某市人民代表大会第一次会议通过）\n\n']
] as const) {
  test(`题注 of ${name}: in brackets under the title, centred, 16 pt 楷体`, async () => {
    const {pages} = await press.print(
      `---\n发文机关标志: 某某市人民代表大会文件\n${given}---\n\n# 关于政府工作报告的决议\n\n${typed}会议决定批准这个报告。\n`
    )
    const lines = linesOf(pages[0] ?? missing())
    const note = lineWith(pages[0], '（2026年1月15日某某市人民代表大会第一次会议通过）')
    near((note.left + note.right) / 2, 106, 0.5)
    near(note.size, 16, 0.05)
    assert.match(note.glyphs.at(-2)?.font ?? '', /LXGW/)
    const at = lines.findIndex(({text}) => text === note.text)
    near(lines[at - 1]?.size ?? 0, 22, 0.05)
    near((lines[at + 1]?.baseline ?? 0) - note.baseline, 2 * pitch, 0.1)
  })
}
