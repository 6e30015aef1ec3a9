/** Formulas, measured on the printed page. The standard has none; its grid holds all the same. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFDict, PDFName} from '@cantoo/pdf-lib'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {nameAt, openPdf, textAt} from '../../src/pdf-syntax/index.ts'
import {linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const em: Millimetres = toMillimetres(16)
const title = '# 关于甲的通知\n\n'
const last = '末尾一行。'

test('among text: on the baseline of the text, as large, in fonts embedded as TrueType', async () => {
  const {pages, pdf, messages} = await press.print(
    `${title}设$x^2+1$为乙，$\\frac{a}{b}$为丙。\n\n${last}\n`
  )
  assert.deepEqual(messages, [])
  const line = lineWith(pages[0], '为乙')
  const x = line.glyphs.find(({text}) => text === 'x') ?? missing()
  near(x.size, 16, 0.01)
  near(x.baseline, line.glyphs.find(({text}) => text === '设')?.baseline ?? 0, 0.03)
  assert.equal(x.font, 'KaTeX_Math-Italic')
  // A plain fraction keeps within its line.
  near(lineWith(pages[0], last).baseline - line.baseline, pitch, 0.03)

  const fonts = (await openPdf(pdf)).context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && nameAt(object, 'Type') === 'Font' ? [object] : []
    )
  const types = new Set(fonts.map((font) => nameAt(font, 'Subtype')))
  assert.deepEqual([...types].sort(), ['CIDFontType2', 'Type0'])
  assert.ok(
    fonts.some((font) => /^[A-Z]{6}\+KaTeX_Main-Regular$/u.test(nameAt(font, 'BaseFont') ?? ''))
  )
})

test('among text: one higher than its line is a little smaller, to 14 pt at the least', async () => {
  const {pages} = await press.print(
    `${title}甲$\\sqrt{\\frac{1}{n}\\sum_{i=1}^{n}z^2}$乙。\n\n${last}\n`
  )
  const {size} = glyph(pages[0], 'z')
  assert.ok(size < 15.9 && size >= 13.98, `${size}`)
  near(lineWith(pages[0], last).baseline - lineWith(pages[0], '乙').baseline, pitch, 0.03)
})

test('among text: a higher one has two lines, half of one above and half below', async () => {
  const {pages} = await press.print(
    `${title}首行。\n\n甲$\\dfrac{a}{b}$乙，$\\dfrac{c}{d}$丙。\n\n${last}\n`
  )
  const [before, own, after] = ['首行', '乙', last].map((text) => lineWith(pages[0], text).baseline)
  near((own ?? 0) - (before ?? 0), 1.5 * pitch, 0.05)
  near((after ?? 0) - (own ?? 0), 1.5 * pitch, 0.05)
  near(glyph(pages[0], 'a').size, 16, 0.01)
})

const display = await press.print(`${title}首行。

$$E=mc^2$$

次行。

$$
\\text{合格率}=\\frac{\\text{合格数}}{\\text{总数}} \\tag{1}
$$

第三行。

$$\\sum_{i=1}^{n}x_i$$（2-1）

第四行。

$$
\\begin{aligned}
a &= b \\\\ &= \\frac{c}{d} \\\\ &= e
\\end{aligned}
$$

${last}
`)

test('displayed: whole lines, its own baseline on the grid where one line is enough', () => {
  const baseline = (text: string): Millimetres => lineWith(display.pages[0], text).baseline
  near(glyph(display.pages[0], 'E').baseline - baseline('首行'), pitch, 0.03)
  const lines = [
    ['首行', '次行', 2],
    ['次行', '第三行', 3],
    ['第三行', '第四行', 3],
    ['第四行', last, 4]
  ] as const
  for (const [above, below, count] of lines) {
    near(baseline(below) - baseline(above), count * pitch, 0.05)
  }
  assert.deepEqual(display.messages, [])
})

test('displayed: in the middle of its lines, off the text above and below', async () => {
  const above = lineWith(display.pages[0], '次行')
  const below = lineWith(display.pages[0], '第三行')
  const ink = (await rasterise(display.pdf, 1)).ink('black', {
    top: above.baseline + 0.12 * em + 0.3,
    bottom: below.baseline - 0.88 * em - 0.3
  })
  const gaps = [(ink?.top ?? 0) - above.baseline, below.baseline - (ink?.bottom ?? 0)]
  assert.ok(Math.min(...gaps) > 2, `${gaps}`)
  // From the bottom of the characters above and to the top of those below.
  near((gaps[0] ?? 0) - 0.12 * em, (gaps[1] ?? 0) - 0.88 * em, 1.2)
})

test('displayed: centred; its number in full-width brackets, at the right edge, on its baseline', () => {
  const formula = lineWith(display.pages[0], 'E=')
  near((formula.left + formula.right) / 2, 28 + 78, 2.5)
  for (const [number, sign] of [
    ['（1）', '率'],
    ['（2-1）', 'x']
  ] as const) {
    const line = lineWith(display.pages[0], number)
    near(line.right, 184, 0.1)
    near(line.size, 16, 0.05)
    near(line.baseline, glyph(display.pages[0], sign).baseline, 0.03)
    near(line.glyphs.at(-1)?.size, 16, 0.01)
    assert.match(line.glyphs.at(-1)?.font ?? '', /FandolFang/)
  }
})

test('the bar of a fraction is 0.04 em, as wide as what it parts', () => {
  const {strokes} = display.pages[0] ?? missing()
  const bar = strokes.find(({width}) => Math.abs(width - 3 * em) < 0.3) ?? missing()
  near(bar.height, 0.04 * em, 0.005)
  const baselines =
    display.pages[0]?.glyphs.filter(({text}) => text === '数').map(({baseline}) => baseline) ?? []
  // The em boxes above and below keep off it.
  assert.ok(bar.y - Math.min(...baselines) > 0.12 * em)
  assert.ok(Math.max(...baselines) - 0.88 * em > bar.y + bar.height)
})

test('too wide for a line: smaller, to 14 pt at the least, or an error at its line', async () => {
  const sum = (count: number): string =>
    Array.from({length: count}, (_each, index) => `a_{${index + 10}}`).join('+')
  const wide = await press.print(`${title}$$${sum(12)}$$\n`)
  const {size} = glyph(wide.pages[0], 'a')
  assert.ok(size < 15.9 && size >= 13.99, `${size}`)
  const a = wide.pages[0]?.glyphs.filter(({text}) => text === 'a') ?? []
  assert.ok((a[0]?.x ?? 0) > 27.9 && (a.at(-1)?.x ?? 0) < 184)

  const [refused, ...others] = await press.refuse(`${title}首行。\n\n$$${sum(20)}$$\n`)
  assert.equal(others.length, 0)
  assert.deepEqual([refused?.line, refused?.ruleId], [5, 'formula'])
  assert.match(refused?.reason ?? '', /太宽.*aligned/u)
  // Among text the same ends at a line's end.
  const inline = await press.print(`${title}甲$${sum(20)}$乙。\n`)
  assert.equal(inline.pages[0]?.glyphs.filter(({text}) => text === 'a').length, 20)
})

test('a page full of formulas: none divided, none outside, none lost; the text on the grid', async () => {
  const body = Array.from({length: 60}, (_each, index) => {
    const text = paragraph(60 + ((index * 37) % 90))
    const at = (index * 29) % 50
    const formula =
      ['$x_1^2+y_1^2=z_1^2$', '$\\frac{a}{b}$', '$\\dfrac{a}{b}$', '$\\sqrt{x}$'][index % 4] ?? ''
    const displayed = index % 3 === 0 ? `\n\n$$\\frac{a_{${index}}}{b}=c$$` : ''
    return `${text.slice(0, at)}${formula}${text.slice(at)}${displayed}`
  })
  const {pages, messages} = await press.print(`${title}${body.join('\n\n')}\n`)
  assert.deepEqual(messages, [])
  assert.ok(pages.length > 5)
  for (const page of pages) {
    const [first, ...rest] = linesOf(page).filter(
      ({text, size}) => /\p{Script=Han}{8}/u.test(text) && Math.abs(size - 16) < 0.1
    )
    for (const {baseline} of rest) {
      const halves = (baseline - (first?.baseline ?? 0)) / (pitch / 2)
      near(halves, Math.round(halves), 0.05)
    }
  }
})

test('no line begins with the mark that follows a formula, nor ends with a bracket before one', async () => {
  const body = Array.from(
    {length: 30},
    (_each, index) => `${'字'.repeat(12 + index)}（$x$），$y$。（$z$）；余下的字。`
  )
  const {pages} = await press.print(`${title}${body.join('\n\n')}\n`)
  const lines = pages.flatMap(linesOf)
  assert.ok(lines.length > 40)
  for (const {text} of lines) assert.doesNotMatch(text, /^[，。；）]|（$/u)
})

test('tagged as formulas, with their TeX to be read', async () => {
  const {pdf} = await press.print(
    `${title}## 关于$x^2$的规定\n\n甲$\\frac{a}{b}$乙。\n\n$$E\n=mc^2 \\tag{1}$$\n`
  )
  const {context} = await openPdf(pdf)
  const texts = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFormula = object instanceof PDFDict && nameAt(object, 'S') === 'Formula'
    return isFormula ? [textAt(object, 'Alt')] : []
  })
  assert.deepEqual(texts.sort(), ['E =mc^2 \\tag{1}', '\\frac{a}{b}', 'x^2'])
  const bookmarks = context.enumerateIndirectObjects().flatMap(([, object]) => {
    return object instanceof PDFDict && object.has(PDFName.of('Dest'))
      ? [textAt(object, 'Title')]
      : []
  })
  assert.ok(bookmarks.includes('一、关于x^2的规定'), bookmarks.join())
})

test('in tables, captions, notes, attachments and a table of contents', async () => {
  const {pages, messages} = await press.print(`---
目录: true
---

# 关于甲的通知

## 关于$x$的规定[^1]

表1　系数$k_i$

| 名称 | 式 |
|---|---|
| 甲 | $\\dfrac{a}{b}$ |

[^1]: 注中的$y=1$。

# 附件 乙

丙$z$。
`)
  assert.deepEqual(messages, [])
  const text = pages
    .flatMap(({glyphs}) => glyphs.filter(({font}) => font.startsWith('KaTeX')))
    .map(({text}) => text)
  assert.equal(text.join(''), 'xxkibay=1z')
})

test('what cannot be set is an error at its line and column, and nothing is printed', async () => {
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['甲$x+\\foo$乙。\n', '3:5', /没有“\\foo”/],
    ['甲\n乙$$\\frac{a}{$$丙\n', '4:13', /没有写完/],
    ['$$\na\n  = \\foo\n$$\n', '5:5', /没有“\\foo”/],
    ['> $$\n> a = \\foo\n> $$\n', '4:7', /没有“\\foo”/],
    ['$$a\\tag{1}$$（2）\n', '3:1', /两个编号/],
    ['甲$a\\color{red}b$\n', '3:4', /不能用“\\color”/],
    ['甲$x^{★⏰}$。\n', '3:7', /“⏰”.*没有字体可用/]
  ]
  for (const [markdown, place, said] of faults) {
    const messages = await press.refuse(`${title}${markdown}`)
    assert.deepEqual(
      messages.map(({line, column}) => `${line}:${column}`),
      [place],
      markdown
    )
    assert.match(messages[0]?.reason ?? '', said)
  }
  const [inFile] = await press.refuse(
    '---\n附件: {名称: 乙, 文件: _b.md}\n---\n\n# 关于甲的通知\n\n甲。\n',
    {
      '_b.md': '# 乙\n\n丙$\\foo$。\n'
    }
  )
  assert.deepEqual([inFile?.line, inFile?.column], [3, 3])
})

test('money in a draft is printed as typed', async () => {
  const text = '预算$100 和 $200，费用5$，另计10$，合US$5。'
  const {pages, messages} = await press.print(`${title}${text}\n`)
  assert.deepEqual(messages, [])
  assert.ok(lineWith(pages[0], text.replaceAll(' ', '')))
})

function glyph(page: PdfPage | undefined, text: string) {
  return page?.glyphs.find((each) => each.text === text && each.size > 13) ?? missing()
}
