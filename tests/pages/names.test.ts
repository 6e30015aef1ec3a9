/** Lists of names, measured on the printed page. Usual practice. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Millimetres} from '../../src/base/units.ts'
import {toMillimetres} from '../../src/base/units.ts'
import {type Glyph, inReadingOrder, type PdfPage} from '../../src/facts/index.ts'
import {linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const left: Millimetres = 28 + 2 * char

const title = '# 关于公布名单的通知\n\n名单如下：\n\n'
const list = await press.print(
  `${title}张某某　李　四　王某某　赵五\n钱 六　孙某某　周某　吴某某\n郑某某　王七\n\n望再接再厉。\n`
)
const [page = missing()] = list.pages

test('a line to a line, 16 pt, two 字 in, no line joined to the next', () => {
  assert.deepEqual(list.messages, [])
  const lines = linesOf(page).filter(({text}) => /某/u.test(text))
  assert.deepEqual(
    lines.map(({text}) => text),
    ['张某某李四王某某赵五', '钱六孙某某周某吴某某', '郑某某王七']
  )
  for (const [index, line] of lines.entries()) {
    near(line.left, left, 0.1)
    near(line.size, 16, 0.05)
    const above = lines[index - 1]
    if (above) near(line.baseline - above.baseline, pitch, 0.05)
  }
  near(lineWith(page, '望再接再厉').left, left, 0.1)
})

test('columns at equal distances, on the grid of characters, within the type area', () => {
  // Four names of three characters: four more between them.
  const columns = ['张', '李', '王', '赵'].map((text) => first(page, text).x)
  for (const [index, x] of columns.entries()) near(x, left + index * 7 * char, 0.1)
  for (const [text, column] of [
    ['钱', 0],
    ['孙', 1],
    ['周', 2],
    ['吴', 3],
    ['郑', 0]
  ] as const) {
    near(first(page, text).x, columns[column] ?? 0, 0.1)
  }
  for (const {x, advance} of page.glyphs.filter(({artifact}) => !artifact))
    assert.ok(x + advance < 184.2)
})

test('a name of two characters is as wide as one of three, with a space in it or without', () => {
  for (const [one, two] of [
    ['李', '四'],
    ['赵', '五'],
    ['钱', '六']
  ] as const) {
    near(first(page, two).x - first(page, one).x, 2 * char, 0.1)
  }
})

test('the text is as typed: no space where none was typed', () => {
  const text = inReadingOrder(page)
    .map((glyph) => glyph.text)
    .join('')
    .replace(/ +/gu, ' ')
  assert.match(text, /张某某 ?李\u3000四 ?王某某 ?赵五/u)
  assert.match(text, /钱 六 ?孙某某 ?周某 ?吴某某/u)
})

test('one long line: as many to a line as leave two characters between them', async () => {
  const names = Array.from({length: 23}, (_each, index) => `${'张王李赵陈'[index % 5]}某某`)
  const {pages, messages} = await press.print(`${title}${names.join(' ')}\n`)
  assert.deepEqual(messages, [])
  const lines = linesOf(pages[0] ?? missing()).filter(({text}) => /某某$/u.test(text))
  assert.deepEqual(
    lines.map(({text}) => text.length / 3),
    [5, 5, 5, 5, 3]
  )
  for (const line of lines) {
    const starts = line.glyphs.filter(({text}) => text !== '某')
    for (const [index, {x}] of starts.entries()) near(x, left + index * 5 * char, 0.1)
  }
})

test('longer names make wider columns; more than fit go on in the next line', async () => {
  const {pages} = await press.print(
    `${title}欧阳某某 李四（女） 王某某 赵某某 钱某某 孙某某\n周某某 吴某某 郑某某 王某某 冯某某 陈某某\n`
  )
  const lines = linesOf(pages[0] ?? missing()).filter(({text}) => /某某$/u.test(text))
  // Six characters for 李四（女）, spread: 李　四（女）. Three columns, four characters between.
  const starts = lines.map(({glyphs}) => glyphs[0]?.x ?? 0)
  for (const x of starts) near(x, left, 0.1)
  assert.equal(
    lines.map(({text}) => text).join(''),
    '欧阳某某李四（女）王某某赵某某钱某某孙某某周某某吴某某郑某某王某某冯某某陈某某'
  )
  for (const {right} of lines) assert.ok(right < 184.2)
})

test('one wide name among four to a line: the author’s columns stay, each as wide as its names', async () => {
  const {pages, messages} = await press.print(
    `${title}张某某 李四 王某某 赵某某\n钱某某 孙七（女） 周某某 吴某某\n郑某某\n`
  )
  assert.deepEqual(messages, [])
  const [of = missing()] = pages
  const lines = linesOf(of).filter(({text}) => /某某$/u.test(text))
  assert.deepEqual(
    lines.map(({text}) => text),
    ['张某某李四王某某赵某某', '钱某某孙七（女）周某某吴某某', '郑某某']
  )
  // Columns of 3, 6, 3 and 3 with three between them.
  for (const [index, names] of ['张钱郑', '李孙', '王周', '赵吴'].entries()) {
    const x = left + ([0, 6, 15, 21][index] ?? 0) * char
    for (const name of names) near(first(of, name).x, x, 0.1)
  }
})

test('hundreds of names go on over pages, column under column', async () => {
  const lines = Array.from({length: 60}, (_each, index) =>
    Array.from({length: 5}, (_one, at) => `${'张王李赵陈'[at]}${'甲乙丙丁戊'[index % 5]}某`).join(
      '　'
    )
  )
  const {pages, messages} = await press.print(`${title}${lines.join('\n')}\n`)
  assert.deepEqual(messages, [])
  assert.ok(pages.length >= 3)
  const count = pages.map((each) => each.glyphs.filter(({text}) => text === '陈').length)
  assert.equal(
    count.reduce((sum, each) => sum + each, 0),
    60
  )
  for (const each of pages) near(first(each, '陈').x, first(page, '张').x + 4 * 5 * char, 0.1)
})

function first(of: PdfPage, text: string): Glyph {
  return of.glyphs.find((glyph) => glyph.text === text && !glyph.artifact) ?? missing()
}
