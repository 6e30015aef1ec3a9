/** 目录, measured on the printed page. Usual practice; the standard has no rule. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21

const headings = Array.from({length: 12}, (_each, index) => [
  `第${index}个方面的任务`,
  `第${index}项具体要求`
])
const {pages, layout} = await press.print(
  `---\n目录: true\n---\n\n# 某某市工会工作规划\n\n${headings
    .map(([one, two]) => `## ${one}\n\n${pagesOfText(1)}\n\n### ${two}\n\n${paragraph(200)}`)
    .join('\n\n')}\n`
)
const entries = pages
  .slice(0, 2)
  .flatMap(linesOf)
  .filter(({text}) => /\d$/u.test(text) && /方面|具体/u.test(text))

test('every heading of two levels has its entry, in order, with the page it stands on', () => {
  assert.equal(entries.length, 24)
  for (const [index, heading] of headings.flat().entries()) {
    const {text} = entries[index] ?? missing()
    const number = Number(/(\d+)$/u.exec(text)?.[1])
    assert.ok(text.includes(heading), text)
    const at = pages.findLastIndex((page) => isOn(page, heading))
    assert.equal(number, at + 1, text)
  }
})

test('the numbers end at the right edge of the type area, the entries begin at its left', () => {
  for (const {right} of entries) near(right, 184, 0.3)
  for (const line of entries) {
    const level = line.text.includes('方面') ? 0 : 2
    near(line.left, 28 + (level * 156) / 28, 0.3)
  }
})

test('its title stands below that of the document, the text begins on a page of its own', () => {
  const title = lineWith(pages[0], '目录')
  near((title.left + title.right) / 2, 106, 0.5)
  near(title.size, 22, 0.05)
  assert.ok(title.baseline > lineWith(pages[0], '工作规划').baseline)
  const first = pages.findIndex((page) => linesOf(page).some(({text}) => text.startsWith('各单位')))
  assert.equal(first, 2)
  near(emTop(linesOf(pages[first] ?? missing())[0] ?? missing()), 37, 0.3)
  const gaps = entries.slice(0, 10).map(({baseline}) => baseline)
  for (const [index, baseline] of gaps.slice(1).entries()) {
    near(baseline - (gaps[index] ?? 0), pitch, 0.1)
  }
})

test('writing the numbers moves nothing: what is reported is what was laid out', () => {
  const numbered = layout.source.filter(({element}) => element === 'contents-entry')
  assert.equal(numbered.length, 24)
  assert.ok(numbered.every(({text}) => /\d$/u.test(text)))
})

test('with a masthead it stands before the attachments, and lists them', async () => {
  const printed = await press.print(
    `---\n目录: true\n发文机关: 某某市总工会\n发文字号: 某工发〔2026〕1号\n附件:\n  - 工作方案\n成文日期: 2026-03-05\n---\n\n# 某某市总工会关于印发工作方案的通知\n\n${paragraph(100)}\n\n# 附件 工作方案\n\n## 总体要求\n\n${paragraph(900)}\n\n## 保障措施\n\n${paragraph(100)}\n`
  )
  assert.ok(linesOf(printed.pages[0] ?? missing()).some(({text}) => text.startsWith('各单位')))
  const texts = linesOf(printed.pages[1] ?? missing()).map(({text}) => text)
  assert.equal(printed.pages.length, 4)
  assert.deepEqual(texts, ['目录', '工作方案3', '一、总体要求3', '二、保障措施4'])
})

test('one without entries is an error', async () => {
  const messages = await press.refuse('---\n目录: true\n---\n\n# 关于工作的通知\n\n正文。\n')
  assert.deepEqual(
    messages.map(({ruleId}) => ruleId),
    ['contents']
  )
})

function isOn(page: PdfPage, heading: string): boolean {
  return linesOf(page).some(({text}) => text.endsWith(heading))
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}
