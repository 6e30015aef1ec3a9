/** Upward documents (上行文), measured: 发文字号 and 签发人. GB/T 9704—2012, 7.2.5 to 7.2.7. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const left = 28
const right = 184
const number = '某政发〔2026〕12号'

const counts = new Map<number, Printed>()
for (const names of ['李某', '[张某某, 李某]', '[张某某, 李某, 王某某, 赵某, 欧阳某某]']) {
  counts.set(names.split(',').length, await press.print(request(`签发人: ${names}\n`)))
}

for (const [count, printed] of counts) {
  const page = printed.pages[0] ?? missing()
  const rows = Math.ceil(count / 2)
  const mark = lineWith(page, '文件')
  const label = lineWith(page, '签发人：')

  test(`7.2.6: ${count} signatories, the first row two blank lines below the mark`, () => {
    near(emTop(label) - emBottom(mark), 2 * pitch + (pitch - toMillimetres(16)), 0.5)
  })

  test(`7.2.6: ${count} signatories, one 字 from the right edge`, () => {
    const edges = signatoryRows(page).map((row) => row.at(-1)?.right ?? 0)
    near(Math.max(...edges), right - char, 0.3)
  })

  test(`7.2.5: ${count} signatories, the number one 字 in, level with the last`, () => {
    const line = lineWith(page, number)
    near(line.left, left + char, 0.3)
    near(line.baseline - label.baseline, (rows - 1) * pitch, 0.1)
    assert.equal(signatoryRows(page).length, rows)
    near(signatoryRows(page).at(-1)?.[0]?.baseline, line.baseline, 0.05)
  })

  test(`7.2.7: ${count} signatories, the separator 4 mm below the ink of the number`, async () => {
    const raster = await rasterise(printed.pdf, 1)
    const {baseline} = lineWith(page, number)
    const ink = raster.ink('black', {top: baseline - 6, bottom: baseline + 3, right: 100})
    const separator = raster.ink('red', {top: baseline}) ?? missing()
    near(separator.top - (ink?.bottom ?? 0), 4, 0.2)
    near(separator.left, left, 0.3)
    near(separator.right, right, 0.3)
  })
}

test('7.2.6: the label is 仿宋, the names are 楷体, 16 pt', () => {
  const {glyphs} = lineWith(counts.get(2)?.pages[0], '签发人：')
  const from = glyphs.findIndex(({text}) => text === '签')
  for (const {text, font, size} of glyphs.slice(from)) {
    near(size, 16, 0.05)
    assert.match(font, '签发人：'.includes(text) ? /FandolFang/ : /LXGW/, text)
  }
})

test('7.2.6: two names to a row, each row under the first name of the one above', () => {
  const rows = signatoryRows(counts.get(5)?.pages[0] ?? missing())
  assert.deepEqual(
    rows.map((row) => row.map(({text}) => text)),
    [['张某某', '李某'], ['王某某', '赵某'], ['欧阳某某']]
  )
  for (const column of [0, 1]) {
    const lefts = rows.flatMap((row) => row[column]?.left ?? [])
    for (const each of lefts) near(each, lefts[0] ?? 0, 0.05)
  }
  const [first, second] = rows[0] ?? []
  assert.ok(first && second)
  near(second.left - first.left, 5 * char, 0.3)
})

test('7.2.6: a name of two characters is spread to three, and found as typed', () => {
  const {pages, layout} = counts.get(2) ?? missing()
  const [, name] = signatoryRows(pages[0] ?? missing())[0] ?? []
  near((name?.right ?? 0) - (name?.left ?? 0), 3 * char, 0.15)
  assert.ok(layout.pages[0]?.blocks.some(({text}) => text === '李某'))
})

test('7.2.6: two names too wide beside the number stand one to a row', async () => {
  const names = '[阿卜杜拉某某某某, 古丽娜尔某某某某]'
  const {pages} = await press.print(request(`签发人: ${names}\n`, '某市发改财金〔2026〕12号'))
  const rows = signatoryRows(pages[0] ?? missing())
  assert.deepEqual(
    rows.map((row) => row.map(({text}) => text)),
    [['阿卜杜拉某某某某'], ['古丽娜尔某某某某']]
  )
  near(rows[0]?.[0]?.left, rows[1]?.[0]?.left ?? 0, 0.05)
})

test('a name too long for a line with the number is refused at its line', async () => {
  const name = '某'.repeat(16)
  const messages = await press.refuse(request(`签发人: ${name}\n`))
  assert.deepEqual(
    messages.map(({ruleId, line}) => ({ruleId, line})),
    [{ruleId: 'signatories', line: 4}]
  )
})

test('7.2.5: without a signatory the number is still one 字 in, with a warning', async () => {
  const {pages, messages} = await press.print(request(''))
  near(lineWith(pages[0], number).left, left + char, 0.3)
  assert.deepEqual(
    messages.map(({ruleId, fatal}) => ({ruleId, fatal})),
    [{ruleId: 'signatories', fatal: false}]
  )
})

test('a signatory in a downward document is printed, with a warning at its place', async () => {
  const {pages, messages} = await press.print(
    request('签发人: 张某某\n').replaceAll('请示', '通知')
  )
  assert.deepEqual(
    messages.map(({ruleId, fatal, line, column}) => ({ruleId, fatal, line, column})),
    [{ruleId: 'signatories', fatal: false, line: 4, column: 6}]
  )
  lineWith(pages[0], '签发人：张某某')
})

interface Name {
  readonly text: string
  readonly left: Millimetres
  readonly right: Millimetres
  readonly baseline: Millimetres
}

/** The names, row by row: runs of 楷体 parted by more than a character. */
function signatoryRows(page: PdfPage): Name[][] {
  const separator = lineWith(page, number.slice(-4)).baseline + 1
  return linesOf(page)
    .filter(({baseline}) => baseline < separator)
    .map(({glyphs, baseline}) => {
      const names: Name[] = []
      for (const {text, x, advance, font} of glyphs) {
        if (!font.includes('LXGW')) continue
        const last = names.at(-1)
        // Within a name the gap is 1 字 at most and the name then has two characters.
        const column = last && Math.abs(x - last.left - 2 * char) < 0.3 && last.text.length === 1
        if (last && (x - last.right < 0.5 || column)) {
          names[names.length - 1] = {...last, text: last.text + text, right: x + advance}
        } else names.push({text, left: x, right: x + advance, baseline})
      }
      return names
    })
    .filter((names) => names.length > 0)
}

function request(signatories: string, documentNumber = number): string {
  return `---
发文机关: 某某市人民政府
发文字号: ${documentNumber}
${signatories}主送机关: 某某省人民政府
成文日期: 2026-03-05
---

# 某某市人民政府关于解决防汛应急资金的请示

今年入汛以来，我市连续遭遇强降雨。

妥否，请批示。
`
}
