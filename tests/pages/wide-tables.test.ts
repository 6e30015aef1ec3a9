/** Tables that are wide, or are wanted in a size or a direction of their own. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toMillimetres} from '../../src/base/units.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {emBoxOf} from '../../src/facts/index.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

function table(columns: number, rows: number, cell = '12.5'): string {
  const head = Array.from({length: columns}, (_each, at) => `第${at + 1}项`)
  const body = Array.from({length: rows}, () => head.map(() => cell).join(' | '))
  return `| ${head.join(' | ')} |\n|${' --- |'.repeat(columns)}\n${body.map((row) => `| ${row} |`).join('\n')}`
}

const print = (text: string) => press.print(`# 关于工作的通知\n\n正文。\n\n${text}\n`)

/** Of the digits of the cells, in points. */
function sizesOf(pages: readonly PdfPage[]): readonly number[] {
  const glyphs = pages.flatMap((page) => page.glyphs)
  const sizes = glyphs.filter(({artifact, text}) => !artifact && text === '.')
  return [...new Set(sizes.map(({size}) => Math.round(size * 10) / 10))]
}

function isTurned(page: PdfPage): boolean {
  return page.glyphs.some(({angle}) => angle !== 0)
}

test('a table of a few columns is set in 4号, upright, and nothing is told', async () => {
  const {pages, messages} = await print(table(6, 3))
  assert.deepEqual(sizesOf(pages), [14])
  assert.ok(!pages.some(isTurned))
  assert.deepEqual(
    messages.filter(({ruleId}) => ruleId === 'table-width'),
    []
  )
})

test('one that is a little too wide is set in smaller type before it is turned, which is told', async () => {
  const {pages, messages} = await print(table(11, 3))
  const [size = 0, another] = sizesOf(pages)
  assert.equal(another, undefined)
  assert.ok(size < 14 && size >= 9, `${size}`)
  assert.ok(!pages.some(isTurned))
  const told = messages.find(({ruleId}) => ruleId === 'table-width')
  assert.equal(told?.line, 5)
  assert.match(String(told?.reason), /用(?:小4|5|小5)号字/u)
})

test('24 columns print, turned, each number whole and within the type area', async () => {
  const {pages, messages} = await print(table(24, 10, '1234.5'))
  const turned = pages.filter(isTurned)
  assert.equal(turned.length, 1)
  assert.match(String(messages.find(({ruleId}) => ruleId === 'table-width')?.reason), /横排/u)
  const glyphs = turned[0]?.glyphs.filter(({angle}) => angle !== 0) ?? []
  const text = glyphs.map((glyph) => glyph.text).join('')
  assert.equal(text.match(/1234\.5/gu)?.length, 240)
  for (const match of text.matchAll(/1234\.5/gu)) {
    const xs = glyphs.slice(match.index, match.index + 6).map(({x}) => x)
    assert.ok(Math.max(...xs) - Math.min(...xs) < 0.1)
  }
  for (const {x, y, width, height} of glyphs.map(emBoxOf)) {
    assert.ok(x >= 28 && x + width <= 184 && y >= 37 && y + height <= 262)
  }
})

test('字号: the size is the one asked for, and nothing is told', async () => {
  for (const [name, points] of [
    ['小4', 12],
    ['五号', 10.5],
    ['小5', 9]
  ] as const) {
    const {pages, messages} = await print(`{字号: ${name}}\n\n${table(4, 3)}`)
    assert.deepEqual(sizesOf(pages), [points])
    assert.deepEqual(
      messages.filter(({ruleId}) => ruleId === 'table-width'),
      []
    )
  }
})

test('字号 in the front matter is that of all tables but those that have another', async () => {
  const {pages} = await press.print(
    `---\n表格: {字号: 5号}\n---\n\n# 关于工作的通知\n\n正文。\n\n${table(4, 3)}\n\n正文。\n\n{字号: 4号}\n\n${table(4, 3)}\n`
  )
  assert.deepEqual([...sizesOf(pages)].sort(), [10.5, 14])
})

test('方向: 竖 keeps a table upright that would be turned', async () => {
  const wide = table(18, 3, '123.5')
  const turned = await print(wide)
  assert.ok(turned.pages.some(isTurned))
  const upright = await print(`{方向: 竖}\n\n${wide}`)
  assert.ok(!upright.pages.some(isTurned))
})

test('续表: each page it goes on to says so, above the head, and not to readers of the tags', async () => {
  const {pages} = await print(`{续表: 是}\n\n表1 各项\n\n${table(4, 60)}`)
  assert.ok(pages.length >= 3)
  for (const [index, page] of pages.entries()) {
    const label = page.glyphs.filter(({text}) => '续表'.includes(text) && text !== '')
    const repeated = label.filter(({artifact}) => artifact)
    assert.equal(repeated.map(({text}) => text).join(''), index > 0 ? '续表' : '')
    if (index === 0) continue
    const baseline = repeated[0]?.baseline ?? 0
    near(baseline - 0.88 * toMillimetres(14), 37, 3)
    const head = page.glyphs.filter(({artifact, text}) => artifact && text === '第')
    assert.equal(head.length, 4)
    assert.ok(head.every((glyph) => glyph.baseline > baseline))
  }
})

for (const wrong of [
  '{字号: 一号}',
  '{方向: 斜}',
  '{列宽: [1, x]}',
  '{行高: 200mm}',
  '{列宽: [1], 色: 红}'
]) {
  test(`${wrong} is refused at its line`, async () => {
    const messages = await press.refuse(
      `# 关于工作的通知\n\n正文。\n\n${wrong}\n\n${table(4, 3)}\n`
    )
    assert.deepEqual(
      messages.map(({ruleId, line}) => [ruleId, line]),
      [['table-options', 5]]
    )
  })
}
