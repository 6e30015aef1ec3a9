/** Pictures at the ends of pages: shrunk to four fifths at most, never parted from what names them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toMillimetres} from '../../src/base/units.ts'
import {filledPng} from '../helpers/filled-png.ts'
import {emBottom, emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const pitch = (225 - toMillimetres(16)) / 21
/** In mm: the foot of the type area, and the whole height of the picture. */
const [foot, whole] = [262, (360 * 25.4) / 96]
const files = {'a.png': filledPng(480, 360), 'b.png': filledPng(360, 360)}

const document = (lines: number, picture: string): string =>
  `# 关于工作的报告\n\n${'正文。\n\n'.repeat(lines)}${picture}\n\n后文。\n\n再后。\n`

/** Of the first picture: its page, its box, its caption, and what was told. */
async function placed(lines: number, picture = '![图1 甲](a.png)') {
  const {pages, messages, layout} = await press.print(document(lines, picture), files)
  const at = pages.findIndex((page) => page.pictures.length > 0)
  const page = pages[at] ?? missing()
  return {at, page, pages, box: page.pictures[0]?.box ?? missing(), messages, notes: layout.notes}
}

test('it stays on its page at four fifths of its size, and goes to the next below that', async () => {
  const kinds = new Set<string>()
  for (let lines = 6; lines <= 15; lines += 1) {
    const {at, page, pages, box, messages} = await placed(lines)
    const caption = lineWith(page, '图1甲')
    near(caption.size, 14, 0.05)
    assert.ok(emBottom(caption) <= foot && emTop(caption) > box.y + box.height)
    near(box.width / box.height, 4 / 3, 0.01)
    near(box.x + box.width / 2, 106, 0.2)
    const ratio = box.height / whole
    const told = messages.map(({ruleId, line, fatal}) => [ruleId, line, fatal])
    if (at === 0 && ratio < 0.995) {
      kinds.add('shrunk')
      assert.ok(ratio >= 0.795, `${ratio}`)
      // As large as there is room.
      assert.ok(foot - emBottom(caption) < 3)
      assert.deepEqual(told, [['pictures', 3 + 2 * lines, undefined]])
      assert.match(messages[0]?.reason ?? '', new RegExp(`缩到 ${Math.round(ratio * 100)}%`, 'u'))
    } else {
      kinds.add(at === 0 ? 'whole' : 'moved')
      near(ratio, 1, 0.005)
      assert.ok(!messages.some(({reason}) => reason.includes('缩到')))
    }
    if (at === 1) {
      const end = emBottom(linesOf(pages[0] ?? missing()).at(-1) ?? missing())
      const captionHeight = emBottom(caption) - box.y - box.height
      assert.ok(foot - end < whole * 0.8 + captionHeight + pitch)
    }
    for (const text of ['后文', '再后']) {
      const on = pages.find((each) => linesOf(each).some((line) => line.text.includes(text)))
      const lead = (emTop(lineWith(on, text)) - 37) / pitch
      near(lead, Math.round(lead), 0.03)
    }
  }
  assert.deepEqual([...kinds], ['whole', 'shrunk', 'moved'])
})

test('one whose author gave it a width keeps it; a blank half page is told with the width that fits', async () => {
  const {at, box, messages} = await placed(6, '![图1 甲](b.png){宽=90%}')
  assert.equal(at, 1)
  near(box.width, 0.9 * 156, 0.1)
  const [told] = messages
  const width = Number(/宽=(\d+)%/u.exec(told?.reason ?? '')?.[1])
  assert.equal(told?.fatal, undefined)
  const fitting = await placed(6, `![图1 甲](b.png){宽=${width}%}`)
  assert.equal(fitting.at, 0)
  assert.deepEqual(fitting.messages, [])
  assert.equal((await placed(6, `![图1 甲](b.png){宽=${width + 3}%}`)).at, 1)
  // Less than half a page is nothing to speak of.
  const less = await placed(12, '![图1 甲](b.png){宽=90%}')
  assert.deepEqual([less.at, less.messages], [1, []])
})

