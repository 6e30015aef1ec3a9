/** Pictures: png, jpg, svg; their captions; what cannot be shown. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {createCanvas} from '@napi-rs/canvas'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
/** At 96 to the inch. */
const pixel: Millimetres = 25.4 / 96

test('png, jpg and svg stand centred, as large as they were made', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="30mm"><rect width="100%" height="100%"/></svg>'
  const files = {'a.png': png(300, 200), 'b.jpg': jpg(300, 200), 'c.svg': svg}
  for (const [name, width, height] of [
    ['a.png', 300 * pixel, 200 * pixel],
    ['b.jpg', 300 * pixel, 200 * pixel],
    ['c.svg', 60, 30]
  ] as const) {
    const {pdf, pages, messages} = await press.print(
      `# 关于工作的报告\n\n正文。\n\n![示意图](${name})\n\n后文。\n`,
      files
    )
    assert.deepEqual(messages, [])
    const [page] = pages
    const text = lineWith(page, '正文')
    const after = lineWith(page, '后文')
    const ink = (await rasterise(pdf, 1)).ink('black', {
      top: emBottom(text) + 1,
      bottom: emTop(after) - 0.5
    })
    near((ink?.right ?? 0) - (ink?.left ?? 0), width, 0.3)
    near((ink?.bottom ?? 0) - (ink?.top ?? 0), height, 0.3)
    near(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2, 106, 0.3)
    const lead = (emTop(after) - 37) / pitch
    near(lead, Math.round(lead), 0.03)
  }
})

test('a large one is scaled to the type area with its caption, whole, on the next page', async () => {
  for (const [width, height] of [
    [3000, 1000],
    [1500, 4000]
  ] as const) {
    const {pdf, pages} = await press.print(
      `# 关于工作的报告\n\n${paragraph(200)}\n\n![示意图](a.png "图1 流程示意图")\n\n后文。\n`,
      {'a.png': png(width, height)}
    )
    const at = pages.findIndex((page) => linesOf(page).some((line) => line.text.includes('图1')))
    const caption = lineWith(pages[at], '图1流程示意图')
    const above = linesOf(pages[at] ?? missing()).filter((line) => line.baseline < caption.baseline)
    const top = above.reduce((lowest, line) => Math.max(lowest, emBottom(line) + 0.5), 30)
    const bottom = emTop(caption) - 0.5
    const ink = (await rasterise(pdf, at + 1)).ink('black', {top, bottom})
    assert.ok(ink)
    assert.ok(ink.right - ink.left <= 156.1 && ink.bottom - ink.top <= 225.1)
    near((ink.right - ink.left) / (ink.bottom - ink.top), width / height, 0.02)
    assert.ok(ink.right - ink.left > 155.8 || caption.baseline > 255)
    assert.ok(emBottom(caption) <= 262 && ink.top >= 36.9)
    near((caption.left + caption.right) / 2, 106, 0.3)
    near(caption.size, 14, 0.05)
  }
})

test('a caption may be typed below the picture; two pictures of a paragraph have one each', async () => {
  const {pages, layout} = await press.print(
    '# 关于工作的报告\n\n![甲](a.png)\n图1 甲图\n\n![乙](a.png "图2 乙图")![丙](a.png "图3 丙图")\n\n后文。\n',
    {'a.png': png(100, 50)}
  )
  const names = linesOf(pages[0] ?? missing()).map(({text}) => text)
  assert.deepEqual(names.slice(1), ['图1甲图', '图2乙图图3丙图', '后文。'])
  const captions = layout.pages.flatMap(({blocks}) =>
    blocks.filter(({element}) => element === 'picture-caption')
  )
  assert.deepEqual(
    captions.map(({line}) => line),
    [4, 6, 6]
  )
})

test('a picture and its caption are not parted by the end of a page', async () => {
  for (let lines = 12; lines <= 20; lines += 2) {
    const text = Array.from({length: lines}, () => '正文。').join('\n\n')
    const {pages} = await press.print(
      `# 关于工作的报告\n\n${text}\n\n![甲](a.svg "图1 甲图")\n\n后文。\n`,
      {'a.svg': svgText}
    )
    const page = pages.find((each) => linesOf(each).some((line) => line.text === '图1甲图'))
    assert.ok(page)
    assert.ok(emBottom(lineWith(page, '图1甲图')) <= 262)
  }
})

