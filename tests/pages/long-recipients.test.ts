/** Addressees in the colophon, attachments bound apart. GB/T 9704—2012, 7.3.2, 7.3.7, 7.4.2. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toMillimetres} from '../../src/base/units.ts'
import {linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const em = toMillimetres(14)
const pitch = (225 - toMillimetres(16)) / 21

/** Of `lines` lines, within one of it. */
function recipients(lines: number): string {
  const count = Math.floor((lines * 28) / 7)
  return Array.from({length: count}, (_each, index) => `某某第${(index % 90) + 10}单位`).join('、')
}

function notice(lines: number, more = ''): string {
  return `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: ${recipients(lines)}
${more}---

# 关于工作的通知

${paragraph(60)}
`
}

test('7.3.2: long addressees move to the colophon, with an info at their line', async () => {
  const {pages, messages} = await press.print(
    notice(12, '抄送机关: 某某省总工会\n印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n')
  )
  assert.deepEqual(
    messages.map(({ruleId, line, fatal}) => ({ruleId, line, fatal})),
    [{ruleId: 'main-recipients', line: 4, fatal: undefined}]
  )
  assert.ok(linesOf(pages[0] ?? missing()).some(({text}) => text.startsWith('各单位要按照')))
  const last = pages.at(-1) ?? missing()
  const sent = lineWith(last, '主送：')
  const copies = lineWith(last, '抄送：')
  for (const line of [sent, copies]) {
    near(line.size, 14, 0.05)
    near(line.left, 28 + em, 0.3)
  }
  assert.ok(sent.baseline < copies.baseline)
  const between = last.strokes.filter(({y}) => y > sent.baseline && y < copies.baseline)
  assert.deepEqual(between, [])
  assert.equal(last.strokes.filter(({width}) => width > 100).length, 3)
  const lines = linesOf(last)
  const above = lines[lines.findIndex(({text}) => text === copies.text) - 1]
  assert.ok(above?.text.endsWith('。'))
  near(above?.left, 28 + 4 * em, 0.3)
})

test('7.3.2: the most that leaves page 1 a line of text stays where it is', async () => {
  let stayed = 0
  let moved = 0
  for (const lines of [6, 7, 8, 9, 10]) {
    const {pages, messages} = await press.print(notice(lines))
    const [page = missing()] = pages
    const text = linesOf(page).find(({text: each}) => each.startsWith('各单位要按照'))
    assert.ok(text, `Expected text on page 1, ${lines} lines of addressees`)
    if (messages.length > 0) moved += 1
    else {
      stayed += 1
      assert.ok(text.baseline > 200 - pitch)
    }
  }
  assert.ok(stayed > 0 && moved > 0)
})

test('7.3.2: without a colophon they make one, between two thick rules', async () => {
  const {pages} = await press.print(notice(12))
  const last = pages.at(-1) ?? missing()
  lineWith(last, '主送：')
  assert.deepEqual(
    last.strokes.map(({height}) => height.toFixed(2)),
    ['0.35', '0.35']
  )
})

test('7.3.7: an attachment bound apart shows the number before its label, flush left', async () => {
  const {pages, messages} = await press.print(
    `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
装订: 分开
---

# 关于工作的通知

正文。

# 附件1 任务分工表

正文。

# 附件2 工作要点

正文。
`
  )
  assert.deepEqual(messages, [])
  for (const [index, page] of pages.slice(1).entries()) {
    const [line = missing()] = linesOf(page)
    assert.equal(line.text, `某工发〔2026〕12号附件${index + 1}`)
    near(line.left, 28, 0.3)
    near(line.baseline - 0.88 * toMillimetres(16), 37, 0.3)
    assert.match(line.glyphs.at(-2)?.font ?? '', /NotoSansSC/)
  }
  assert.equal(pages.length, 3)
})

test('7.3.7: attachments bound with the text show their label alone', async () => {
  const {pages} = await press.print(
    '---\n发文机关: 某某市总工会\n发文字号: 某工发〔2026〕12号\n装订: 骑马订\n---\n\n# 关于工作的通知\n\n正文。\n\n# 附件 任务分工表\n\n正文。\n'
  )
  assert.equal(linesOf(pages[1] ?? missing())[0]?.text, '附件')
})
