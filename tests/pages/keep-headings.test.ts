/** Headings with what they head: the last line of a page is none. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {emBottom, linesOf} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {rasterise} from '../helpers/raster.ts'
import {departs} from '../verify/judged.ts'
import {paragraph} from './filler.ts'

const press = openPress()

const sentence = '各单位要认真落实。'
const signed = '---\n发文机关: 某某市总工会\n成文日期: 2026-03-05\n---\n\n# 关于春灌的通知\n\n'
const chain = '## 总体要求\n\n### 工作目标\n\n#### 近期目标\n\n'
const names = ['一、总体要求', '（一）工作目标', '1.近期目标']
const table = `| 序号 | 单位 |\n| --- | --- |\n${'| 1 | 某单位 |\n'.repeat(5)}\n`
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="900"><rect width="400" height="900"/></svg>'

function sentences(count: number): string {
  return `${sentence}\n\n`.repeat(count)
}

/** What each page begins and ends with, notes and marks left out. */
function endsOf({pages}: Printed): Array<readonly [first: string, last: string]> {
  return pages.map((page) => {
    const lines = linesOf(page).filter(({size}) => size > 13)
    return [lines[0]?.text ?? '', lines.at(-1)?.text ?? ''] as const
  })
}

/** Print at every place at the foot of the first page; gives what the second begins with. */
async function begun(before: (count: number) => string, after: string): Promise<Set<string>> {
  const all = new Set<string>()
  for (let count = 13; count < 20; count += 1) {
    const printed = await press.print(before(count) + after)
    const ends = endsOf(printed)
    for (const [, last] of ends) assert.ok(!names.includes(last), `${count}: a page ends ${last}`)
    all.add(ends.find(([first]) => names.includes(first) || first === sentence)?.[0] ?? '')
    await departs(printed.pdf, [])
  }
  return all
}

test('a row of headings goes to the next page with the text below it, as a whole', async () => {
  const all = await begun((count) => signed + sentences(count), chain + sentences(8))
  // The whole row or none of it.
  assert.deepEqual([...all].sort(), ['一、总体要求', sentence].sort())
})

test('a sentence in 楷体 that is all of its paragraph heads the next; in a list it does not', async () => {
  const heads = '（一）受理终端管理。'
  const item = `1.${sentence.repeat(6)}`
  let moved = 0
  for (let count = 13; count < 20; count += 1) {
    const ends = endsOf(
      await press.print(`${signed}${sentences(count)}${heads}\n\n${item}\n\n${item}\n`)
    )
    assert.ok(!ends.some(([, last]) => last === heads), `${count}: a page ends with ${heads}`)
    if (ends[1]?.[0] === heads) moved += 1
  }
  assert.ok(moved > 0)
  // Of a list only the last stands before a text, and goes with it.
  const list = '（一）加强领导。\n\n（二）落实责任。\n\n（三）严肃纪律。\n\n'
  const firsts = new Set<string>()
  for (let count = 12; count < 19; count += 1) {
    const ends = endsOf(await press.print(signed + sentences(count) + list + sentences(6)))
    firsts.add(ends[1]?.[0] ?? '')
  }
  assert.ok(firsts.has('（二）落实责任。') || firsts.has('（三）严肃纪律。'), [...firsts].join())
})

test('with a table, in an attachment as well', async () => {
  const own = `${signed}${sentences(2)}# 附件 任务分工表\n\n`
  const texts = (count: number): string => own + sentences(count)
  assert.ok((await begun(texts, chain + table + sentences(2))).has(sentence))
  const printed = await press.print(texts(17) + chain + table)
  assert.deepEqual(endsOf(printed)[2]?.[0], names[0])
})

test('a heading of two lines is not divided, one with a note takes the note along', async () => {
  const long = `关于${'进一步加强和改进春季灌溉工作'.repeat(3)}的要求`
  for (let count = 15; count < 20; count += 1) {
    const text = signed + sentences(count)
    const [, last = ''] = endsOf(await press.print(`${text}## ${long}\n\n${sentences(8)}`))[0] ?? []
    assert.equal(last, sentence, `${count} lines`)
    const noted = `${text}## 总体要求[^1]\n\n${sentences(8)}[^1]: ${paragraph(60)}\n`
    const {pages} = await press.print(noted)
    const at = pages.map((page) => linesOf(page).map((line) => line.text))
    const page = at.findIndex((lines) => lines.some((line) => line.startsWith('一、总体要求')))
    const own = at[page] ?? []
    const index = own.findIndex((line) => line.startsWith('一、总体要求'))
    assert.equal(own[index + 1], sentence, `${count} lines, with a note`)
    assert.ok(own.at(-1)?.endsWith('。') && own.length > index + 2, 'its note on its page')
  }
})

test('a picture as high as a page leaves room for its headings', async () => {
  const files = {'tall.svg': picture}
  const text = `${signed}${sentences(12)}${chain}![图](tall.svg)\n\n${sentences(2)}`
  const {pdf, pages} = await press.print(text, files)
  const [first = missing(), second = missing()] = pages
  assert.equal(linesOf(first).at(-1)?.text, sentence)
  const lines = linesOf(second).slice(0, names.length)
  assert.deepEqual(
    lines.map((line) => line.text),
    names
  )
  const below = emBottom(lines.at(-1) ?? missing()) + 1
  const ink = (await rasterise(pdf, 2)).ink('black', {top: below, bottom: 262.1})
  // In proportion, down to the foot of the type area.
  assert.ok(ink && ink.bottom > 255 && ink.bottom - ink.top > 150)
  near((ink.bottom - ink.top) / (ink.right - ink.left), 900 / 400, 0.02)
})

test('page 1 keeps the headings that the text begins with: 7.3.3', async () => {
  const files = {'tall.svg': picture}
  const {pages} = await press.print(`${signed}${chain}![图](tall.svg)\n\n${sentences(2)}`, files)
  const lines = pages.map((page) => linesOf(page).map(({text}) => text))
  assert.deepEqual(lines[0], ['关于春灌的通知', ...names])
})

test('a list of headings is parted, the first sentence of a paragraph is none', async () => {
  const list = Array.from({length: 60}, (_each, index) => `## 要求之${index}\n\n`)
  const ends = endsOf(await press.print(`${signed}${list.join('')}${sentences(2)}`))
  assert.ok(ends.length >= 3 && ends.length <= 4)
  const runIn = `**一是加强领导。**${paragraph(60)}\n\n`
  for (let count = 16; count < 19; count += 1) {
    const printed = await press.print(signed + sentences(count) + runIn + sentences(8))
    const [first] = printed.pages
    // To the foot of the page: 22 lines, three of them taken by the title.
    assert.equal(first && linesOf(first).length, 20, `${count} lines`)
  }
})

test('headings that end the text stay with name and date, and take nothing else along', async () => {
  const attachment = '# 附件 任务分工表\n\n按分工落实。\n'
  for (const after of ['', attachment]) {
    for (let count = 15; count < 19; count += 1) {
      const [[, last], [first]] = await endsOfTwo(`${signed}${sentences(count)}${chain}${after}`)
      assert.equal(last, sentence, `${count} lines`)
      assert.ok([names[0], sentence].includes(first), `${count} lines: ${first}`)
    }
  }
})

async function endsOfTwo(text: string) {
  const [one = missing(), other = missing()] = endsOf(await press.print(text))
  return [one, other] as const
}
