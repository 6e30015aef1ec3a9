/**
 * Seals (印章), measured on the printed PDF. GB/T 9704—2012, 7.3.5.1.
 *
 * Seals are measured by their ink; the picture is as wide as it says.
 */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {createCanvas} from '@napi-rs/canvas'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {inReadingOrder, type PdfPage} from '../../src/facts/index.ts'
import {openPdf} from '../../src/pdf-syntax/index.ts'
import {emBottom, emTop, type Line, linesOf, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {inspectMarks} from '../helpers/pdf-marks.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {type InkBox, rasterise} from '../helpers/raster.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const right = 184
const bottom = 262

const folder = new URL('../../content/seals/', import.meta.url)
const pictures = {
  'seal.svg': await readFile(new URL('example.svg', folder)),
  'seal.png': await readFile(new URL('example.png', folder))
}

const names = ['某某市委', '某某市农业农村局', '某某市住房保障和城乡建设管理局'] as const
const annotation = '（联系人：李某，联系电话：0000-00000000）'

for (const [index, diameter] of [42, 45, 50, 60].entries()) {
  for (const [at, name] of names.entries()) {
    const has = {attachment: (index + at) % 2 === 0, annotation: (index + at) % 3 === 0}
    const picture = at === 1 ? 'seal.png' : 'seal.svg'
    test(`7.3.5.1: ${diameter} mm over a name of ${name.length}`, async () => {
      const printed = await press.print(
        `---
发文机关: ${name}
格式: 白头
成文日期: 2026-03-05
印章: {图片: ${picture}, 直径: ${diameter}}
${has.attachment ? '附件: 实施办法\n' : ''}${has.annotation ? `附注: ${annotation}\n` : ''}---

# 关于工作的通知

${paragraph(80)}
${has.attachment ? '\n# 附件\n\n实施办法\n\n正文。\n' : ''}`,
        pictures
      )
      assert.deepEqual(printed.messages, [])
      const {text, name: byline, date, seal} = await closingOf(printed, 1)
      const nameLines = byline.length
      assert.equal(byline.map((line) => line.text).join(''), name)
      assert.equal(nameLines, name.length > 14 ? 2 : 1)

      // The date four 字 in; the name on its axis, the seal on the same.
      near(date.right, right - 4 * char, 0.3)
      for (const line of byline) near(centre(line), centre(date), 0.3)
      near((seal.left + seal.right) / 2, centre(date), 0.3)
      near(seal.right - seal.left, diameter, 0.3)
      near(seal.bottom - seal.top, diameter, 0.3)

      // It presses both, which lie a little below its middle.
      const [first] = byline
      const middle = (emTop(first ?? missing()) + emBottom(date)) / 2
      near(middle - (seal.top + seal.bottom) / 2, 3, 0.3)
      assert.ok(seal.top < emTop(first ?? missing()) && seal.bottom > emBottom(date))

      // Its top within one line of the text, or of the attachment list.
      const gap = seal.top - emBottom(text)
      assert.ok(gap > 1 && gap <= pitch, `gap ${gap}`)
      assert.ok(seal.right <= right && seal.bottom <= bottom)
      if (diameter <= 50 && nameLines === 1) {
        near((first?.baseline ?? 0) - text.baseline, 3 * pitch, 0.1)
      }
      if (has.annotation) {
        const note = lineWith(printed.pages[0], '（联系人')
        near(note.baseline - date.baseline, pitch, 0.1)
        isClear(printed.pages[0], date, [seal])
      }
      const order = inReadingOrder(printed.pages[0] ?? missing())
        .map((glyph) => glyph.text)
        .join('')
      assert.ok(order.endsWith(`${name}2026年3月5日${has.annotation ? annotation : ''}`), order)
    })
  }
}

for (const [count, diameter] of [
  [2, 42],
  [2, 60],
  [3, 42],
  [3, 50],
  [4, 45],
  [5, 42],
  [5, 50],
  [6, 50]
] as const) {
  test(`7.3.5.1: ${count} joint seals of ${diameter} mm`, async () => {
    const bylines = ['总工会', '财政局', '教育局', '公安局', '民政局', '司法局']
      .slice(0, count)
      .map((name) => `某某市${name}`)
    const printed = await press.print(
      `---
发文机关署名: [${bylines.join(', ')}]
格式: 白头
成文日期: 2026-12-30
印章: [${bylines.map(() => `{图片: seal.svg, 直径: ${diameter}}`).join(', ')}]
---

# 关于工作的通知

${paragraph(80)}
`,
      pictures
    )
    assert.equal(printed.pages.length, 1)
    const raster = await rasterise(printed.pdf, 1)
    const page = printed.pages[0] ?? missing()
    const placed = bylines.map((name) => wordsOf(page, name))
    const date = lineWith(page, '2026年12月30日')

    const seals = placed.map((name) => {
      // Beyond its edge there is nothing red: a seal that touched would show here.
      const axis = (name.left + name.right) / 2
      const height = (emTop(name) + emBottom(name)) / 2 - 1
      const reach = diameter / 2 + 0.9
      const seal =
        raster.ink('red', {
          left: axis - reach,
          right: axis + reach,
          top: height - reach,
          bottom: height + reach
        }) ?? missing()
      near((seal.left + seal.right) / 2, axis, 0.3)
      near(seal.right - seal.left, diameter, 0.3)
      near((seal.top + seal.bottom) / 2, height, 0.3)
      near(seal.bottom - seal.top, diameter, 0.3)
      return seal
    })
    for (const [index, seal] of seals.entries()) {
      assert.ok(seal.left >= 28 && seal.right <= right && seal.bottom <= bottom)
      for (const other of seals.slice(index + 1)) {
        const across = Math.max(other.left - seal.right, seal.left - other.right)
        const down = Math.max(other.top - seal.bottom, seal.top - other.bottom)
        assert.ok(Math.max(across, down) >= 0.3, `${across} ${down}`)
      }
    }

    // Lead first, from left to right, row after row; rows of one height.
    for (const [index, name] of placed.entries()) {
      const before = placed[index - 1]
      if (!before) continue
      const isBeside = Math.abs(before.baseline - name.baseline) < 0.1
      assert.ok(isBeside ? before.right < name.left : before.baseline < name.baseline)
    }
    // Three of 50 mm fill the width: their date stands further to the right.
    const isThree = count !== 2 && count !== 4 && diameter > 42
    const last = seals.at(-1) ?? missing()
    const lastName = placed.at(-1) ?? missing()
    near(centre(lastName), centre(date), 0.3)
    near(date.baseline - lastName.baseline, pitch, 0.1)
    assert.ok(last.left < date.left && last.right > date.right && last.bottom > emBottom(date))
    assert.ok(date.right <= right - (isThree ? 1 : 4) * char + 0.3)

    const lines = linesOf(page)
    const text = lines.filter(({baseline}) => baseline < (placed[0]?.baseline ?? 0)).at(-1)
    const gap = Math.min(...seals.map(({top}) => top)) - emBottom(text ?? missing())
    assert.ok(gap > 1 && gap <= pitch, `gap ${gap}`)
  })
}

test('7.3.6: a long 附注 stands beside one seal, below several; a short one below the date', async () => {
  const short = '（此件公开发布）'
  const long = `（${'此件发至县团级，'.repeat(9)}并抄送各人民团体）`
  for (const [note, seals, lines, down] of [
    [short, 1, 1, 1],
    [annotation, 1, 2, 1],
    [long, 1, 3, 2],
    [short, 2, 1, 2],
    [long, 3, 3, 2]
  ] as const) {
    const offices = ['某某市总工会', '某某市财政局', '某某市教育局'].slice(0, seals)
    const {pdf, pages, messages} = await press.print(
      `---
发文机关署名: [${offices.join(', ')}]
格式: 白头
成文日期: 2026-03-05
印章: [${offices.map(() => 'seal.svg').join(', ')}]
附注: ${note}
---

# 关于工作的通知

${paragraph(80)}
`,
      pictures
    )
    assert.deepEqual(messages, [])
    const [page] = pages
    const date = lineWith(page, '2026年3月5日')
    const seal = (await rasterise(pdf, 1)).ink('red') ?? missing()
    const own = isClear(page, date, [seal])
    assert.equal(own.map(({text}) => text).join(''), note)
    assert.equal(own.length, lines, `${note}: ${own.length} lines`)
    near((own[0]?.baseline ?? 0) - date.baseline, down * pitch, 0.1)
    near(own[0]?.left, 28 + 2 * char, 0.3)
  }
})

/** Asserts that no character below `date` lies under any of `seals`; gives their lines. */
function isClear(page: PdfPage | undefined, date: Line, seals: readonly InkBox[]): Line[] {
  const lines = linesOf(page ?? missing()).filter(({baseline}) => baseline > date.baseline + 1)
  for (const line of lines) {
    for (const seal of seals) {
      const isUnder = line.right > seal.left && emTop(line) < seal.bottom
      assert.ok(!isUnder, `${line.text} under a seal`)
    }
  }
  return lines
}

test('the closing block is not torn over pages, and ends above the page’s foot', async () => {
  const counts = [10, 11, 12, 13, 14, 15, 16, 17]
  const pages: number[] = []
  for (const count of counts) {
    const printed = await press.print(
      `---
格式: 白头
发文机关: 某某市总工会
成文日期: 2026-03-05
印章: seal.svg
附注: ${annotation}
---

# 关于工作的通知

${Array.from({length: count}, (_each, at) => `第${at + 1}段的正文。`).join('\n\n')}
`,
      pictures
    )
    const at = printed.pages.findIndex((page) =>
      linesOf(page).some(({text}) => text === '某某市总工会')
    )
    pages.push(at)
    const page = printed.pages[at] ?? missing()
    const seal = (await rasterise(printed.pdf, at + 1)).ink('red') ?? missing()
    const note = isClear(page, lineWith(page, '2026年3月5日'), [seal])
    assert.equal(note.map(({text}) => text).join(''), annotation)
    assert.ok(emBottom(note.at(-1) ?? missing()) <= bottom)
    near(seal.bottom - seal.top, 42, 0.3)
    assert.ok(seal.top >= 37 - 0.1 && seal.bottom <= bottom, `${seal.top} ${seal.bottom}`)
  }
  assert.ok(pages.includes(0) && pages.includes(1), 'Expected both sides of the edge')
  assert.deepEqual(pages, [...pages].sort())
})

test('a seal is a figure with its name in words; the text under it stays text', async () => {
  for (const picture of ['seal.svg', 'seal.png']) {
    const {pdf, pages} = await press.print(
      `---
格式: 白头
发文机关: 某某市总工会
成文日期: 2026-03-05
印章: ${picture}
---

# 关于工作的通知

正文。
`,
      pictures
    )
    const document = await openPdf(pdf)
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object))
    const figures = objects.filter((object) => /\/S \/Figure/.test(object))
    assert.equal(figures.length, 1)
    const alt = Buffer.from('某某市总工会印章', 'utf16le').swap16().toString('hex')
    assert.match(figures[0] ?? '', new RegExp(`/Alt <FEFF${alt}>`, 'i'))
    const images = objects.filter((object) => /\/Subtype \/Image/.test(object))
    assert.equal(
      images.filter((object) => /\/SMask \d+ 0 R/.test(object)).length,
      picture === 'seal.png' ? 1 : 0
    )

    const marks = inspectMarks(document)
    assert.deepEqual([marks.bare, marks.unbalanced, marks.repeated], [[], [], []])
    const [page] = pages
    for (const {colour} of lineWith(page, '某某市总工会').glyphs) assert.deepEqual(colour, [0])
    // Black shows through red: the star lies over the name.
    const name = lineWith(page, '某某市总工会')
    const ink = (await rasterise(pdf, 1)).ink('black', {
      left: centre(name) - 1.5,
      right: centre(name) + 1.5,
      top: emTop(name),
      bottom: emBottom(name)
    })
    assert.ok(ink && ink.bottom - ink.top > 2)
  }
})

