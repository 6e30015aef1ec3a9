/** 版记: which page it is on, and which pages carry a number. GB/T 9704—2012, 7.4, 7.5. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf} from '../helpers/lines.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

/** A plain document of `lines` lines of text, with an imprint of two lines. */
function report(lines: number, more = ''): string {
  const text = Array.from({length: lines}, (_each, index) => `第${index + 1}段的正文。`).join(
    '\n\n'
  )
  return `---
格式: 白头
标题: 关于工作情况的报告
抄送机关: 某某市委办公室
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
${more}---

${text}
`
}

test('an even page with room for it carries the imprint, and its number', async () => {
  const {pages} = await press.print(report(30))
  assert.deepEqual(summary(pages), ['— 1 — text', '— 2 — text imprint'])
})

test('text that ends on an odd page: the imprint alone on the even page behind it', async () => {
  const {pages} = await press.print(report(5))
  assert.deepEqual(summary(pages), ['— 1 — text', '— 2 — imprint'])
})

test('an even page without room: a blank page, then the imprint, neither numbered', async () => {
  const {pages} = await press.print(report(41))
  assert.deepEqual(summary(pages), ['— 1 — text', '— 2 — text', 'blank', 'imprint'])
})

test('printed on one side, the imprint is on the last page, whichever that is', async () => {
  const {pages} = await press.print(report(5, '版式: {双面: false}\n'))
  assert.deepEqual(summary(pages), ['— 1 — text imprint'])
})

test('the last line above and the imprint do not touch, to the line', async () => {
  const counts = [36, 37, 38, 39, 40, 41, 42]
  const all = await Promise.all(counts.map((lines) => press.print(report(lines))))
  const twoPages = all.filter(({pages}) => pages.length === 2)
  const fourPages = all.filter(({pages}) => pages.length === 4)
  assert.ok(twoPages.length > 0 && fourPages.length > 0, 'Expected both sides of the edge')
  for (const {pages} of twoPages) {
    const last = pages[1]
    const rule = Math.min(...(last?.strokes.map(({y}) => y) ?? []))
    const text = last ? linesOf(last) : []
    const above = text.filter(({size}) => size > 15).map(({baseline}) => baseline)
    assert.ok(Math.max(...above) + 0.7 <= rule, `${Math.max(...above)} ${rule}`)
  }
})

test('without an imprint there is no page for it', async () => {
  const {pages} = await press.print('# 关于工作情况的报告\n\n正文。\n')
  assert.deepEqual(summary(pages), ['— 1 — text'])
})

test('an imprint with an office only has two thick rules', async () => {
  const {pages} = await press.print(
    '---\n印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n---\n\n# 关于工作情况的报告\n\n正文。\n'
  )
  const heights = pages[1]?.strokes.map(({height}) => height.toFixed(2))
  assert.deepEqual(heights, ['0.35', '0.35'])
})

test('an imprint taller than a page is refused with its line', async () => {
  const many = Array.from({length: 500}, (_each, index) => `某某市第${index + 1}单位`).join('，')
  const messages = await press.refuse(
    `---\n标题: 关于工作情况的通知\n抄送机关: ${many}\n---\n\n正文。\n`
  )
  assert.deepEqual(
    messages.map(({ruleId, line}) => ({ruleId, line})),
    [{ruleId: 'colophon', line: 3}]
  )
})

function summary(pages: Awaited<ReturnType<typeof press.print>>['pages']): string[] {
  return pages.map((page) => {
    const number = page.glyphs
      .filter(({artifact}) => artifact)
      .map(({text}) => text)
      .join('')
    const sizes = page.glyphs.filter(({artifact}) => !artifact).map(({size}) => Math.round(size))
    const parts = [
      number,
      ...(sizes.includes(16) ? ['text'] : []),
      ...(sizes.includes(14) ? ['imprint'] : [])
    ]
    return parts.filter(Boolean).join(' ') || 'blank'
  })
}
