/** 横排表格, measured on the printed page. GB/T 9704—2012, 8. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toMillimetres} from '../../src/base/units.ts'
import {emBoxOf, type Glyph, inReadingOrder, type PdfPage} from '../../src/facts/index.ts'
import {linesOf} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const columns = 11

function table(rows: number, caption = '表1 各项指标'): string {
  const head = Array.from({length: columns}, (_each, index) => `第${index + 1}项指标`)
  const body = Array.from({length: rows}, (_row, row) =>
    head.map((_column, index) => (1000 + (row * columns + index) * 1.5).toFixed(1)).join(' | ')
  )
  return `{方向: 横}\n\n${caption}\n\n| ${head.join(' | ')} |\n|${' --- |'.repeat(columns)}\n${body.map((row) => `| ${row} |`).join('\n')}`
}

const {pages} = await press.print(`# 关于工作的报告

${paragraph(200)}

${table(45)}

${paragraph(100)}
`)
const turned = pages.filter((page) => sideways(page).length > 0)

test('8: a wide table stands on pages of its own, odd and even, all of it turned to the left', () => {
  assert.ok(turned.length >= 2)
  assert.deepEqual(
    turned.map((page) => pages.indexOf(page) + 1),
    [2, 3, 4]
  )
  for (const page of turned) {
    const upright = page.glyphs.filter(({artifact, angle}) => !artifact && angle === 0)
    assert.deepEqual(upright, [])
  }
})

test('8: its head is at the physical left of odd and of even pages', () => {
  for (const page of turned) {
    const head = glyphsOf(page, '指标')
    const body = page.glyphs.filter(({text}) => text === '.')
    assert.ok(head.length > 0 && body.length > 0)
    const right = Math.max(...head.map((glyph) => emBoxOf(glyph).x + emBoxOf(glyph).width))
    for (const glyph of body) assert.ok(emBoxOf(glyph).x > right)
    assert.ok(right < 28 + 156 / 4)
  }
  // The caption before the head, once.
  const caption = glyphsOf(turned[0] ?? missing(), '各项')
  assert.ok((caption[0]?.x ?? 0) < (glyphsOf(turned[0] ?? missing(), '第')[0]?.x ?? 0))
  assert.equal(glyphsOf(turned[1] ?? missing(), '各项').length, 0)
})

test('8: it is at most 225 mm wide and 156 mm high: within the type area', () => {
  for (const page of turned) {
    for (const glyph of sideways(page)) {
      const {x, y, width, height} = emBoxOf(glyph)
      assert.ok(x >= 28 && x + width <= 184 && y >= 37 && y + height <= 262, glyph.text)
    }
  }
})

test('8: lines run from the foot of the page to its head, in reading order', () => {
  for (const page of turned) {
    const read = inReadingOrder(page).filter(({angle}) => angle !== 0)
    const first = read.slice(0, 5).map(({baseline}) => baseline)
    assert.deepEqual(
      [...first].sort((a, b) => b - a),
      first
    )
  }
  const text = turned.flatMap((page) => inReadingOrder(page).map((glyph) => glyph.text)).join('')
  assert.ok(text.includes('1000.0'))
  assert.ok(text.replace(/\s/gu, '').includes('1001.51003.0'))
})

test('7.5, 8: the page number is where every other page has it', () => {
  const em = toMillimetres(14)
  for (const page of turned) {
    const number = pages.indexOf(page) + 1
    const glyphs = page.glyphs.filter(
      ({artifact, angle, text}) => artifact && angle === 0 && text.trim() !== ''
    )
    assert.equal(glyphs.map(({text}) => text).join(''), `—${number}—`)
    const [from, to] = [
      Math.min(...glyphs.map(({x}) => x)),
      Math.max(...glyphs.map(({x, advance}) => x + advance))
    ]
    if (number % 2 === 1) near(to, 184 - em, 0.3)
    else near(from, 28 + em, 0.3)
  }
})

const general = '发文字号: 某工发〔2026〕1号\n'
const letter = '格式: 信函\n发文字号: 某工函〔2026〕1号\n'
for (const [form, front] of Object.entries({general, letter})) {
  for (const [number, text] of [
    [2, paragraph(60)],
    [3, pagesOfText(1)]
  ] as const) {
    test(`8: in a ${form} document, on page ${number}: head at the physical left, number in its place`, async () => {
      const {pages} = await press.print(
        `---\n发文机关: 某某市总工会\n${front}成文日期: 2026-03-05\n---\n\n# 关于工作的通知\n\n${text}\n\n${table(4)}\n\n正文。\n`
      )
      const at = pages.findIndex((page) => sideways(page).length > 0)
      assert.equal(at + 1, number)
      const page = pages[at] ?? missing()
      const boxes = sideways(page).map(emBoxOf)
      const lefts = boxes.map(({x}) => x)
      // The caption's line begins where the type area does.
      near(Math.min(...lefts), 28, 3)
      assert.ok(
        Math.min(...lefts) >= 28 && Math.max(...boxes.map(({y, height}) => y + height)) <= 262
      )
      const caption = glyphsOf(page, '各项').map(emBoxOf)[0]
      const head = glyphsOf(page, '第').map(emBoxOf)[0]
      const rows = page.glyphs.filter(({text: own}) => own === '.').map(emBoxOf)
      assert.ok(caption && head && caption.x < head.x && rows.every(({x}) => x > head.x))
      const own = page.glyphs.filter(({artifact, text: each}) => artifact && each.trim() !== '')
      assert.equal(own.map((glyph) => glyph.text).join(''), `—${number}—`)
      const em = toMillimetres(14)
      if (number % 2 === 1) near(Math.max(...own.map(({x, advance}) => x + advance)), 184 - em, 0.3)
      else near(Math.min(...own.map(({x}) => x)), 28 + em, 0.3)
      near(own[0]?.baseline, upright(pages).baseline, 0.05)
      assert.ok(own.every(({angle}) => angle === 0))
    })
  }
}

/** The number of the last page, which is not turned. */
function upright(pages: readonly PdfPage[]): Glyph {
  return pages.at(-1)?.glyphs.find(({artifact}) => artifact) ?? missing()
}

