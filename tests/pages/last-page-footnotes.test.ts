/**
 * Name and date on a page with text, in documents with footnotes: pages are laid out again,
 * and their notes with them. GB/T 9704—2012, 7.3.5.5, measured on the printed page.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {PdfPage} from '../../src/facts/index.ts'
import {emBottom, linesOf} from '../helpers/lines.ts'
import {missing} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const mark = /[①-⑳]/u
const imprint = '印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n'

/** One line more of text each; the paragraphs of `called` call a note, at their middle. */
function draft(more: number, called: readonly number[], front = ''): string {
  const text = [150, 215, 92, 183, 160, 180].map((length, index) => {
    const words = paragraph(length)
    const at = called.includes(index) ? words.length >> 1 : words.length
    return `${words.slice(0, at)}${at < words.length ? `[^${index}]` : ''}${words.slice(at)}`
  })
  const notes = called.map((index) => `[^${index}]: 第${index}条注，${paragraph(20 + 30 * index)}`)
  return `---
发文机关: 某某市总工会
成文日期: 2026-03-05
${front}---

# 关于工作的通知

${'一句话。\n\n'.repeat(more)}${text.join('\n\n')}

${notes.join('\n')}
`
}

for (const [name, called, front] of [
  ['notes on the page before the name', [0, 3, 4], ''],
  ['a note in the last paragraph', [1, 5], ''],
  ['a note in every paragraph, and an imprint', [0, 1, 2, 3, 4, 5], imprint]
] as const) {
  test(`wherever the text ends, name and date have some beside them: ${name}`, async () => {
    let kept = 0
    for (let more = 0; more < 22; more += 2) {
      const printed = await press.print(draft(more, called, front))
      assertNotes(printed, called.length, `${more} lines`)
      const page = printed.pages.findIndex((each) => textOf(each).includes('2026年3月5日'))
      const lines = linesOf(printed.pages[page] ?? missing())
      assert.ok(
        lines.findIndex(({text}) => text === '某某市总工会') > 0,
        `${more} lines: alone on page ${page + 1}`
      )
      const kinds = printed.layout.notes.map(({kind}) => kind)
      assert.ok(
        kinds.every((kind) => kind === 'closing-kept'),
        kinds.join()
      )
      kept += kinds.length
    }
    // The block takes three lines: it falls alone when two, one or none are left on a page.
    assert.ok(kept >= 1, `only ${kept} needed it`)
  })
}

test('what can not be mended is laid out as it was, each note where it is called', async () => {
  // Lines of a table of one height: no spacing of text moves them.
  const rows = Array.from({length: 45}, (_each, index) => `| ${index} | 某单位 |`)
  let alone = 0
  for (let count = 14; count < 45 && alone === 0; count += 1) {
    const printed = await press.print(
      `---\n发文机关: 某某市总工会\n成文日期: 2026-03-05\n---\n\n# 关于工作的通知\n\n正文[^1]。\n\n| 序号 | 单位[^2] |\n| --- | --- |\n${rows.slice(0, count).join('\n')}\n\n[^1]: 首页的注。\n[^2]: 表头的注。\n`
    )
    assertNotes(printed, 2, `${count} rows`)
    alone += printed.layout.notes.filter(({kind}) => kind === 'closing-alone').length
  }
  assert.equal(alone, 1)
})

/** Every note stands once, on the page of its call, below the text and within the type area. */
function assertNotes({pages}: Printed, count: number, where: string): void {
  const calls = pages.map(({glyphs}) =>
    glyphs
      .filter(({size, text}) => Math.abs(size - 9) > 0.05 && mark.test(text))
      .map(({text}) => text)
  )
  const notes = pages.map((page) => noteLines(page).flatMap(({text}) => mark.exec(text)?.[0] ?? []))
  assert.deepEqual(notes, calls, where)
  assert.equal(calls.flat().length, count, where)
  for (const page of pages) {
    const [first] = noteLines(page)
    if (!first) continue
    const text = linesOf(page).filter(({size}) => Math.abs(size - 16) < 0.1)
    const lowest = Math.max(...text.map(emBottom))
    assert.ok(lowest < first.baseline - 3, `${where}: text at ${lowest}, note at ${first.baseline}`)
    for (const note of noteLines(page)) assert.ok(emBottom(note) <= 262.1, where)
  }
}

function noteLines(page: PdfPage) {
  return linesOf(page).filter(({glyphs}) => glyphs.every(({size}) => Math.abs(size - 9) < 0.05))
}

function textOf(page: PdfPage): string {
  return linesOf(page)
    .map(({text}) => text)
    .join('')
}
