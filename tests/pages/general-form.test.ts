/**
 * The general form (通用), measured on the printed PDF, clause by clause.
 *
 * Tolerances are those of the standard, halved where it gives ± 1 mm, or closer.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const left = 28
const right = 184

const notice = await press.print(`---
份号: 000001
密级: 机密
保密期限: 1年
紧急程度: 特急
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会，市各产业工会，市直属企业工会，市级机关各部门工会，驻市中央企业工会
附件:
  - 职工岗位练兵活动任务分工表
  - 职工岗位练兵活动经费管理使用和成效评价工作暂行办法及其说明
成文日期: 2026-03-05
附注: 联系人：李某，联系电话：0000-00000000
抄送机关: 某某省总工会，某某市委办公室，某某市人大常委会办公室，某某市人民政府办公室，某某市政协办公室
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
---

# 某某市总工会关于开展职工岗位练兵活动的通知

${paragraph(300)}

## 总体要求

### 工作目标

${pagesOfText(3)}

#### 第三层标题

##### 第四层标题

（一）段首标题。${paragraph(100)}

# 附件1 职工岗位练兵活动任务分工表

${paragraph(100)}

# 附件2 职工岗位练兵活动经费管理使用和成效评价工作暂行办法及其说明

${paragraph(100)}
`)
const [first, ...others] = notice.pages
assert.ok(first)
const firstPage = await rasterise(notice.pdf, 1)
const body = others.slice(0, 2)

test('5.1: the sheet is A4', () => {
  for (const {width, height} of notice.pages) {
    near(width, 210, 0.01)
    near(height, 297, 0.01)
  }
})

test('5.2.1: full pages fill the type area from edge to edge', () => {
  for (const page of body) {
    const lines = linesOf(page)
    near(emTop(lines[0] ?? missing()), 37, 0.3)
    near(emBottom(lines.at(-1) ?? missing()), 262, 0.3)
    for (const line of lines.filter(({glyphs}) => glyphs.length === 28)) {
      near(line.left, left, 0.3)
      near(line.right, right, 0.3)
    }
  }
})

test('5.2.3: a full page has 22 lines at one pitch', () => {
  for (const page of body) {
    const baselines = linesOf(page).map(({baseline}) => baseline)
    assert.equal(baselines.length, 22)
    for (const gap of differences(baselines)) near(gap, pitch, toMillimetres(0.15))
  }
})

test('5.2.3: a full line has 28 characters, evenly set', () => {
  const full = body.flatMap(linesOf).filter((line) => line.left < 29 && line.right > 183)
  assert.ok(full.length > 20)
  for (const line of full) {
    // A mark that may not begin a line, or a bracket that may not end one, takes one along.
    assert.ok(line.glyphs.length === 28 || line.glyphs.length === 27, line.text)
    if (line.glyphs.length === 27) continue
    for (const gap of differences(line.glyphs.map(({x}) => x))) near(gap, char, 0.05)
  }
  const exact = full.filter(({glyphs}) => glyphs.length === 28)
  assert.ok(exact.length / full.length > 0.7, `${exact.length} of ${full.length}`)
})

test('5.2.2: the text is 16 pt 仿宋, black', () => {
  for (const {size, colour, font} of body.flatMap(({glyphs}) => glyphs)) {
    if (size < 15) continue
    near(size, 16, 0.05)
    assert.deepEqual(colour, [0])
    assert.match(font, /FandolFang|LXGW|NotoSansSC-Medium/)
  }
})

test('6.1: no text is skewed, no rule is', () => {
  for (const page of notice.pages) {
    for (const {angle} of page.glyphs) near(angle, 0, 0.01)
    for (const {baseline, glyphs} of linesOf(page)) {
      for (const glyph of glyphs) near(glyph.baseline, baseline, 0.02)
    }
    // A skewed rule is none: it would not be horizontal.
    assert.ok(page.strokes.every(({width, height}) => width > 100 && height < 0.6))
  }
  assert.equal(first.strokes.length, 1)
})

test('6.2: page numbers of both sides lie on each other, but for the type area’s own offset', () => {
  const edges = notice.pages.map(({glyphs}) => {
    const number = glyphs.filter(({artifact, text}) => artifact && text.trim() !== '')
    return {
      left: Math.min(...number.map(({x}) => x)),
      right: Math.max(...number.map(({x, advance}) => x + advance)),
      baseline: number[0]?.baseline ?? 0
    }
  })
  for (const [index, {left: verso, baseline}] of edges.entries()) {
    near(baseline, edges[0]?.baseline ?? 0, 0.02)
    // 28 mm at the left of every page: 212 and not 210.
    if (index % 2 === 1) near((edges[0]?.right ?? 0) + verso, 212, 0.5)
  }
})

test('6.2: black is black alone, red is full red', () => {
  for (const {glyphs, strokes} of notice.pages) {
    for (const {colour} of [...glyphs, ...strokes]) {
      const [red = 0, green = 0, blue = 0] = colour
      if (colour.length === 1) assert.equal(red, 0)
      else assert.deepEqual([red, green, blue], [1, 0, 0])
    }
  }
})

test('7.1: masthead, main and colophon, one below the other, nothing after the last rule', () => {
  const separator = first.strokes[0]?.y ?? missing()
  const masthead = lineWith(first, '某工发〔2026〕12号')
  const title = linesOf(first).find(({size}) => Math.abs(size - 22) < 0.05) ?? missing()
  assert.ok(masthead.baseline < separator && separator < emTop(title))
  const last = notice.pages.at(-1) ?? missing()
  const rules = last.strokes.map(({y}) => y).sort((one, other) => one - other)
  for (const line of linesOf(last)) {
    const isBelow = emBottom(line) > (rules[0] ?? 0)
    assert.equal(isBelow, line.size.toFixed(1) === '14.0', line.text)
    assert.ok(line.baseline < (rules.at(-1) ?? 0), line.text)
  }
})

test('7.2.1–7.2.3: copy number, secrecy and urgency on lines 1 to 3, flush left', () => {
  const lines = linesOf(first)
  assert.deepEqual(
    lines.slice(0, 3).map(({text}) => text),
    ['000001', '机密★1年', '特急']
  )
  for (const [index, line] of lines.slice(0, 3).entries()) {
    near(emTop(line), 37 + index * pitch, 0.3)
    near(line.left, left, 0.3)
    near(line.size, 16, 0.05)
  }
  assert.match(lines[1]?.glyphs[0]?.font ?? '', /Sans|Hei/)
  assert.match(lines[2]?.glyphs[0]?.font ?? '', /Sans|Hei/)
})

test('7.2.4: the mark is red 小标宋, its ink 35 mm below the type area top, centred', () => {
  const ink = firstPage.ink('red', {bottom: 105}) ?? missing()
  near(ink.top, 37 + 35, 0.3)
  near((ink.left + ink.right) / 2, 106, 0.5)
  assert.ok(ink.right - ink.left <= 156)
  const mark = lineWith(first, '某某市总工会文件')
  assert.match(mark.glyphs[0]?.font ?? '', /NotoSerifSC-Bold/)
  assert.ok(mark.size > 22, 'Expected the mark to be larger than the title')
})

test('7.2.5: the number two blank lines below the mark, centred', () => {
  const mark = lineWith(first, '某某市总工会文件')
  const number = lineWith(first, '某工发〔2026〕12号')
  near(emTop(number) - emBottom(mark), 2 * pitch + (pitch - toMillimetres(16)), 0.5)
  near((number.left + number.right) / 2, 106, 0.3)
  near(number.size, 16, 0.05)
})

test('7.2.7: the separator 4 mm below the ink of the number, 156 mm wide, red, one', () => {
  const number = firstPage.ink('black', {top: 105, bottom: 124}) ?? missing()
  const separator = firstPage.ink('red', {top: 105}) ?? missing()
  near(separator.top - number.bottom, 4, 0.2)
  near(separator.left, left, 0.3)
  near(separator.right, right, 0.3)
  const red = first.strokes.filter(({colour: [r = 0, g = 1]}) => r > 0.7 && g < 0.3)
  assert.equal(red.length, 1)
})

test('7.2.7: without a number the separator lies where it would with one', async () => {
  const separator = async (number: string): Promise<number | undefined> => {
    const {pdf} = await press.print(
      `---\n发文机关标志: 某某市总工会文件\n${number}---\n\n# 关于工作的公报\n\n正文。\n`
    )
    return (await rasterise(pdf, 1)).ink('red', {top: 100})?.top
  }
  near(await separator(''), (await separator('发文字号: 某工发〔2026〕12号\n')) ?? 0, 0.6)
})

test('7.3.1: the title two blank lines below the separator, 22 pt 小标宋, centred', () => {
  const separator = firstPage.ink('red', {top: 105}) ?? missing()
  const title = linesOf(first).filter(({size}) => Math.abs(size - 22) < 0.05)
  assert.ok(title.length >= 1)
  near(emTop(title[0] ?? missing()) - separator.bottom, 2 * pitch + toMillimetres(7), 1)
  for (const line of title) {
    near((line.left + line.right) / 2, 106, 0.5)
    assert.match(line.glyphs[0]?.font ?? '', /NotoSerifSC-Bold/)
    assert.deepEqual(line.glyphs[0]?.colour, [0])
    assert.ok(line.glyphs.length <= 20)
  }
})

test('7.3.2: the addressees one blank line below the title, flush left on every line', () => {
  const title = linesOf(first).filter(({size}) => Math.abs(size - 22) < 0.05)
  const line = lineWith(first, '各县（市、区）总工会')
  const last = lineWith(first, '工会：')
  near(emTop(line) - emBottom(title.at(-1) ?? missing()), 2 * pitch - toMillimetres(16), 1)
  near(line.left, left, 0.3)
  near(last.left, left, 0.3)
  assert.ok(last.baseline > line.baseline)
})

test('7.3.3: text on the line after the addressees, two 字 in, further lines flush left', () => {
  const lines = linesOf(first)
  const at = lines.findIndex(({text}) => text.includes('工会：'))
  const [start, next] = lines.slice(at + 1)
  near((start?.baseline ?? 0) - (lines[at]?.baseline ?? 0), pitch, 0.1)
  near(start?.left ?? 0, left + 2 * char, 0.3)
  near(next?.left ?? 0, left, 0.3)
})

test('7.3.3: page 1 shows text', () => {
  assert.ok(linesOf(first).some(({text}) => text.startsWith('各单位要按照统一部署')))
})

test('7.3.3: four levels in their faces, two 字 in', () => {
  const faces = [
    ['一、总体要求', /NotoSansSC/],
    ['（一）工作目标', /LXGW/],
    ['1.第三层标题', /FandolFang|Tinos/],
    ['（1）第四层标题', /FandolFang|Tinos/]
  ] as const
  for (const [text, face] of faces) {
    const page = notice.pages.find((each) => linesOf(each).some((line) => line.text === text))
    const line = lineWith(page, text)
    near(line.left, left + 2 * char, 0.3)
    near(line.size, 16, 0.05)
    for (const {font, text: own} of line.glyphs.filter(({text: own}) =>
      /\p{Script=Han}/u.test(own)
    )) {
      assert.match(font, face, own)
    }
  }
})

test('7.3.3: of a heading run on with its text only the heading takes the face', () => {
  const page = notice.pages.find((each) =>
    linesOf(each).some(({text}) => text.includes('段首标题'))
  )
  const {glyphs} = lineWith(page, '段首标题')
  const hanzi = glyphs.filter(({text}) => /\p{Script=Han}/u.test(text))
  assert.match(hanzi.find(({text}) => text === '首')?.font ?? '', /LXGW/)
  assert.match(hanzi.at(-1)?.font ?? '', /FandolFang/)
})

test('7.3.4: the attachment list one blank line below, its names aligned', () => {
  const page = notice.pages.find((each) =>
    linesOf(each).some(({text}) => text.startsWith('附件：'))
  )
  const lines = linesOf(page ?? missing())
  const at = lines.findIndex(({text}) => text.startsWith('附件：'))
  const [one, two, wrapped] = lines.slice(at)
  assert.ok(one && two && wrapped)
  near(one.baseline - (lines[at - 1]?.baseline ?? 0), 2 * pitch, 0.1)
  near(one.left, left + 2 * char, 0.3)
  assert.equal(one.text, '附件：1.职工岗位练兵活动任务分工表')
  near(one.glyphs[3]?.x ?? 0, left + 5 * char, 0.3)
  near(two.left, left + 5 * char, 0.3)
  near(one.glyphs[5]?.x ?? 0, two.glyphs[2]?.x ?? 0, 0.05)
  near(wrapped.left, two.glyphs[2]?.x ?? 0, 0.3)
})

test('7.3.4: a list that begins a page has no blank line above it', async () => {
  const begun: string[] = []
  for (let lines = 14; lines < 20; lines += 1) {
    const {pages} = await press.print(
      `---\n发文机关: 某部\n成文日期: 2026-12-30\n格式: 白头\n附件: [甲表, 乙表]\n---\n\n# 关于工作的报告\n\n${Array(lines).fill('一句话。').join('\n\n')}\n`
    )
    const [line] = pages[1] ? linesOf(pages[1]) : []
    if (!line?.text.startsWith('附件：')) continue
    near(emTop(line), 37, 0.3)
    begun.push(line.text)
  }
  assert.ok(begun.length > 0)
})

test('7.3.5.2: name two 字 from the right, the date two 字 right of the name', () => {
  const page = notice.pages.find((each) => linesOf(each).some(({text}) => text === '2026年3月5日'))
  const name = lineWith(page, '某某市总工会')
  const date = lineWith(page, '2026年3月5日')
  near(name.right, right - 2 * char, 0.3)
  near(date.left - name.left, 2 * char, 0.3)
  near(date.baseline - name.baseline, pitch, 0.1)
})

test('7.3.5.2: a date longer than the name is itself two 字 from the right', async () => {
  const {pages} = await press.print(
    '---\n发文机关: 某部\n成文日期: 2026-12-30\n格式: 白头\n---\n\n# 关于工作的报告\n\n正文。\n'
  )
  const name = lineWith(pages[0], '某部')
  const date = lineWith(pages[0], '2026年12月30日')
  near(date.right, right - 2 * char, 0.3)
  near(date.left - name.left, 2 * char, 0.3)
})

test('7.3.6: the note below the date, two 字 in, in brackets', () => {
  const page = notice.pages.find((each) => linesOf(each).some(({text}) => text === '2026年3月5日'))
  const date = lineWith(page, '2026年3月5日')
  const note = lineWith(page, '（联系人：李某')
  near(note.baseline - date.baseline, pitch, 0.1)
  near(note.left, left + 2 * char, 0.3)
  assert.ok(note.text.endsWith('）'))
})

test('7.3.7: each attachment on a new page, label on line 1 in 黑体, title on line 3', () => {
  const pages = notice.pages.filter((page) => /^附件\d$/.test(linesOf(page)[0]?.text ?? ''))
  assert.equal(pages.length, 2)
  for (const [index, page] of pages.entries()) {
    const [label, title] = linesOf(page)
    assert.equal(label?.text, `附件${index + 1}`)
    near(emTop(label ?? missing()), 37, 0.3)
    near(label?.left ?? 0, left, 0.3)
    assert.match(label?.glyphs[0]?.font ?? '', /NotoSansSC/)
    const middle = emTop(title ?? missing()) + toMillimetres(11)
    near(middle, 37 + 2 * pitch + toMillimetres(8), 0.5)
    near(((title?.left ?? 0) + (title?.right ?? 0)) / 2, 106, 0.5)
  }
})

test('7.4: the imprint on the foot of the last page, that page even', async () => {
  assert.equal(notice.pages.length % 2, 0)
  const last = notice.pages.at(-1) ?? missing()
  const rules = last.strokes.filter(({width}) => width > 100).sort((a, b) => a.y - b.y)
  assert.equal(rules.length, 3)
  for (const rule of rules) {
    near(rule.x, left, 0.1)
    near(rule.width, 156, 0.1)
    assert.deepEqual(rule.colour, [0])
  }
  near(rules[0]?.height ?? 0, 0.35, 0.01)
  near(rules[1]?.height ?? 0, 0.25, 0.01)
  near(rules[2]?.height ?? 0, 0.35, 0.01)
  near((rules[2]?.y ?? 0) + (rules[2]?.height ?? 0), 262, 0.1)
  const ink = (await rasterise(notice.pdf, notice.pages.length)).ink('black', {
    top: 258,
    bottom: 264,
    left: 90,
    right: 110
  })
  near(ink?.bottom ?? 0, 262, 0.1)
})

test('7.4.2, 7.4.3: copies hang under the first name, office and date one 字 in; 14 pt', () => {
  const last = notice.pages.at(-1)
  const em = toMillimetres(14)
  const copies = lineWith(last, '抄送：')
  const lines = linesOf(last ?? missing())
  const wrapped = lines[lines.indexOf(lines.find(({text}) => text === copies.text) ?? copies) + 1]
  near(copies.left, left + em, 0.3)
  near(wrapped?.left ?? 0, left + 4 * em, 0.3)
  assert.ok(wrapped?.text.endsWith('。'))
  const office = lineWith(last, '某某市总工会办公室')
  near(office.left, left + em, 0.3)
  near(office.right, right - em, 0.3)
  assert.ok(office.text.endsWith('2026年3月6日印发'))
  for (const {size} of [copies, office]) near(size, 14, 0.05)
})

test('7.5: page numbers 7 mm below, outside: recto right, verso left, one 字 in', async () => {
  const em = toMillimetres(14)
  for (const [index, page] of notice.pages.entries()) {
    const glyphs = page.glyphs.filter(({artifact, text}) => artifact && text.trim() !== '')
    assert.equal(glyphs.map(({text}) => text).join(''), `—${index + 1}—`)
    const from = Math.min(...glyphs.map(({x}) => x))
    const to = Math.max(...glyphs.map(({x, advance}) => x + advance))
    if (index % 2 === 0) near(to, right - em, 0.3)
    else near(from, left + em, 0.3)
    for (const {size} of glyphs) near(size, 14, 0.05)
  }
  const dashes = first.glyphs.filter(({artifact, text}) => artifact && text === '—')
  assert.equal(dashes.length, 2)
  for (const {x, advance} of dashes) {
    const ink = firstPage.ink('black', {top: 264, left: x, right: x + advance}) ?? missing()
    near(ink.top, 269, 0.3)
    near(ink.right - ink.left, em, 0.3)
  }
})

function differences(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? 0))
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}