test('seals that take more than a page are refused', async () => {
  const bylines = Array.from({length: 16}, (_each, at) => `某某市第${at + 1}中学`)
  const messages = await press.refuse(
    `---
发文机关署名: [${bylines.join(', ')}]
格式: 白头
成文日期: 2026-03-05
印章: [${bylines.map(() => '{图片: seal.svg, 直径: 50}').join(', ')}]
---

# 关于工作的通知

正文。
`,
    pictures
  )
  assert.deepEqual(
    messages.filter(({fatal}) => fatal).map(({ruleId, line}) => ({ruleId, line})),
    [{ruleId: 'seal', line: 2}]
  )
})

test('a name too long for two lines under its seal is refused', async () => {
  const messages = await press.refuse(
    `---
发文机关: 某某市${'经济技术开发区'.repeat(4)}管理委员会
格式: 白头
成文日期: 2026-03-05
印章: seal.svg
---

# 关于工作的通知

正文。
`,
    pictures
  )
  assert.deepEqual(
    messages.map(({ruleId, line}) => ({ruleId, line})),
    [{ruleId: 'byline', line: 2}]
  )
})

for (const [what, picture] of [
  ['missing', 'none.svg'],
  ['a text', 'text.svg'],
  ['an SVG with letters', 'letters.svg'],
  ['cut short', 'cut.png'],
  ['outside the folder', '../seal.svg']
] as const) {
  test(`a seal that is ${what} is refused at its place`, async () => {
    const messages = await press.refuse(
      `---
发文机关: 某某市总工会
格式: 白头
成文日期: 2026-03-05
印章:
  图片: ${picture}
---

# 关于工作的通知

正文。
`,
      {
        'text.svg': '印章',
        'cut.png': pictures['seal.png'].subarray(0, 3000),
        'letters.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>某某市总工会</text></svg>'
      }
    )
    assert.deepEqual(
      messages.map(({ruleId, line, column}) => ({ruleId, line, column})),
      [{ruleId: 'seal', line: 6, column: 7}]
    )
  })
}