test('the text goes on upright after it, on the grid', () => {
  const after = pages[pages.indexOf(turned.at(-1) ?? missing()) + 1] ?? missing()
  const [line] = linesOf(after)
  assert.ok(line?.text.startsWith('各单位'))
  near((line?.baseline ?? 0) - 0.88 * toMillimetres(16), 37, 0.3)
})

test('numbers of a turned table stand under each other at their points', () => {
  for (const page of turned) {
    const points = page.glyphs.filter(({text}) => text === '.').map(({baseline}) => baseline)
    const columnsSeen = new Set(points.map((y) => Math.round(y / 2)))
    assert.ok(columnsSeen.size <= 2 * columns)
    const first = points.filter((y) => Math.abs(y - (points[0] ?? 0)) < 3)
    for (const y of first) near(y, first[0] ?? 0, 0.1)
  }
})

test('a table that is first in the document, and one that is last', async () => {
  const first = await press.print(`# 关于工作的报告\n\n${table(3)}\n`)
  assert.equal(first.pages.length, 1)
  const two = await press.print(
    `# 关于工作的报告\n\n${pagesOfText(1)}\n\n${table(2)}\n\n${table(2, '表2 又一张表')}\n\n正文。\n`
  )
  assert.equal(two.pages.filter((page) => sideways(page).length > 0).length, 2)
})

test('one that is followed by an attachment, or by the date: no page is empty', async () => {
  const attached = await press.print(
    `---\n附件: [名单]\n成文日期: 2026-03-05\n发文机关: 某某市总工会\n格式: 白头\n---\n\n# 关于工作的报告\n\n正文。\n\n# 附件 名单\n\n${paragraph(50)}\n\n${table(3)}\n`
  )
  assert.equal(attached.pages.length, 2)
  const before = await press.print(
    `# 关于工作的报告\n\n正文。\n\n# 附件1 甲\n\n${table(3)}\n\n# 附件2 乙\n\n正文。\n`
  )
  assert.deepEqual(
    before.pages.map((page) => page.glyphs.filter(({artifact}) => !artifact).length > 0),
    [true, true, true]
  )
})

test('60 columns: an error that names the widest, at its line and column', async () => {
  const head = Array.from({length: 60}, (_each, index) =>
    index === 2 ? '特别长的一栏' : `栏${index + 1}`
  )
  const row = head.map((_name, index) => (index === 2 ? '1234567890123' : '1.25'))
  const messages = await press.refuse(
    `# 关于工作的报告\n\n| ${head.join(' | ')} |\n|${' --- |'.repeat(60)}\n| ${row.join(' | ')} |\n`
  )
  assert.equal(messages.length, 1)
  const [message] = messages
  assert.equal(message?.ruleId, 'table-width')
  assert.equal(message?.line, 3)
  assert.equal(message?.column, 11)
  assert.match(message?.reason ?? '', /特别长的一栏/)
})

test('a head that leaves no room for rows is an error at its line', async () => {
  const messages = await press.refuse(
    `# 关于工作的报告\n\n| 甲 | ${paragraph(5000)} |\n| --- | --- |\n| 1 | 2 |\n`
  )
  assert.deepEqual(
    messages.map(({ruleId, line}) => [ruleId, line]),
    [['table-head', 3]]
  )
})

function sideways(page: PdfPage): Glyph[] {
  return page.glyphs.filter(({angle}) => Math.abs((((angle % 360) + 360) % 360) - 270) < 0.01)
}

/** The glyphs of `text`, wherever they stand next to each other. */
function glyphsOf({glyphs}: PdfPage, text: string): Glyph[] {
  const wanted = [...text]
  return glyphs.filter((_glyph, index) =>
    wanted.every((character, offset) => glyphs[index + offset]?.text === character)
  )
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}

test('where decimal points cannot stand under each other numbers are whole all the same', async () => {
  const values = ['1234.5', '22.75', '3.125', '4000', '5123.4', '612.25', '71', '8123', '9.5']
  const others = ['34.25', '122.5', '13.5', '140.25', '515', '16.5', '17.75', '1823', '19.25']
  const more = ['1012.5', '1123', '1245.75']
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const columns = [
    '序号',
    '单位',
    ...Array.from({length: 12}, (_each, at) => `${at + 1}月`),
    '说明'
  ]
  const {pages} = await press.print(`# 关于工作的通知

正文。

{方向: 横}

${row(columns)}
${row(columns.map(() => '---'))}
${row(['1', '甲县总工会', ...values, ...more, '全部完成'])}
${row(['2', '乙县总工会', ...others, ...more, '超额完成'])}
`)
  const glyphs = pages.flatMap((page) => page.glyphs.filter(({angle}) => angle !== 0))
  const text = glyphs.map((glyph) => glyph.text).join('')
  for (const number of [...values, ...others]) {
    const at = text.indexOf(number)
    assert.ok(at >= 0, number)
    // Turned, the glyphs of one line have one x.
    const xs = glyphs.slice(at, at + number.length).map(({x}) => x)
    assert.ok(Math.max(...xs) - Math.min(...xs) < 0.1, number)
  }
})
