/** Joint issue (联合行文) without seals, measured. GB/T 9704—2012, 7.2.4, 7.3.3 and 7.3.5.2. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {judgePages} from '../../src/verify/judge.ts'
import {collisions} from '../helpers/collisions.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {departures} from '../verify/report.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const right = 184

const agencies = [
  '某某市人力资源和社会保障局',
  '某某市总工会',
  '某某市教育局',
  '某某市工业和信息化局',
  '某某市财政局',
  '某某市住房和城乡建设局',
  '某某市交通运输局',
  '某某市农业农村局',
  '某某市文化和旅游局',
  '某某市卫生健康委员会',
  '某某市应急管理局',
  '某某市市场监督管理局'
]

const notices = new Map<number, Printed>()
for (const count of [2, 3, 5, 12]) notices.set(count, await press.print(notice(count)))

for (const [count, {pages, pdf}] of notices) {
  const [page = missing()] = pages
  const rows = rowsOf(page)

  test(`7.2.4: ${count} agencies, one to a row, the lead first, 文件 once`, () => {
    assert.deepEqual(
      rows.map(({text}) => text),
      agencies.slice(0, count)
    )
    const ending = page.glyphs.filter((glyph) => isRed(glyph.colour) && '文件'.includes(glyph.text))
    assert.equal(ending.filter(({x}) => x > (rows[0]?.right ?? 0)).length, 2)
  })

  test(`7.2.4: ${count} agencies, the rows set to one width`, () => {
    for (const {left, right: end} of rows) {
      near(left, rows[0]?.left ?? 0, 0.2)
      near(end, rows[0]?.right ?? 0, 0.2)
    }
  })

  test(`7.2.4: ${count} agencies, ink 35 mm below the type area top, centred, in 156 mm`, async () => {
    const ink = (await rasterise(pdf, 1)).ink('red', {bottom: markBottom(page)}) ?? missing()
    near(ink.top, 37 + 35, 0.3)
    near((ink.left + ink.right) / 2, 106, 0.5)
    assert.ok(ink.right - ink.left <= 156)
  })

  test(`7.2.4: ${count} agencies, 文件 level with the middle of the rows`, async () => {
    const raster = await rasterise(pdf, 1)
    const edge = (rows[0]?.right ?? 0) + 0.5
    const bottom = markBottom(page)
    const names = raster.ink('red', {right: edge, bottom}) ?? missing()
    const ending = raster.ink('red', {left: edge, bottom}) ?? missing()
    near((ending.top + ending.bottom) / 2, (names.top + names.bottom) / 2, 1)
  })

  test(`7.2.4: ${count} agencies, no row touches the next, nor the number`, () => {
    const boxes = rows.map((row) => ({top: emTop(row), bottom: emBottom(row)}))
    boxes.slice(1).forEach(({top}, index) => {
      assert.ok(top - (boxes[index]?.bottom ?? 0) > 0.3)
    })
    const number = lineWith(page, '某人社发〔2026〕12号')
    const last = rows.at(-1) ?? missing()
    near(emTop(number) - emBottom(last), 2 * pitch + (pitch - toMillimetres(16)), 0.5)
  })

  test(`7.3.3: ${count} agencies, page 1 shows text`, () => {
    const text = lineWith(page, '各单位要按照统一部署')
    assert.ok(emBottom(text) <= 262.3)
    near(text.left, 28 + 2 * char, 0.3)
  })

  test(`${count} agencies: check finds nothing, however small the mark`, () => {
    assert.deepEqual(departures(judgePages(pages)), {})
  })

  test(`${count} agencies: no two blocks overlap on any page`, () => {
    for (const each of pages) assert.deepEqual(collisions(each), [])
  })

  test(`7.3.5.2: ${count} names one below the other, 2 字 from the right, date below`, () => {
    const page = pages.find((each) => linesOf(each).some(({text}) => text === '2026年3月5日'))
    const all = linesOf(page ?? missing()).filter(({size}) => Math.abs(size - 16) < 0.1)
    const at = all.findIndex(({text}) => text === '2026年3月5日')
    const names = all.slice(at - count, at)
    assert.deepEqual(
      names.map(({text}) => text),
      agencies.slice(0, count)
    )
    for (const {left, right: end} of names) {
      near(end, right - 2 * char, 0.3)
      near(left, names[0]?.left ?? 0, 0.3)
    }
    near(all[at]?.left, (names[0]?.left ?? 0) + 2 * char, 0.3)
  })
}

test('7.2.4: few agencies have a mark larger than the title', () => {
  for (const count of [2, 3, 5]) {
    const [row] = rowsOf(notices.get(count)?.pages[0] ?? missing())
    assert.ok((row?.size ?? 0) > 22, String(count))
  }
})

test('7.2.4: a mark given by hand stands alone', async () => {
  const {pages} = await press.print(notice(3, '发文机关标志: 某某市总工会文件\n'))
  assert.deepEqual(
    rowsOf(pages[0] ?? missing()).map(({text}) => text),
    ['某某市总工会文件']
  )
})

test('agencies too many for page 1 at any size are refused at the line of the list', async () => {
  const many = Array.from({length: 24}, (_each, index) => `某某市第${index + 1}工程建设管理局`)
  const messages = await press.refuse(
    notice(12).replace(
      /^发文机关:.*$/mu,
      `发文机关:\n${many.map((name) => `  - ${name}`).join('\n')}`
    )
  )
  assert.deepEqual(
    messages.map(({ruleId, line, fatal}) => ({ruleId, line, fatal})),
    // Without the addressees above the text they do not fit either.
    [
      {ruleId: 'main-recipients', line: 28, fatal: undefined},
      {ruleId: 'issuer-mark', line: 3, fatal: true}
    ]
  )
})

test('7.2.4: a name too long for a row at any size is refused at its line', async () => {
  const names = agencies.with(6, `某某市${'城市更新和老旧小区改造'.repeat(3)}工作领导小组办公室`)
  const messages = await press.refuse(
    notice(12).replace(
      /^发文机关:.*$/mu,
      `发文机关:\n${names.map((name) => `  - ${name}`).join('\n')}`
    )
  )
  const [message, ...others] = messages
  assert.deepEqual(others, [])
  assert.equal(message?.ruleId, 'issuer-mark')
  assert.equal(message?.line, 9)
  assert.match(message?.reason ?? '', /城市更新.*太长，一行排不下/u)
})

test('7.2.4: a name of as many characters as fit at the smallest size is printed', async () => {
  // 150 mm less 文件 and the gap before it, at 14 pt: 28 字.
  for (const [length, isPrinted] of [
    [28, true],
    [29, false]
  ] as const) {
    const names = ['某'.repeat(length), '某某市总工会']
    const markdown = notice(2).replace(/^发文机关:.*$/mu, `发文机关: [${names.join(', ')}]`)
    const outcome = await press.print(markdown).catch(() => undefined)
    assert.equal(outcome !== undefined, isPrinted, String(length))
    if (outcome) assert.deepEqual(outcome.pages.flatMap(collisions), [])
  }
})

test('7.3.5.1: five agencies and their seals: page 1 shows text, nothing overlaps', async () => {
  const seal = await readFile(new URL('../../content/seals/example.svg', import.meta.url))
  const seals = `印章: [${Array(5).fill('seal.svg').join(', ')}]\n`
  const {pages, pdf, messages} = await press.print(notice(5, seals), {'seal.svg': seal})
  assert.ok(linesOf(pages[0] ?? missing()).some(({text}) => text.includes('各单位要按照统一部署')))
  for (const page of pages) assert.deepEqual(collisions(page), [])
  const at = pages.findIndex((page) => linesOf(page).some(({text}) => text === '2026年3月5日'))
  const page = pages[at] ?? missing()
  const raster = await rasterise(pdf, at + 1)
  const boxes = agencies.slice(0, 5).map((name) => {
    const line = linesOf(page).findLast(({text}) => text.includes(name)) ?? missing()
    const glyphs = line.glyphs.slice(line.text.indexOf(name), line.text.indexOf(name) + name.length)
    const [first] = glyphs
    const last = glyphs.at(-1)
    const axis = ((first?.x ?? 0) + (last?.x ?? 0) + (last?.advance ?? 0)) / 2
    const middle = emTop(line) + toMillimetres(8) - 1
    const reach = 21.9
    const region = {
      left: axis - reach,
      right: axis + reach,
      top: middle - reach,
      bottom: middle + reach
    }
    return raster.ink('red', region) ?? missing()
  })
  for (const box of boxes) {
    near(box.right - box.left, 42, 0.3)
    near(box.bottom - box.top, 42, 0.3)
    assert.ok(box.left >= 28 && box.right <= right)
  }
  assert.deepEqual(
    messages.filter(({fatal}) => fatal !== undefined),
    []
  )
})

interface Row {
  readonly text: string
  readonly left: Millimetres
  readonly right: Millimetres
  readonly baseline: Millimetres
  readonly size: number
}

/** The red rows, without what stands beside them: their size is one, or a gap parts it. */
function rowsOf(page: PdfPage): Row[] {
  const red = page.glyphs.filter(({colour, artifact}) => isRed(colour) && !artifact)
  const first = red[0]?.size ?? 0
  const starts = Math.min(...red.map(({x}) => x))
  const lefts = red.filter(({x}) => x - starts < 0.5)
  return lefts.map((start) => {
    const at = red.indexOf(start)
    const next = red.findIndex((glyph, index) => index > at && glyph.x <= start.x + 0.5)
    let row = red.slice(at, next < 0 ? undefined : next)
    if (lefts.length > 1) {
      // 文件 follows the last row in reading order.
      row = row.filter(({text, baseline}, index) => {
        const isEnding = next < 0 && index >= row.length - 2 && '文件'.includes(text)
        return !isEnding && Math.abs(baseline - start.baseline) < 0.5
      })
    }
    const last = row.at(-1) ?? start
    return {
      text: row.map(({text}) => text).join(''),
      left: start.x,
      right: last.x + last.advance,
      baseline: start.baseline,
      size: first
    }
  })
}

/** Between the mark and the separator. */
function markBottom(page: PdfPage): Millimetres {
  return lineWith(page, '某人社发〔2026〕12号').baseline - 6
}

function isRed([red = 0, green = 1]: readonly number[]): boolean {
  return red > 0.7 && green < 0.3
}

function notice(count: number, more = ''): string {
  return `---
发文机关: [${agencies.slice(0, count).join(', ')}]
发文字号: 某人社发〔2026〕12号
${more}主送机关: 各县（市、区）人力资源社会保障局、总工会，市直各单位
成文日期: 2026-03-05
---

# 某某市人力资源和社会保障局等部门关于联合开展职工技能提升行动的通知

各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题，确保各项任务按期完成。

现将有关事项通知如下。
`
}
