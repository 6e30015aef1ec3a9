/** The kinds (文种) that differ within the general form, measured. GB/T 9704—2012, 7.3. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const em = toMillimetres(16)
const left = 28
const right = 184
const middle = 106

const adopted = new Map<string, Printed>()
for (const [kind, title] of [
  ['决议', '某某市第九届人民代表大会第六次会议关于政府工作报告的决议'],
  ['公报', '中国共产党某某市第九届委员会第六次全体会议公报']
] as const) {
  const markdown = `---
文种: ${kind}
发文机关: 某某市人民代表大会
发文字号: 某人发〔2026〕2号
题注: 2026年2月5日某某会议通过
---

# ${title}

会议决定批准这个报告。

会议要求，抓好落实。
`
  adopted.set(kind, await press.print(markdown))
}

for (const [kind, {pages, pdf, messages}] of adopted) {
  const lines = linesOf(pages[0] ?? missing())
  const at = lines.findIndex(({text}) => text === '（2026年2月5日某某会议通过）')
  const note = lines[at] ?? missing()
  const last = lines[at - 1] ?? missing()
  const first = lines[at + 1] ?? missing()

  test(`${kind}: 题注 on the line below the title, centred, in brackets`, () => {
    near(last.size, 22, 0.05)
    near(emTop(note) - emBottom(last), pitch - em, 0.3)
    near((note.left + note.right) / 2, middle, 0.5)
  })

  test(`${kind}: the text one blank line below 题注, no addressees`, () => {
    near(first.baseline - note.baseline, 2 * pitch, 0.1)
    near(first.left, left + 2 * char, 0.3)
    assert.equal(first.text, '会议决定批准这个报告。')
  })

  test(`${kind}: no name and no date below the text; the day of 题注 is the document’s`, () => {
    assert.equal(lines.at(-1)?.text, '会议要求，抓好落实。')
    assert.deepEqual(messages, [])
    assert.match(Buffer.from(pdf).toString('latin1'), /2026-02-05T/)
  })
}

for (const [kind, number] of [
  ['公告', '2026年第3号'],
  ['公告', '第3号'],
  ['通告', '某政通〔2026〕3号']
] as const) {
  test(`${kind} ${number}: the text one blank line below the title, no addressees`, async () => {
    const {pages, messages} = await press.print(`---
文种: ${kind}
发文机关: 某某市人民政府
发文字号: ${number}
成文日期: 2026-03-05
---

# 某某市人民政府关于交通管制的${kind}

决定实行交通管制。

特此${kind}。
`)
    assert.deepEqual(messages, [])
    const page = pages[0] ?? missing()
    const title = lineWith(page, `关于交通管制的${kind}`)
    const text = lineWith(page, '决定实行交通管制。')
    near(emTop(text) - emBottom(title), 2 * pitch - em, 0.3)
    near(text.left, left + 2 * char, 0.3)
    const line = lineWith(page, number)
    near((line.left + line.right) / 2, middle, 0.5)
    assert.deepEqual(
      linesOf(page)
        .slice(-2)
        .map((each) => each.text),
      ['某某市人民政府', '2026年3月5日']
    )
  })
}

test('议案: office and name of the head of the government, below the 附件说明', async () => {
  const {pages, messages} = await press.print(`---
发文机关: 某某市人民政府
发文字号: 某政函〔2026〕30号
主送机关: 某某市人民代表大会常务委员会
附件: 某某市节约用水条例（草案）
签名章: {职务: 市长, 姓名: 张某某}
成文日期: 2026-05-08
---

# 某某市人民政府关于提请审议《某某市节约用水条例（草案）》的议案

${paragraph(400)}

现提请审议。

# 附件 某某市节约用水条例（草案）

${paragraph(60)}
`)
  assert.deepEqual(messages, [])
  const recipients = lineWith(pages[0], '某某市人民代表大会常务委员会：')
  near(recipients.left, left, 0.3)
  const page = pages[1] ?? missing()
  const list = lineWith(page, '附件：')
  const row = lineWith(page, '市长张某某')
  const date = lineWith(page, '2026年5月8日')
  near(row.baseline - list.baseline, 3 * pitch, 0.1)
  near(row.right, right - 4 * char, 0.3)
  near(row.glyphs[2]?.x, (row.glyphs[1]?.x ?? 0) + char + 2 * char, 0.3)
  assert.match(row.glyphs[2]?.font ?? '', /LXGW/)
  near(date.baseline - row.baseline, 2 * pitch, 0.1)
  near(date.right, right - 4 * char, 0.3)
})

test('批复: its items are text: 仿宋, two 字 in', async () => {
  const {pages, messages} = await press.print(`---
发文机关: 某某市人民政府
发文字号: 某政函〔2026〕21号
主送机关: 某某市水务局
成文日期: 2026-04-13
---

# 某某市人民政府关于安排防汛应急资金的批复

你局《关于解决防汛应急资金的请示》（某水发〔2026〕16号）收悉。经研究，现批复如下：

一、同意安排1500万元，用于堤防加固和防汛物资补充。

二、资金由市财政局拨付，实行专款专用。

此复。
`)
  assert.deepEqual(messages, [])
  const page = pages[0] ?? missing()
  for (const start of ['一、同意', '二、资金']) {
    const line = lineWith(page, start)
    near(line.left, left + 2 * char, 0.3)
    for (const {font, text} of line.glyphs) {
      if (/\p{Script=Han}/u.test(text)) assert.match(font, /FandolFang/)
    }
  }
})