test('a seal that does not open is refused on its line', async () => {
  const messages = await press.refuse(
    `---
发文机关: 某某市总工会
格式: 白头
成文日期: 2026-03-05
印章: broken.svg
---

# 关于工作的通知

正文。
`,
    {'broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"></svg'}
  )
  assert.deepEqual(
    messages.map(({ruleId, line}) => ({ruleId, line})),
    [{ruleId: 'pictures', line: 5}]
  )
})

test('a picture with a white ground does not hide the name', async () => {
  const canvas = createCanvas(400, 400)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 400, 400)
  context.strokeStyle = '#d7000f'
  context.lineWidth = 12
  context.strokeRect(6, 6, 388, 388)
  for (const type of ['image/png', 'image/jpeg'] as const) {
    const {pdf, pages} = await press.print(
      `---
发文机关: 某某市总工会
格式: 白头
成文日期: 2026-03-05
印章: opaque
---

# 关于工作的通知

正文。
`,
      {opaque: type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg')}
    )
    const name = lineWith(pages[0], '某某市总工会')
    const raster = await rasterise(pdf, 1)
    const ink = raster.ink('black', {top: emTop(name), bottom: emBottom(name), left: name.left})
    near(ink?.left ?? 0, name.left, 0.7)
    near(ink?.right ?? 0, name.right, 0.7)
    const seal = raster.ink('red') ?? missing()
    near(seal.right - seal.left, 42, 0.3)
  }
})

