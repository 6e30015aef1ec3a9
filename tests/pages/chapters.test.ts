/** 章、节、条: regulations. Usual practice; the standard has no rule. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Millimetres} from '../../src/base/units.ts'
import {linesOf, lineWith} from '../helpers/lines.ts'
import {openPress} from '../helpers/press.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const char: Millimetres = 156 / 28

const {pages} = await press.print(`# 某某市工会工作暂行规定

第一章　总则

第一条　${paragraph(80)}

第二条　本规定所称工会，是指职工自愿结合的组织。

## 第二章 组织

第一节　委员会

第三条　${paragraph(60)}

（一）第一项；

第四条 本规定自印发之日起施行。
`)
const [page] = pages

test('chapters and sections are centred, 黑体, in lines of their own, without an ordinal', () => {
  for (const text of ['第一章总则', '第二章组织', '第一节委员会']) {
    const line = lineWith(page, text)
    assert.equal(line.text.replace(/\s/gu, ''), text)
    assert.ok(Math.abs((line.left + line.right) / 2 - 106) < 0.3)
    assert.match(line.glyphs[0]?.font ?? '', /NotoSansSC/)
    assert.ok(Math.abs(line.size - 16) < 0.05)
  }
})

test('the name of an article is 黑体 and run on with its text, two 字 in', () => {
  for (const text of ['第一条', '第二条', '第三条', '第四条']) {
    const line = linesOf(page ?? missing()).find((each) => each.text.startsWith(text)) ?? missing()
    assert.ok(Math.abs(line.left - 28 - 2 * char) < 0.3)
    const fonts = line.glyphs.map(({font}) => font)
    for (const font of fonts.slice(0, 3)) assert.match(font, /NotoSansSC/)
    assert.match(fonts[4] ?? '', /FandolFang/)
  }
})

test('items of an article are text', () => {
  assert.match(lineWith(page, '（一）第一项').glyphs[4]?.font ?? '', /FandolFang/)
})

test('a text that names one article is not a regulation', async () => {
  const other = await press.print('# 关于修改规定的说明\n\n第三条 修改为：从其规定。\n')
  assert.match(lineWith(other.pages[0], '第三条').glyphs[0]?.font ?? '', /FandolFang/)
})

function missing(): never {
  throw new Error('Expected it to be on the page')
}