test('one among text does not part its lines', async () => {
  const {pages} = await press.print(
    `# 关于工作的报告\n\n${paragraph(60)}![印](a.png)${paragraph(100)}\n`,
    {'a.png': png(400, 400)}
  )
  const baselines = linesOf(pages[0] ?? missing())
    .filter(({size}) => Math.abs(size - 16) < 0.05)
    .map(({baseline}) => baseline)
  for (const [index, baseline] of baselines.slice(1).entries()) {
    near(baseline - (baselines[index] ?? 0), pitch, 0.1)
  }
})

test('one without a description is printed, with a warning at its place', async () => {
  const {messages} = await press.print('# 关于工作的报告\n\n正文。\n\n![](a.png)\n', {
    'a.png': png(100, 50)
  })
  assert.deepEqual(
    messages.map(({ruleId, fatal, line}) => [ruleId, fatal, line]),
    [
      ['pictures', false, 5],
      // Of the PDF: it does not claim to be accessible.
      ['accessible', undefined, undefined]
    ]
  )
})

test('bad pictures: missing, broken, one pixel wide', async () => {
  const of = (files: Record<string, Uint8Array>) =>
    press.refuse('# 关于工作的报告\n\n正文。\n\n![图](a.png)\n', files)
  const missingFile = await of({})
  const broken = await of({'a.png': png(300, 200).subarray(0, 60)})
  const thin = await of({'a.png': png(1, 10_000)})
  for (const messages of [missingFile, broken, thin]) {
    assert.deepEqual(
      messages.map(({ruleId, fatal, line}) => [ruleId, fatal, line]),
      [['pictures', true, 5]]
    )
  }
  assert.match(thin[0]?.reason ?? '', /1 × 10000/)
})

const svgText =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="60mm"><circle cx="50%" cy="50%" r="20mm"/></svg>'

function png(width: number, height: number): Uint8Array {
  return canvas(width, height).toBuffer('image/png')
}

function jpg(width: number, height: number): Uint8Array {
  return canvas(width, height).toBuffer('image/jpeg')
}

function canvas(width: number, height: number) {
  const made = createCanvas(width, height)
  made.getContext('2d').fillRect(0, 0, width, height)
  return made
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}

test('`{宽=60%}` and `{width=8cm}` set its width, and are not printed', async () => {
  const files = {'a.png': png(300, 200)}
  for (const [given, width] of [
    ['{宽=60%}', 0.6 * 156],
    ['{width=8cm}', 80],
    ['{width=45mm}', 45],
    ['{宽：100%}', 156]
  ] as const) {
    const {pdf, pages, messages} = await press.print(
      `# 关于工作的报告\n\n正文。\n\n![示意图](a.png)${given}\n\n后文。\n`,
      files
    )
    assert.deepEqual(messages, [])
    const text = pages.flatMap(({glyphs}) => glyphs.map((glyph) => glyph.text)).join('')
    assert.ok(!text.includes('宽') && !text.includes('{'), text)
    const bounds = {
      top: emBottom(lineWith(pages[0], '正文')) + 1,
      bottom: emTop(lineWith(pages[0], '后文')) - 0.5
    }
    const ink = (await rasterise(pdf, 1)).ink('black', bounds)
    near((ink?.right ?? 0) - (ink?.left ?? 0), width, 0.3)
    near((ink?.bottom ?? 0) - (ink?.top ?? 0), (width * 2) / 3, 0.3)
  }
})

test('a width that no picture has is refused at its place', async () => {
  for (const given of ['{宽=600%}', '{width=30cm}', '{width=大}', '{宽=0%}']) {
    const messages = await press.refuse(`# 关于工作的报告\n\n![示意图](a.png)${given}\n`, {
      'a.png': png(300, 200)
    })
    assert.deepEqual(
      messages.map(({ruleId, line, column}) => [ruleId, line, column]),
      [['pictures', 3, 14]]
    )
  }
})
