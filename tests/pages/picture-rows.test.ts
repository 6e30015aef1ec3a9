/** Pictures side by side: their columns, the gaps between them, their captions. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {createCanvas} from '@napi-rs/canvas'
import type {Box, PdfPage} from '../../src/facts/index.ts'
import {filledPng} from '../helpers/filled-png.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {withExif} from '../source/picture-files.ts'

const press = openPress()
const files = {
  'a.png': filledPng(900, 600),
  'b.png': filledPng(900, 900),
  'c.png': filledPng(900, 300),
  's.png': filledPng(80, 80)
}
/** Of the type area, in mm: its left edge, its width, and the gap of one 字. */
const [left, wide, gap] = [28, 156, 156 / 28]

async function printed(text: string) {
  const {pages, messages} = await press.print(
    `# 关于工作的报告\n\n正文。\n\n${text}\n\n后文。\n`,
    files
  )
  return {page: pages[0] ?? missing(), pages, messages}
}

/** The pictures of a page, from the left. */
function boxesOn(page: PdfPage): Box[] {
  return page.pictures.map(({box}) => box).sort((a, b) => a.x - b.x)
}

test('two share the width, stand on one line, and have their captions under them on one line', async () => {
  const {page, messages} = await printed('![图1 左](a.png) ![图2 右](b.png)')
  assert.deepEqual(messages, [])
  const [one = missing(), two = missing()] = boxesOn(page)
  for (const box of [one, two]) near(box.width, (wide - gap) / 2, 0.1)
  near(one.x, left, 0.1)
  near(two.x - one.x - one.width, gap, 0.1)
  near(two.x + two.width, left + wide, 0.1)
  near(one.height, (one.width * 2) / 3, 0.1)
  near(one.y + one.height, two.y + two.height, 0.1)
  const captions = lineWith(page, '图1左')
  assert.equal(captions.text, '图1左图2右')
  near(captions.size, 14, 0.05)
  for (const [text, box] of [
    ['图1左', one],
    ['图2右', two]
  ] as const) {
    const glyphs = captions.glyphs.filter(({x}) => x >= box.x && x < box.x + box.width)
    assert.equal(glyphs.map((glyph) => glyph.text).join(''), text)
    const last = glyphs.at(-1) ?? missing()
    near(((glyphs[0]?.x ?? 0) + last.x + last.advance) / 2, box.x + box.width / 2, 0.3)
  }
  assert.ok(emTop(captions) > one.y + one.height && emTop(captions) < one.y + one.height + 4)
  assert.ok(emTop(lineWith(page, '后文')) > emBottom(captions))
})

test('three and four share it as well; five make two rows, small ones stay small', async () => {
  for (const count of [3, 4]) {
    const {page} = await printed('![图](a.png)'.repeat(count))
    const boxes = boxesOn(page)
    assert.equal(boxes.length, count)
    for (const [index, box] of boxes.entries()) {
      const width = (wide - gap * (count - 1)) / count
      near(box.width, width, 0.1)
      near(box.x, left + index * (width + gap), 0.1)
      near(box.y, boxes[0]?.y ?? 0, 0.1)
    }
  }
  const {page} = await printed('![图](a.png)'.repeat(5))
  const tops = page.pictures.map(({box}) => Math.round(box.y))
  assert.deepEqual(
    [...new Set(tops)].map((top) => tops.filter((each) => each === top).length),
    [3, 2]
  )
  const small = boxesOn((await printed('![图](s.png) ![图](s.png)')).page)
  const natural = (80 * 25.4) / 96
  for (const [index, box] of small.entries()) {
    near(box.width, natural, 0.1)
    near(box.x + box.width / 2, left + ((wide - gap) / 2) * (index + 0.5) + index * gap, 0.1)
  }
})

test('given widths are kept, give way to the gaps, or part the row', async () => {
  const kept = boxesOn((await printed('![图](a.png){宽=30%} ![图](a.png){宽=60%}')).page)
  near(kept[0]?.width ?? 0, 0.3 * wide, 0.1)
  near(kept[1]?.width ?? 0, 0.6 * wide, 0.1)
  const mixed = boxesOn((await printed('![图](a.png){宽=50mm} ![图](a.png)')).page)
  near(mixed[0]?.width ?? 0, 50, 0.1)
  near(mixed[1]?.width ?? 0, wide - gap - 50, 0.1)
  const halves = boxesOn((await printed('![图](a.png){宽=50%} ![图](a.png){宽=50%}')).page)
  for (const box of halves) near(box.width, (wide - gap) / 2, 0.1)
  const parted = (await printed('![图](c.png){宽=60%} ![图](c.png){宽=60%}')).page.pictures
  assert.equal(parted.length, 2)
  for (const {box} of parted) {
    near(box.width, 0.6 * wide, 0.1)
    near(box.x + box.width / 2, left + wide / 2, 0.1)
  }
})

