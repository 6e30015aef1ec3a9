/** Footnotes, measured on the printed page. Usual practice; the standard has no rule. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {Glyph, PdfPage} from '../../src/facts/index.ts'
import {emBottom, emTop, type Line, linesOf} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const mark = /[①-⑳㉑-㉟㊱-㊿]/u

/** Paragraphs of `length` and more characters, each with a call at a place of its own. */
function document(count: number, length: number, end = ''): string {
  const body = Array.from({length: count}, (_each, index) => {
    const text = paragraph(length + ((index * 41) % 120))
    const at = (index * 53) % (text.length - 2)
    return `${text.slice(0, at)}[^${index}]${text.slice(at)}`
  })
  const notes = Array.from({length: count}, (_each, index) => {
    return `[^${index}]: 注${index + 1}，${paragraph(10 + ((index * 97) % 260))}`
  })
  return `# 关于工作的报告\n\n${body.join('\n\n')}\n\n${notes.join('\n')}\n${end}`
}

const {pages, layout} = await press.print(document(40, 130))

test('every note stands once, on the page of its call, in order', () => {
  const calls = pages.map((page) => callMarks(page))
  const notes = pages.map((page) => marks(noteLines(page)))
  assert.deepEqual(notes, calls)
  assert.equal(calls.flat().length, 40)
  assert.deepEqual(calls.flat(), [...calls.flat()].sort())
  assert.equal(new Set(calls.flat()).size, 40)
})

test('notes are 小五, below the text and a short rule, down to the foot of the type area', () => {
  for (const page of pages) {
    const notes = noteLines(page)
    if (notes.length === 0) continue
    const text = textLines(page)
    const [first] = notes
    const rule = page.strokes.find(({width}) => Math.abs(width - 52) < 0.1)
    assert.ok(first && rule)
    near(rule.x, 28, 0.1)
    near(rule.height, 0.25, 0.02)
    const lowest = Math.max(...text.map(emBottom))
    assert.ok(lowest < rule.y && rule.y < emTop(first), `${lowest} ${rule.y} ${emTop(first)}`)
    near(emBottom(notes.at(-1) ?? first), 262, 1.2)
    for (const note of notes) assert.ok(emBottom(note) <= 262 && note.left >= 27.9)
    near(first.left, 28, 0.3)
  }
})

test('notes that are all short stand at the left edge as well', async () => {
  const {pages: short} = await press.print('# 关于甲的通知\n\n正文[^1]。\n\n[^1]: 短注。\n')
  const [note, rule] = [noteLines(short[0] ?? missing())[0], short[0]?.strokes[0]]
  near(note?.left, 28, 0.3)
  near(rule?.x, 28, 0.1)
})

test('a note that runs on hangs under its first character', () => {
  const wrapped = pages
    .flatMap(noteLines)
    .filter(({text}) => !mark.test(text))
    .map(({left}) => left)
  assert.ok(wrapped.length > 10)
  for (const left of wrapped) near(left, 28 + 1.5 * toMillimetres(9), 0.1)
})

test('calls do not part the lines of the text, which are as many as fit', () => {
  for (const page of pages.slice(1, -1)) {
    const lines = textLines(page).map(({baseline}) => baseline)
    for (const [index, baseline] of lines.slice(1).entries()) {
      near(baseline - (lines[index] ?? 0), pitch, 0.1)
    }
    const [note] = noteLines(page)
    if (!note) continue
    // The next line stays away for its own height, and for that of the notes it calls.
    const next = pages[pages.indexOf(page) + 1] ?? missing()
    const [line] = textLines(next)
    const called = callGlyphs(next).filter(
      ({baseline}) => Math.abs(baseline - (line?.baseline ?? 0)) < pitch / 2
    ).length
    const firstNote = noteLines(next)
    const second = firstNote.findIndex(({text}, at) => at > 0 && mark.test(text))
    const height = called === 0 ? 0 : (second < 0 ? firstNote.length : second) * toMillimetres(13.5)
    const free = emTop(note) - emBottom(textLines(page).at(-1) ?? note)
    assert.ok(free < toMillimetres(16) + 1.2 * pitch + height, `${free} mm free`)
  }
})

test('what is reported of the layout are texts and notes, nothing lost', () => {
  const notes = layout.pages.flatMap(({blocks}) => blocks.filter(({isNote}) => isNote))
  assert.equal(notes.length, 40)
  assert.equal(layout.source.filter(({isNote}) => isNote).length, 40)
})

test('calls at every height of the page', async () => {
  for (let lines = 12; lines <= 21; lines += 1) {
    const above = Array.from({length: lines}, () => '一行。').join('\n\n')
    const long = paragraph(200)
    const printed = await press.print(
      `# 关于工作的报告\n\n${above}\n\n调用[^1]，${paragraph(40)}\n\n再调用[^2]。\n\n${above}\n\n[^1]: ${long}\n[^2]: ${long}\n`
    )
    const calls = printed.pages.map((page) => callMarks(page))
    assert.deepEqual(
      printed.pages.map((page) => marks(noteLines(page))),
      calls,
      `${lines} lines above`
    )
    assert.equal(calls.flat().length, 2)
  }
})