test('7.4: the imprint stays clear of the seal', async () => {
  const pages: number[] = []
  for (const count of [11, 12, 13, 14]) {
    const printed = await press.print(
      `---
格式: 白头
发文机关: 某某市总工会
成文日期: 2026-03-05
印章: seal.svg
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
版式: {双面: false}
---

# 关于工作的通知

${Array.from({length: count}, (_each, at) => `第${at + 1}段的正文。`).join('\n\n')}
`,
      pictures
    )
    const isFirst = linesOf(printed.pages[0] ?? missing()).some(({text}) => text === '某某市总工会')
    if (!isFirst) break
    pages.push(printed.pages.length)
    const seal = (await rasterise(printed.pdf, 1)).ink('red') ?? missing()
    const rules = printed.pages[0]?.strokes.filter(({width}) => width > 100).map(({y}) => y) ?? []
    assert.ok(seal.bottom <= Math.min(bottom, ...rules), `${seal.bottom} ${rules}`)
  }
  assert.ok(pages.includes(1) && pages.includes(2), `Expected both sides of the edge: ${pages}`)
})

interface Closing {
  readonly text: Line
  readonly name: readonly Line[]
  readonly date: Line
  readonly seal: InkBox
}

/** The last line of text, then name and date, and the seal over them. */
async function closingOf({pdf, pages}: Printed, page: number): Promise<Closing> {
  const lines = linesOf(pages[page - 1] ?? missing())
  const at = lines.findIndex(({text}) => text === '2026年3月5日')
  // Above the name there are blank lines.
  let start = at
  while ((lines[start]?.baseline ?? 0) - (lines[start - 1]?.baseline ?? 0) < 1.2 * pitch) start -= 1
  return {
    text: lines[start - 1] ?? missing(),
    name: lines.slice(start, at),
    date: lines[at] ?? missing(),
    seal: (await rasterise(pdf, page)).ink('red') ?? missing()
  }
}

/** Words that share their line with others. */
function wordsOf(page: Printed['pages'][number], words: string): Line {
  const line = lineWith(page, words)
  const from = line.text.indexOf(words)
  const glyphs = line.glyphs.slice(from, from + words.length)
  const [first] = glyphs
  const last = glyphs.at(-1)
  return {
    ...line,
    text: words,
    glyphs,
    left: first?.x ?? 0,
    right: (last?.x ?? 0) + (last?.advance ?? 0)
  }
}

function centre({left, right: end}: Pick<Line, 'left' | 'right'>): Millimetres {
  return (left + end) / 2
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}
