/** The plain form (白头), measured: what of a masthead it has, it has without a red head. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const right = 184

const text = '# 关于工作的报告\n\n某某市总工会：\n\n正文。\n'
const signed = await press.print(
  `---\n格式: 白头\n发文机关: 某某区总工会\n签发人: 张某某\n成文日期: 2026-03-05\n---\n\n${text}`
)
const first = signed.pages[0] ?? missing()

test('白头: the signatory on the first line, one 字 from the right edge', () => {
  const row = lineWith(first, '签发人：')
  near(emTop(row), 37, 0.3)
  near(row.right, right - char, 0.3)
  assert.deepEqual(signed.messages, [])
})

test('白头: the title two blank lines below it; no red rule, nothing red', async () => {
  const row = lineWith(first, '签发人：')
  const title = lineWith(first, '关于工作的报告')
  near(emTop(title) - emBottom(row), 3 * pitch - toMillimetres(16), 0.3)
  assert.deepEqual(first.strokes, [])
  assert.equal((await rasterise(signed.pdf, 1)).ink('red'), undefined)
})

test('白头: without any of it the title is on the first line', async () => {
  const {pages} = await press.print(`---\n格式: 白头\n---\n\n${text}`)
  const [line] = linesOf(pages[0] ?? missing())
  assert.equal(line?.text, '关于工作的报告')
  assert.ok(emTop(line ?? missing()) < 37 + pitch)
})

test('白头: number and signatories below secrecy, on the lines that follow it', async () => {
  const {pages} = await press.print(
    `---\n格式: 白头\n份号: 000001\n密级: 秘密★1年\n发文字号: 某工发〔2026〕3号\n签发人: [张某某, 李某]\n---\n\n${text}`
  )
  const lines = linesOf(pages[0] ?? missing()).slice(0, 3)
  assert.deepEqual(
    lines.map(({text: each}) => each),
    ['000001', '秘密★1年', '某工发〔2026〕3号签发人：张某某李某']
  )
  for (const [index, line] of lines.entries()) near(emTop(line), 37 + index * pitch, 0.3)
})
