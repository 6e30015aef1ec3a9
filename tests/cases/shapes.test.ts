/** What is typed every day is painted as itself; what another face paints is told. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {checkPainted} from '../../src/gate/painted.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()

const signs = '￥™•☐☑□✓'
const {pages, messages} = await press.print(`# 关于收取培训费的通知

各学员：

每人￥380元，“某某™”教材另计${signs}。姓${'餘'}的学员除外。

一、联系人李堃

由张喆、李堃办理。
`)
const glyphs = pages.flatMap((page) => page.glyphs)

test('a sign that the face of the text draws as another is taken from another face', () => {
  for (const sign of `${signs}餘`) {
    const fonts = new Set(glyphs.filter(({text}) => text === sign).map(({font}) => font))
    assert.ok(fonts.size > 0, sign)
    if (!'□'.includes(sign)) assert.ok(!fonts.has('FandolFang-Regular'), sign)
  }
})

test('hanzi that the face lacks are told once, with the place of the first', () => {
  const told = messages.filter(({ruleId}) => ruleId === 'substituted-face')
  assert.deepEqual(
    told.map(({actual, line, column, fatal}) => [actual, line, column, fatal]),
    [['餘喆堃', 5, 27, undefined]]
  )
})

test('the gate sees the face that paints a character, not the code alone', () => {
  const painted = new VFile()
  checkPainted(painted, pages)
  assert.deepEqual(painted.messages, [])

  const changed = pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      glyph.text === '￥' ? {...glyph, font: 'FandolFang-Regular'} : glyph
    )
  }))
  checkPainted(painted, changed)
  assert.deepEqual(
    painted.messages.map(({ruleId, page, actual, fatal}) => [ruleId, page, actual, fatal]),
    [['glyphs', 1, '￥', true]]
  )
})
