/** 签名章 as a picture, measured on the printed PDF. GB/T 9704—2012, 7.3.5.3. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {openPdf} from '../../src/pdf-syntax/index.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {inspectMarks} from '../helpers/pdf-marks.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const right = 184

const box = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#d7000f"/></svg>`
const pictures = {
  'wide.svg': box(60, 30),
  'tall.svg': box(300, 400),
  'seal.png': await readFile(new URL('../../content/seals/example.png', import.meta.url))
}

for (const [picture, width] of [
  ['wide.svg', 40],
  ['tall.svg', 15],
  ['seal.png', 20]
] as const) {
  test(`7.3.5.3: office, ${picture} and date in their places`, async () => {
    const {pdf, pages, messages} = await press.print(
      `---
格式: 白头
发文机关: 某某市人民政府
签名章: {职务: 市长, 姓名: 李某某, 图片: ${picture}}
成文日期: 2026-03-05
附注: 联系人：王某
---

# 关于工作的议案

正文。
`,
      pictures
    )
    assert.deepEqual(messages, [])
    const [page] = pages
    const stamp = (await rasterise(pdf, 1)).ink('red') ?? missing()
    const text = lineWith(page, '正文。')
    const office = lineWith(page, '市长')
    const date = lineWith(page, '2026年3月5日')
    near(stamp.bottom - stamp.top, 20, 0.3)
    near(stamp.right - stamp.left, width, 0.3)

    near(stamp.right, right - 4 * char, 0.3)
    near(date.right, right - 4 * char, 0.3)
    near(office.right, stamp.left - 2 * char, 0.3)
    near((emTop(office) + emBottom(office)) / 2, (stamp.top + stamp.bottom) / 2, 0.3)
    // A stamp of 20 mm stands in the middle of two lines, 20.9 mm.
    const leading = pitch - toMillimetres(16)
    near(stamp.top - emBottom(text) - leading / 2, 2 * pitch, 0.6)
    near(emTop(date) - stamp.bottom - leading / 2, pitch, 0.6)
    near(lineWith(page, '（联系人').baseline - date.baseline, pitch, 0.1)
    assert.ok(!linesOf(page ?? missing()).some((line) => line.text.includes('某某市人民政府')))

    const document = await openPdf(pdf)
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object))
    const [figure, ...others] = objects.filter((object) => /\/S \/Figure/.test(object))
    assert.equal(others.length, 0)
    const alt = Buffer.from('李某某签名章', 'utf16le').swap16().toString('hex')
    assert.match(figure ?? '', new RegExp(`/Alt <FEFF${alt}>`, 'i'))
    assert.deepEqual(inspectMarks(document).bare, [])
  })
}

test('7.3.5.3: joint stamps one below the other, offices and stamps in line', async () => {
  const {pdf, pages} = await press.print(
    `---
格式: 白头
签名章:
  - {职务: 某某市市长, 图片: wide.svg}
  - {职务: 某某市人民代表大会常务委员会主任, 图片: seal.png}
成文日期: 2026-12-30
---

# 关于工作的议案

正文。
`,
    pictures
  )
  const [page] = pages
  const first = lineWith(page, '某某市市长')
  const second = lineWith(page, '某某市人民代表大会')
  const date = lineWith(page, '2026年12月30日')
  near(first.left, second.left, 0.1)
  const raster = await rasterise(pdf, 1)
  const middle = (emTop(first) + emBottom(first)) / 2
  const upper = raster.ink('red', {bottom: middle + 10.4}) ?? missing()
  const lower = raster.ink('red', {top: middle + 10.4}) ?? missing()
  for (const stamp of [upper, lower]) {
    near(stamp.right, right - 4 * char, 0.3)
    near(stamp.bottom - stamp.top, 20, 0.3)
  }
  near((upper.top + upper.bottom) / 2, middle, 0.3)
  assert.ok(lower.top - upper.bottom >= 0.3)
  assert.ok(first.right < upper.left && second.right < lower.left)
  assert.ok(emTop(date) - lower.bottom > pitch)
})

for (const [what, picture] of [
  ['missing', 'none.png'],
  ['a text', 'text.png']
] as const) {
  test(`a stamp that is ${what} is refused at its place`, async () => {
    const messages = await press.refuse(
      `---
格式: 白头
签名章:
  职务: 市长
  图片: ${picture}
成文日期: 2026-03-05
---

# 关于工作的议案

正文。
`,
      {'text.png': '签名'}
    )
    assert.deepEqual(
      messages.map(({ruleId, line, column}) => ({ruleId, line, column})),
      [{ruleId: 'signature-stamp', line: 5, column: 7}]
    )
  })
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}