test('a row is shrunk as one, on one line', async () => {
  const {at, page, messages} = await placed(12, '![图1 甲](a.png) ![图2 乙](b.png)')
  assert.equal(at, 0)
  assert.equal(messages.length, 1)
  const [one = missing(), two = missing()] = page.pictures.map(({box}) => box)
  near(one.y + one.height, two.y + two.height, 0.15)
  near(one.width, two.width, 0.15)
  near(one.height / two.height, 3 / 4, 0.01)
  assert.ok(emBottom(lineWith(page, '图1甲图2乙')) <= foot)
})

test('with headings, footnotes and tables about', async () => {
  for (let lines = 7; lines <= 12; lines += 1) {
    const text = `## 一、标题\n\n正文。[^1]\n\n![图1 甲](a.png)\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n[^1]: 注。`
    const {pages, page, box} = await placed(lines, text)
    assert.ok(emBottom(lineWith(page, '图1甲')) <= foot && box.height >= 0.795 * whole)
    const all = pages.flatMap((each) => linesOf(each).map((line) => line.text)).join('')
    for (const each of ['一、标题', '注。', '甲乙', '再后']) assert.ok(all.includes(each), each)
    // What calls the note has it on its page; nothing but a picture stands in a picture.
    const note = pages.findIndex((each) => linesOf(each).some((line) => line.text.includes('注。')))
    const call = pages.findIndex((each) => linesOf(each).some((line) => line.text.includes('标题')))
    assert.equal(note, call)
    if (note === pages.indexOf(page)) {
      assert.ok(emTop(lineWith(page, '注。')) > emBottom(lineWith(page, '图1甲')))
    }
  }
})

test('a picture after a picture', async () => {
  for (const lines of [2, 3, 4]) {
    const {pages} = await placed(lines, '![图1 甲](a.png)\n\n![图2 乙](a.png)')
    for (const name of ['图1甲', '图2乙']) {
      const page = pages.find((each) => linesOf(each).some((line) => line.text === name))
      assert.ok(emBottom(lineWith(page, name)) <= foot)
    }
  }
})

test('a short line that names it goes with it, unless that leaves half a page blank', async () => {
  const large = {'a.png': filledPng(480, 640)}
  const pagesOf = async (lines: number, lead: string) => {
    const {pages} = await press.print(document(lines, `${lead}\n\n![图1 甲](a.png)`), large)
    const lineOf = (text: string): number =>
      pages.findIndex((page) => linesOf(page).some((line) => line.text.includes(text)))
    return [lineOf(lead.slice(0, 6)), lineOf('图1甲')]
  }
  assert.deepEqual(await pagesOf(12, '工作流程如图1所示。'), [1, 1])
  assert.deepEqual(await pagesOf(12, '工作流程如下：'), [1, 1])
  assert.deepEqual(await pagesOf(12, '工作流程另行规定。'), [0, 1])
  assert.deepEqual(await pagesOf(12, `工作流程如图1所示${'，各单位照此执行'.repeat(9)}。`), [0, 1])
  assert.deepEqual(await pagesOf(5, '工作流程如图1所示。'), [0, 1])
})

test('one without a caption ends where the last line’s characters do', async () => {
  const ratios: number[] = []
  for (let height = 356; height <= 388; height += 4) {
    const {pages} = await press.print(document(10, '![甲](a.png)'), {
      'a.png': filledPng(480, height)
    })
    const at = pages.findIndex((page) => page.pictures.length > 0)
    const {y = 0, height: shown = 0} = pages[at]?.pictures[0]?.box ?? {}
    assert.ok(y + shown <= foot + 0.1, `${height}: ${y + shown}`)
    ratios.push(shown / ((height * 25.4) / 96))
  }
  assert.ok(ratios.some((ratio) => ratio < 0.99) && ratios.some((ratio) => ratio > 0.99))
})
