/** Tables of the text, measured on the printed page. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {PdfPage} from '../../src/facts/index.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {grows} from '../helpers/patience.ts'
import {openPress} from '../helpers/press.ts'
import {paragraph} from './filler.ts'

const press = openPress()
const pitch: Millimetres = (225 - toMillimetres(16)) / 21

const tasks = Array.from({length: 70}, (_each, index) => {
  const cost = index % 3 === 0 ? `${index}` : (index * 12.75).toFixed(1 + (index % 2))
  return `| ${index + 1} | 开展第${index + 1}项重点工作，建立台账，按月调度，年底前完成任务并报送总结 | ${cost} | 2026年${(index % 12) + 1}月 |`
})
const long = await press.print(`# 关于工作的报告

${paragraph(200)}

表1 任务分工表

| 序号 | 任务 | 经费（万元） | 时限 |
| --- | --- | --- | --- |
${tasks.join('\n')}

${paragraph(200)}
`)
const heads = long.pages.map((page) => headOf(page)).filter((head) => head !== undefined)

test('the caption is centred above the table, 4号 黑体, on the page of its first row', () => {
  const [first] = long.pages
  const caption = lineWith(first, '表1任务分工表')
  near((caption.left + caption.right) / 2, 106, 0.3)
  near(caption.size, 14, 0.05)
  assert.match(caption.glyphs[0]?.font ?? '', /NotoSansSC/)
  const head = lineWith(first, '经费（万元）')
  assert.ok(head.baseline - caption.baseline < 1.2 * pitch)
})

test('the head stands on each of the pages, at the top of the type area, and is read once', () => {
  assert.ok(heads.length >= 5, `${heads.length} pages`)
  for (const [index, head] of heads.entries()) {
    assert.deepEqual(
      head.map(({text}) => text),
      [...'经费（万元）']
    )
    near(head[0]?.size ?? 0, 14, 0.05)
    assert.match(head[0]?.font ?? '', /NotoSansSC/)
    assert.equal(
      head.every(({artifact}) => artifact),
      index > 0
    )
    if (index > 0)
      assert.ok(Math.abs((head[0]?.baseline ?? 0) - (heads[1]?.[0]?.baseline ?? 0)) < 0.05)
  }
  for (const page of long.pages.slice(1, heads.length)) {
    const top = Math.min(...page.strokes.map(({y}) => y))
    near(top, 37, 0.3)
  }
})

test('rows stay whole and inside the type area; their rules too', () => {
  for (const page of long.pages) {
    for (const {y, height, width} of page.strokes) {
      if (width > 20) assert.ok(y + height <= 262.3, `rule at ${y}`)
    }
    const rows = linesOf(page).filter(({text}) => text.includes('总结'))
    const starts = linesOf(page).filter(({text}) => /开展第/u.test(text))
    assert.equal(rows.length, starts.length)
  }
  const starts = long.pages.flatMap((page) =>
    linesOf(page).filter(({text}) => /开展第/u.test(text))
  )
  assert.equal(starts.length, tasks.length)
})

test('numbers stand under each other at their decimal points', () => {
  const lines = long.pages.flatMap(linesOf)
  const points = lines.flatMap(({glyphs}) =>
    glyphs.filter(({text, x}) => text === '.' && x > 110).map(({x}) => x)
  )
  assert.ok(points.length > 40)
  for (const x of points) near(x, points[0] ?? 0, 0.1)

  const whole = lines.flatMap(({glyphs}) => {
    const digits = glyphs.filter(({text, x}) => /\d/u.test(text) && x > 105 && x < (points[0] ?? 0))
    const last = digits.at(-1)
    return last ? [last.x + last.advance] : []
  })
  assert.ok(whole.length > tasks.length - 5)
  for (const end of whole) near(end, points[0] ?? 0, 0.1)
})

test('a column of short words keeps them whole, one of text takes the rest, justified', () => {
  const text = long.pages.flatMap(linesOf).map((line) => line.text)
  assert.equal(text.filter((line) => /2026年\d+月/u.test(line)).length, tasks.length)
  const [row] = linesOf(long.pages[1] ?? missing()).filter((line) => /开展第/u.test(line.text))
  const words = row?.glyphs.filter(({text: own}) => /\p{Script=Han}/u.test(own)) ?? []
  assert.ok(words.length >= 12, row?.text)
})

test('the text after a table is on the grid of lines again', () => {
  const page = long.pages.findLast((each) => headOf(each)) ?? missing()
  const lines = linesOf(page)
  const after = lines.filter(({size}) => Math.abs(size - 16) < 0.05)
  assert.ok(after.length >= 2)
  for (const line of after) {
    const lead = (emTop(line) - 37) / pitch
    near(lead, Math.round(lead), 0.03)
  }
})

test('a head is never left behind, nor a caption, nor a heading above them', async () => {
  for (let lines = 14; lines <= 20; lines += 1) {
    const text = Array.from({length: lines}, (_each, index) => `第${index}段。`).join('\n\n')
    const {pages} = await press.print(
      `# 关于工作的报告\n\n${text}\n\n## 分工\n\n表1 分工\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n| 戊 | 己 |\n`
    )
    const at = (name: string): number =>
      pages.findIndex((page) => linesOf(page).some((line) => line.text.includes(name)))
    assert.equal(at('一、分工'), at('丙丁'), `${lines} lines before it`)
    assert.equal(at('表1分工'), at('丙丁'))
    assert.equal(at('甲乙'), at('丙丁'))
  }
})

test('a row of 5,000 characters goes on between its lines, and nothing is lost', async () => {
  const words = paragraph(5000)
  const {pages} = await press.print(
    `# 关于工作的报告\n\n${paragraph(100)}\n\n| 名称 | 说明 |\n| --- | --- |\n| 甲 | ${words} |\n| 乙 | 短 |\n`
  )
  assert.ok(pages.length >= 4)
  const cells = pages.flatMap((page) =>
    linesOf(page).filter(({size}) => Math.abs(size - 14) < 0.05)
  )
  const text = cells.map((line) => line.text).join('')
  assert.ok(text.replace('甲', '').includes(words.slice(0, 100)))
  for (const line of cells) {
    assert.ok(emTop(line) >= 37 && emBottom(line) <= 262, line.text)
  }
})

test('a unit in the head stands on a line of its own; in a column given too little it is divided', async () => {
  const lines = async (head: string, options = ''): Promise<string[]> => {
    const cells = head.split(' ')
    const rows = [head.replaceAll(' ', ' | '), cells.map(() => '---').join(' | ')]
    const table = [...rows, cells.map(() => '1000').join(' | ')].map((row) => `| ${row} |`)
    const {pages} = await press.print(`# 关于工作的报告\n\n${options}\n\n${table.join('\n')}\n`)
    const page = pages[0] ?? missing()
    return linesOf(page)
      .filter(({size}) => Math.abs(size - 14) < 0.05)
      .map(({text}) => text)
  }
  const wide = '对象 培训人次（万人次） 比上年增长（%） 合格率（%） 完成率（%）'
  assert.deepEqual(await lines(wide), [
    '培训人次比上年增长合格率完成率',
    '对象',
    '（万人次）（%）（%）（%）',
    '10001000100010001000'
  ])
  const equal = `{列宽: [${Array.from({length: 9}, () => 1).join(', ')}]}`
  const narrow = await lines('培训（万人次） '.repeat(9).trim(), equal)
  assert.ok(narrow.length > 3 && narrow.join('').includes('（万'), narrow.join('\n'))
})

test('a table without rows, and one without a head', async () => {
  const {pages} = await press.print(
    '# 关于工作的报告\n\n| 甲 | 乙 |\n| --- | --- |\n\n正文。\n\n| | |\n| --- | --- |\n| 丙 | 丁 |\n'
  )
  const lines = linesOf(pages[0] ?? missing())
  const row = lines.find(({text}) => text === '丙丁') ?? missing()
  assert.match(row.glyphs[0]?.font ?? '', /FandolFang/)
  assert.ok(row.baseline - lineWith(pages[0], '正文').baseline < 1.5 * pitch)
})

test('rows of many thousands are laid out in linear time', async () => {
  const laidOut = (rows: number) => async () => {
    const body = Array.from({length: rows}, (_each, index) => `| ${index} | 任务 | 单位 |`)
    const {pages} = await press.print(
      `# 关于工作的报告\n\n| 序号 | 任务 | 单位 |\n| --- | --- | --- |\n${body.join('\n')}\n`
    )
    assert.ok(pages.length > rows / 25)
  }
  // Four times the rows: what grows with their square would take sixteen times as long.
  await grows(laidOut(500), laidOut(2000), 8)
})

/** The glyphs of a head cell, artifact or not. */
function headOf(page: PdfPage): PdfPage['glyphs'] | undefined {
  const first = page.glyphs.findIndex(
    ({text}, index) => text === '经' && page.glyphs[index + 1]?.text === '费'
  )
  return first < 0 ? undefined : page.glyphs.slice(first, first + 6)
}

function missing(): never {
  throw new Error('Expected it to be on the page')
}
