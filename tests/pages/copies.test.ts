/**
 * Copies numbered by 份号, measured on the printed pages. GB/T 9704—2012, 7.2.1.
 *
 * Each copy is the document that has this 份号 in its front matter, to 0.01 mm.
 */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {VFile} from 'vfile'
import {standardPageNumber} from '../../src/base/house-profile.ts'
import {printed} from '../../src/base/same-text.ts'
import {toMillimetres} from '../../src/base/units.ts'
import {copyNumbers} from '../../src/commands/copies.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {checkCopies} from '../../src/gate/copies.ts'
import {openPdf} from '../../src/pdf-syntax/index.ts'
import {emTop, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {inspectMarks} from '../helpers/pdf-marks.ts'
import {faultsOf} from '../helpers/pdf-tree.ts'
import {assertSamePlaces} from '../helpers/places.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {pagesOfText, paragraph} from './filler.ts'

const press = openPress()
const files = {
  'seal.svg': await readFile(new URL('../../content/seals/example.svg', import.meta.url))
}
const numbers = copyNumbers('1-50')

/** Two levels, a table and a seal, on as many pages as `text` takes. */
const general = (front: string, text = pagesOfText(2)): string => `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
密级: 机密★1年
成文日期: 2026-03-05
印章: seal.svg
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
${front}---

# 关于甲的通知

## 总体要求

${text}

| 序号 | 单位 |
| --- | --- |
| 1 | 甲局 |
`

const alone = await press.print(general('份号: 000001\n'), files)
const all = await press.print(general(''), files, numbers)
const {length} = alone.pages

test('one PDF has the pages of every copy, laid out once', () => {
  assert.equal(length % 2, 0)
  assert.equal(all.pages.length, 50 * length)
  assert.equal(all.layout.pages.length, length)
  assert.equal(all.layout.pageTimes.length, alone.layout.pageTimes.length)
})

for (const number of ['000001', '000002', '000027', '000050']) {
  test(`copy ${number} is the document that has this 份号, to 0.01 mm`, async () => {
    const single = await press.print(general(`份号: ${number}\n`), files)
    const own = all.pages.slice((Number(number) - 1) * length).slice(0, length)
    for (const [index, page] of own.entries()) {
      assertSamePlaces(page, single.pages[index] ?? missing())
    }
    const line = lineWith(own[0], number)
    assert.equal(line.text, number)
    near(line.left, 28, 0.1)
    near(emTop(line), 37, 0.1)
    near(line.size, 16, 0.05)
  })
}

test('another renderer draws the number of the last copy, and its seal', async () => {
  const number = (await rasterise(all.pdf, 49 * length + 1)).ink('black', {top: 36, bottom: 44})
  near(number?.left, 28, 0.5)
  // Six digits of half a character each.
  near(number?.right, 28 + 6 * (156 / 28 - toMillimetres(16) / 2), 0.5)
  const seal = (await rasterise(all.pdf, 50 * length)).ink('red') ?? missing()
  near(seal.right - seal.left, 42, 0.5)
})

test('page numbers begin at 1 in every copy', () => {
  const numberOf = ({glyphs}: PdfPage): string =>
    printed(
      glyphs
        .filter(({artifact}) => artifact)
        .map(({text}) => text)
        .join('')
    )
  const expected = alone.pages.map(numberOf)
  assert.equal(expected[0], '—1—')
  for (const [index, page] of all.pages.entries()) {
    assert.equal(numberOf(page), expected[index % length])
  }
})

test('another reader finds the text of every copy, its labels and its bookmarks', async () => {
  const task = getDocument({data: all.pdf.slice(), verbosity: 0})
  const document = await task.promise
  const labels = await document.getPageLabels()
  const textOf = async (page: number): Promise<string> => {
    const {items} = await (await document.getPage(page)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  const model = await Promise.all(alone.pages.map((_page, index) => textOf(index + 1)))
  for (const [index, number] of numbers.entries()) {
    for (let at = 0; at < length; at += 1) {
      const wanted = at === 0 ? model[at]?.replace('000001', number) : model[at]
      assert.equal(await textOf(index * length + at + 1), wanted, number)
      assert.equal(labels?.[index * length + at], `${number}-${at + 1}`)
    }
  }

  const outline = await document.getOutline()
  assert.deepEqual(
    outline.map(({title}) => title),
    numbers.map((number) => `份号 ${number}`)
  )
  for (const [index, {dest, items}] of outline.entries()) {
    assert.ok(Array.isArray(dest))
    assert.equal(await document.getPageIndex(dest[0]), index * length)
    const [title] = items
    assert.deepEqual([items.length, title?.title], [1, '关于甲的通知'])
    assert.deepEqual(
      title?.items.map((item: {readonly title: string}) => item.title),
      ['一、总体要求']
    )
    const target = title?.items[0]?.dest
    assert.ok(Array.isArray(target))
    assert.equal(await document.getPageIndex(target[0]), index * length)
  }
  await task.destroy()
})

test('tags, marks and bookmarks agree with each other', async () => {
  const document = await openPdf(all.pdf)
  assert.deepEqual(faultsOf(document), [])
  const marks = inspectMarks(document)
  assert.deepEqual([marks.bare, marks.unbalanced, marks.repeated], [[], [], []])
  assert.equal(marks.tagged, 50 * inspectMarks(await openPdf(alone.pdf)).tagged)
})

test('qpdf finds nothing wrong', {
  skip: spawnSync('qpdf', ['--version']).error ? 'qpdf is not installed' : false
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-copies-'))
  try {
    const path = join(folder, 'a.pdf')
    await writeFile(path, all.pdf)
    const {status, stdout} = spawnSync('qpdf', ['--check', path], {encoding: 'utf8'})
    assert.equal(status, 0)
    assert.match(stdout, /No syntax or stream encoding errors found/u)
  } finally {
    await rm(folder, {recursive: true})
  }
})

test('a copy more takes a seventh of the document at most: what the page of the seal paints is its own', async () => {
  const few = await press.print(general(''), files, numbers.slice(0, 2))
  const perCopy = (all.pdf.length - few.pdf.length) / 48
  assert.ok(few.pdf.length < 1.15 * alone.pdf.length, `${few.pdf.length} ${alone.pdf.length}`)
  assert.ok(perCopy < alone.pdf.length / 7, `${perCopy} of ${alone.pdf.length}`)
})

test('the same bytes on every run', async () => {
  const again = await press.print(general(''), files, numbers)
  assert.ok(Buffer.from(again.pdf).equals(Buffer.from(all.pdf)))
})

test('the command says the numbers, not the front matter', async () => {
  const {pages, messages} = await press.print(general('份号: 000099\n'), files, [
    '000007',
    '000008'
  ])
  assert.deepEqual(
    messages.map(({ruleId}) => ruleId),
    []
  )
  assert.deepEqual(
    [0, length].map((index) => lineWith(pages[index], '0000').text),
    ['000007', '000008']
  )
  const text = pages.flatMap(({glyphs}) => glyphs.map((glyph) => glyph.text)).join('')
  assert.ok(!text.includes('000099'))
})

test('one number is one copy, with the bookmarks of the document', async () => {
  const {pdf, pages} = await press.print(general('份号: 000099\n'), files, ['000007'])
  const single = await press.print(general('份号: 000007\n'), files)
  assert.equal(pages.length, length)
  assert.ok(Buffer.from(pdf).equals(Buffer.from(single.pdf)))
})

const letter = (layout: string): string => `---
格式: 信函
发文机关: 某某市总工会
发文字号: 某工函〔2026〕12号
紧急程度: 特急
成文日期: 2026-03-05
版式: {${layout}}
---

# 关于甲的函

${pagesOfText(2)}
`

test('printed on both sides, each copy of an odd number of pages begins on a recto', async () => {
  const single = await press.print(letter('双面: true'))
  assert.equal(single.pages.length, 3)
  for (const layout of ['双面: true', '镜像: true', '套印: true', '双面: false']) {
    const {pages, pdf} = await press.print(letter(layout), {}, ['000009', '000010', '000011'])
    const starts = pages.flatMap((page, index) => (hasNumber(page) ? [index] : []))
    const blanks = pages.flatMap(({glyphs, strokes}, index) =>
      glyphs.length + strokes.length === 0 ? [index] : []
    )
    const isDuplex = layout !== '双面: false'
    assert.equal(pages.length, isDuplex ? 11 : 9)
    assert.deepEqual(starts, isDuplex ? [0, 4, 8] : [0, 3, 6])
    assert.deepEqual(blanks, isDuplex ? [3, 7] : [])
    assert.deepEqual(faultsOf(await openPdf(pdf)), [])
    for (const {width, height} of pages) {
      near(width, 210, 0.01)
      near(height, 297, 0.01)
    }
    const model = await press.print(letter(layout).replace('紧急', '份号: 000010\n紧急'))
    for (const [index, page] of model.pages.entries()) {
      assertSamePlaces(pages[(starts[1] ?? 0) + index] ?? missing(), page)
    }
  }
})

test('10.1: in a letter the number stands below the rule, on the line of the 发文字号', async () => {
  const {pages} = await press.print(letter('双面: true'), {}, ['000009', '000010'])
  for (const [index, number] of [
    [0, '000009'],
    [4, '000010']
  ] as const) {
    assert.equal(lineWith(pages[index], '某工函').text, `${number}某工函〔2026〕12号`)
  }
})

test('notes, formulas, attachments, contents and turned tables are those of the document', async () => {
  const wide = Array.from({length: 11}, (_each, index) => `第${index + 1}项指标`)
  const document = (front: string): string => `---
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
成文日期: 2026-03-05
附件: [名单, 办法]
目录: true
${front}---

# 关于甲的通知

${paragraph(300)}[^1]$a^2+b^2=c^2$。

$$\\frac{a}{b}$$

# 附件1 名单

| ${wide.join(' | ')} |
|${' --- |'.repeat(11)}
| ${wide.map((_each, at) => 1000.5 + at).join(' | ')} |

# 附件2 办法

${paragraph(300)}

[^1]: 注释。
`
  const two = await press.print(document(''), {}, ['000001', '000002'])
  const one = await press.print(document('份号: 000002\n'))
  const start = two.pages.length - one.pages.length
  for (const [index, page] of one.pages.entries()) {
    assertSamePlaces(two.pages[start + index] ?? missing(), page)
  }
  assert.deepEqual(faultsOf(await openPdf(two.pdf)), [])
})

test('orders, minutes and joint documents have copies too', async () => {
  for (const front of [
    '格式: 命令\n发文机关: 某某市人民政府\n发文字号: 第12号\n签名章: {职务: 市长, 姓名: 李某}\n',
    '格式: 纪要\n发文机关: 某某市总工会\n标题: 工作会议纪要\n',
    '发文机关: [某某市总工会, 某某市财政局]\n发文字号: 某工发〔2026〕12号\n标题: 关于甲的通知\n'
  ]) {
    const {pages} = await press.print(`---\n${front}---\n\n${paragraph(60)}\n`, {}, [
      '000001',
      '000002'
    ])
    assert.equal(pages.filter(hasNumber).length, 2, front)
    assert.equal(lineWith(pages.findLast(hasNumber), '0000').text, '000002')
  }
})

test('a document without masthead is refused, unless it has a 份号 itself', async () => {
  const plain = (front: string) => `---\n格式: 白头\n${front}---\n\n# 关于工作的报告\n\n正文。\n`
  const messages = await press.refuse(plain(''), {}, ['000001', '000002'])
  assert.deepEqual(
    messages.filter(({fatal}) => fatal).map(({ruleId, clause}) => [ruleId, clause]),
    [['copy-number', 'GB/T 9704—2012, 7.2.1']]
  )
  assert.match(messages.find(({fatal}) => fatal)?.reason ?? '', /不能用 --copies/u)
  const {pages} = await press.print(plain('份号: 000001\n'), {}, ['000004', '000005'])
  assert.deepEqual(
    pages.filter(hasNumber).map((page) => lineWith(page, '0000').text),
    ['000004', '000005']
  )
})

test('more copies than a PDF can hold of this document: how many it can', async () => {
  const rows = Array.from({length: 60}, (_each, index) => `| ${index} | 甲局 | 乙 | 丙 |`)
  const text = `| 序号 | 单位 | 一 | 二 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`
  const messages = await press.refuse(general('', text), files, copyNumbers('1-1000'))
  const [message] = messages.filter(({fatal}) => fatal)
  assert.equal(message?.ruleId, 'copies')
  const most = Number(message?.expected?.[0])
  assert.ok(most > 100 && most < 1000, `${most}`)
  assert.match(message?.reason ?? '', /应分几次/u)
})

test('the gate: a copy with another number, or another text, is no PDF', () => {
  const layout = {duplex: true, mirrored: false, overprint: false, pageNumber: standardPageNumber}
  const judge = (pages: readonly PdfPage[]): string[] => {
    const file = new VFile()
    const copies = {numbers, duplex: true}
    checkCopies(file, all.layout, pages, {layout}, copies)
    return file.messages.map(
      ({ruleId, page, fatal, expected, actual}) =>
        `${ruleId} ${page} ${fatal} -${expected} +${actual}`
    )
  }
  const changed = (at: number, change: (page: PdfPage) => PdfPage): PdfPage[] =>
    all.pages.map((page, index) => (index === at ? change(page) : page))
  const withText = (page: PdfPage, from: string, to: string): PdfPage => {
    const at = page.glyphs.findIndex(({text}) => text === from)
    assert.ok(at >= 0)
    const glyph = page.glyphs[at] ?? missing()
    return {...page, glyphs: page.glyphs.with(at, {...glyph, text: to})}
  }
  const third = 2 * length

  assert.deepEqual(judge(all.pages), [])
  assert.deepEqual(judge(changed(third, (page) => withText(page, '3', '4'))), [
    `completeness ${third + 1} true -3 +4`
  ])
  assert.deepEqual(judge(changed(third + 1, (page) => withText(page, '台', '合'))), [
    `completeness ${third + 2} true -台 +合`
  ])
  // The page of another copy; the order in which it is read.
  assert.equal(judge(changed(third, () => all.pages[0] ?? missing())).length, 1)
  const reversed = (page: PdfPage): PdfPage => ({
    ...page,
    ranks: new Map([...page.ranks].map(([mcid, rank]) => [mcid, -rank]))
  })
  assert.equal(judge(changed(third + 1, reversed)).length, 1)
  assert.throws(() => judge(all.pages.slice(0, -1)), /pages of 50 copies/u)
})

test('the gate: nothing stands on the blank page between two copies', async () => {
  const {pages, layout} = await press.print(letter('双面: true'), {}, ['000001', '000002'])
  const options = {duplex: true, mirrored: false, overprint: false, pageNumber: standardPageNumber}
  const judge = (printed: readonly PdfPage[]) => {
    const file = new VFile()
    const copies = {numbers: ['000001', '000002'], duplex: true}
    checkCopies(file, layout, printed, {layout: options}, copies)
    return file.messages.map(({ruleId, page, actual}) => [ruleId, page, actual])
  }
  assert.deepEqual(judge(pages), [])
  const [glyph = missing()] = pages[0]?.glyphs ?? []
  const blank = pages[3] ?? missing()
  assert.deepEqual(judge(pages.with(3, {...blank, glyphs: [glyph]})), [
    ['completeness', 4, glyph.text]
  ])
})

test('7.2.1, 7.2.3: the number takes the first line, 紧急程度 alone the next', async () => {
  const front = `---\n发文机关: 某某市总工会\n发文字号: 某工发〔2026〕12号\n紧急程度: 特急\n---\n\n# 关于甲的通知\n\n正文。\n`
  const {pages} = await press.print(front, {}, ['000001', '000002'])
  const pitch = (225 - toMillimetres(16)) / 21
  const second = pages[2] ?? pages[1] ?? missing()
  near(emTop(lineWith(second, '特急')) - emTop(lineWith(second, '000002')), pitch, 0.1)
})

function hasNumber({glyphs}: PdfPage): boolean {
  return glyphs
    .map(({text}) => text)
    .join('')
    .includes('0000')
}