test('one note called twice is printed once, where it is called first', async () => {
  const printed = await press.print(
    `# 关于工作的报告\n\n甲[^a]，乙[^a]。\n\n${paragraph(800)}\n\n丙[^a]。\n\n[^a]: 同一条注。\n`
  )
  assert.deepEqual(
    printed.pages.flatMap((page) => marks(noteLines(page))),
    ['①']
  )
  assert.deepEqual(printed.pages.flatMap(callMarks), ['①', '①', '①'])
})

test('a note shorter than a line begins at the left edge, and so does its rule', async () => {
  const printed = await press.print('# 关于工作的报告\n\n正文[^1]。\n\n[^1]: 短注。\n')
  const page = printed.pages[0] ?? missing()
  near(noteLines(page)[0]?.left, 28, 0.3)
  near(page.strokes.find(({width}) => Math.abs(width - 52) < 0.1)?.x, 28, 0.1)
})

test('a call stands on the line of the character it follows', async () => {
  const texts = ['', '。', '2/3', '95%', '”）。'].flatMap((end) =>
    Array.from({length: 6}, (_each, more) => `${'甲'.repeat(22 + more)}${end}`)
  )
  const body = texts.map((text, index) => `${text}[^${index}]${text}`).join('\n\n')
  const notes = texts.map((_text, index) => `[^${index}]: 注。`).join('\n')
  const printed = await press.print(`# 关于工作的报告\n\n${body}\n\n${notes}\n`)
  assert.equal(printed.pages.flatMap(callMarks).length, texts.length)
  for (const page of printed.pages) {
    for (const call of callGlyphs(page)) {
      const before = page.glyphs[page.glyphs.indexOf(call) - 1] ?? missing()
      near(call.x, before.x + before.advance, 0.5)
    }
  }
})

test('in a table, in a heading, in an attachment', async () => {
  const rows = Array.from({length: 30}, (_each, index) => `| ${index} | 事项[^${index}] |`)
  const notes = Array.from({length: 30}, (_each, index) => `[^${index}]: 表内注${index}。`)
  const printed = await press.print(
    `# 关于工作的报告\n\n## 总体要求[^x]\n\n${paragraph(150)}\n\n| 序号 | 事项 |\n| --- | --- |\n${rows.join('\n')}\n\n# 附件1 名单\n\n名单[^y]。\n\n${notes.join('\n')}\n[^x]: 标题注。\n[^y]: 附件注。\n`
  )
  const calls = printed.pages.map((page) => callMarks(page))
  assert.deepEqual(
    printed.pages.map((page) => marks(noteLines(page))),
    calls
  )
  assert.equal(calls.flat().length, 32)
})

test('above the colophon where there is one, or on the page before it', async () => {
  for (const count of [3, 4, 5, 6]) {
    const printed = await press.print(
      `---\n发文机关: 某某市总工会\n印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n---\n\n${document(count, 120)}`
    )
    const calls = printed.pages.map((page) => callMarks(page))
    assert.deepEqual(
      printed.pages.map((page) => marks(noteLines(page))),
      calls
    )
    const last = printed.pages.at(-1) ?? missing()
    const notes = noteLines(last)
    const imprint = linesOf(last).find(({text}) => text.includes('办公室')) ?? missing()
    for (const note of notes) assert.ok(emBottom(note) < emTop(imprint) - 1)
  }
})

test('a note of more than half a page, one never called, one called from the title', async () => {
  const refusals: ReadonlyArray<readonly [markdown: string, line: number, told: RegExp]> = [
    [`# 关于工作的报告\n\n正文[^1]。\n\n[^1]: ${paragraph(5000)}\n`, 5, /超过半页/],
    ['# 关于工作的报告\n\n正文。\n\n[^1]: 没有引用的注。\n', 5, /没有被引用/],
    ['# 关于工作的报告[^1]\n\n正文。\n\n[^1]: 标题的注。\n', 5, /只能注在正文里/]
  ]
  for (const [markdown, line, told] of refusals) {
    const messages = await press.refuse(markdown)
    assert.equal(messages.length, 1, messages.join('\n'))
    assert.equal(messages[0]?.ruleId, 'footnote')
    assert.equal(messages[0]?.line, line)
    assert.match(messages[0]?.reason ?? '', told)
  }
})

function textLines(page: PdfPage): Line[] {
  return linesOf(page).filter(({size, glyphs}) =>
    size > 12 ? true : glyphs.some((glyph) => glyph.size > 12)
  )
}

function noteLines(page: PdfPage): Line[] {
  return linesOf(page).filter(({glyphs}) => glyphs.every(({size}) => Math.abs(size - 9) < 0.05))
}

/** Calls are set in another size than notes, and stand higher than their lines. */
function callGlyphs({glyphs}: PdfPage): Glyph[] {
  return glyphs.filter(({size, text}) => Math.abs(size - 9) > 0.05 && mark.test(text))
}

function callMarks(page: PdfPage): string[] {
  return callGlyphs(page).map(({text}) => text)
}

function marks(lines: readonly Line[]): string[] {
  return lines.flatMap(({glyphs}) =>
    glyphs.filter(({text}) => mark.test(text)).map(({text}) => text)
  )
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}