test('captions: titles, lines below, one line for all, descriptions that begin as captions', async () => {
  for (const [typed, expected] of [
    ['![甲](a.png "图1 甲")![乙](a.png "图2 乙")', ['图1甲图2乙']],
    ['![甲](a.png) ![乙](a.png)\n图1 甲\n图2 乙', ['图1甲图2乙']],
    ['![甲](a.png)\n![乙](a.png)\n\n图1 甲　　图2 乙', ['图1甲图2乙']],
    ['![甲](a.png) ![乙](a.png)\n图1 甲和乙', ['图1甲和乙']],
    ['![甲](a.png "（a）甲") ![乙](a.png "（b）乙")\n图1 甲和乙', ['（a）甲（b）乙', '图1甲和乙']],
    ['![图1 甲](a.png)', ['图1甲']],
    ['![图1 甲](a.png)\n图1 甲的全称', ['图1甲的全称']],
    ['![图表一览](a.png) ![图片](a.png)', []],
    ['![图1 甲](a.png)\n\n![图2 乙](a.png)', ['图1甲', '图2乙']]
  ] as const) {
    const {pages} = await printed(typed)
    const lines = pages.flatMap((page) => linesOf(page).map(({text}) => text))
    assert.deepEqual(lines.slice(2, -1), [...expected], typed)
    assert.equal(pages.flatMap((page) => page.pictures).length, typed.split('![').length - 1)
  }
})

test('what is too narrow to show anything is told; what is not, is not', async () => {
  const told = async (text: string) =>
    (await printed(text)).messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])
  assert.deepEqual(await told('![图](a.png){宽=45%}![图](a.png){宽=40%}![图](a.png)'), [
    ['pictures', 5, false]
  ])
  assert.deepEqual(await told('![图](a.png)![图](a.png)![图](a.png)![图](a.png)'), [])
})

test('a row is never parted, nor from its captions', async () => {
  for (let lines = 4; lines <= 18; lines += 2) {
    const text = Array.from({length: lines}, () => '正文。').join('\n\n')
    const {pages} = await printed(`${text}\n\n![图1 左](a.png) ![图2 右](b.png)`)
    const page = pages.find(({pictures}) => pictures.length > 0) ?? missing()
    assert.equal(page.pictures.length, 2)
    assert.ok(emBottom(lineWith(page, '图1左图2右')) <= 262)
  }
})

test('the report with pictures in pairs: columns, gaps and captions', async () => {
  const folder = new URL('../fixtures/pictures/pairs/', import.meta.url)
  const names = ['before.svg', 'after.svg', 'plan.svg']
  const drawn = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))]))
  )
  const {pages, messages} = await press.print(
    await readFile(new URL('input.md', folder), 'utf8'),
    drawn
  )
  assert.deepEqual(
    messages.filter(({fatal}) => fatal !== undefined),
    []
  )
  assert.equal(pages.length, 1)
  const page = pages[0] ?? missing()
  // The grounds of the drawings, from the top and the left.
  const grounds = page.shapes
    .filter(({fill}) => fill?.every((part) => part > 0.85 && part < 0.95))
    .map(({box}) => box)
    .sort((a, b) => Math.round((a.y + a.height - b.y - b.height) / 5) || a.x - b.x)
  const [pair, three] = [grounds.slice(0, 2), grounds.slice(2)]
  for (const [row, count] of [
    [pair, 2],
    [three, 3]
  ] as const) {
    const width = (wide - gap * (count - 1)) / count
    assert.equal(row.length, count)
    for (const [index, box] of row.entries()) {
      near(box.width, width, 0.2)
      near(box.x, left + index * (width + gap), 0.2)
      near(box.y + box.height, (row[0]?.y ?? 0) + (row[0]?.height ?? 0), 0.2)
    }
  }
  const lines = linesOf(page).map(({text}) => text)
  for (const text of [
    '图1改造前的临街房屋图2改造后的临街房屋',
    '（a）东口（b）中口（c）西口',
    '图3二期工程路口平面'
  ]) {
    assert.ok(lines.includes(text), lines.join('\n'))
  }
})

test('a JPEG stands as it was held: all eight orientations', async () => {
  // Dark at its upper left, light elsewhere; 40 × 20 mm or 20 × 40 mm when upright.
  const corners = [
    'left top',
    'right top',
    'right bottom',
    'left bottom',
    'left top',
    'right top',
    'right bottom',
    'left bottom'
  ]
  for (const [index, corner] of corners.entries()) {
    const made = createCanvas(160, 80)
    const context = made.getContext('2d')
    context.fillStyle = '#ddd'
    context.fillRect(0, 0, 160, 80)
    context.fillStyle = '#000'
    context.fillRect(0, 0, 40, 20)
    const {pdf, pages} = await press.print('# 关于工作的报告\n\n正文。\n\n![图](a.jpg)\n', {
      'a.jpg': withExif(made.toBuffer('image/jpeg'), index + 1)
    })
    const {x, y, width, height} = pages[0]?.pictures[0]?.box ?? missing()
    const [long, short] = [(160 * 25.4) / 96, (80 * 25.4) / 96]
    near(width, index < 4 ? long : short, 0.1)
    near(height, index < 4 ? short : long, 0.1)
    const ink = (await rasterise(pdf, 1)).ink('black', {top: y, bottom: y + height})
    const [across, down] = corner.split(' ')
    near((ink?.left ?? 0) + (ink?.right ?? 0), 2 * (across === 'left' ? x : x + width), width / 3)
    assert.equal((ink?.top ?? 0) - y < 1, down === 'top', `${index + 1}`)
  }
})
