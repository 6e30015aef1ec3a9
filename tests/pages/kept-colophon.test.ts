/** 版记 on the page on which the text ends, by the means of 7.3.5.5, before a blank page is spent. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf} from '../helpers/lines.ts'
import {missing} from '../helpers/near.ts'
import {openPress, type Printed} from '../helpers/press.ts'
import {departs} from '../verify/judged.ts'
import {paragraph} from './filler.ts'
import {assertUsualSpacing, assertWithinLimits} from './spacing.ts'

const press = openPress()
const imprint = '抄送机关: 某某省总工会\n印发机关: 某某市总工会办公室\n印发日期: 2026-03-06\n'
/** Paragraphs that have a line less where 29 characters make one. */
const long = [143, 229, 87, 172].map(paragraph).join('\n\n')

/** `more` lines, then text. */
function draft(more: number, front = '', text = long): string {
  return `---
发文机关: 某某市总工会
成文日期: 2026-03-05
${imprint}${front}---

# 关于工作的通知

${'一句话。\n\n'.repeat(more)}${text}
`
}

/** The pages on which text ends, and on which the imprint stands; both from 1. */
function placesOf({pages}: Printed): readonly [text: number, imprint: number] {
  const sizes = pages.map((page) => linesOf(page).map(({size}) => Math.round(size)))
  return [
    sizes.findLastIndex((each) => each.includes(16)) + 1,
    sizes.findLastIndex((each) => each.includes(14)) + 1
  ]
}

test('of all places at which a text of two pages ends, some bring an imprint back', async () => {
  const told: string[] = []
  for (let more = 5; more < 13; more += 1) {
    const printed = await press.print(draft(more))
    const [text, place] = placesOf(printed)
    const [note] = printed.layout.notes
    told.push(note?.kind ?? (place === text ? 'here' : 'away'))
    if (note?.kind === 'colophon-kept') {
      assert.deepEqual([text, place, printed.pages.length], [2, 2, 2], `${more} lines`)
      assertWithinLimits(printed)
      await departs(printed.pdf, [])
      const [message = missing()] = printed.messages
      assert.deepEqual([message.fatal, message.page], [undefined, 2])
      assert.match(message.wording?.zh ?? '', /^为使版记与正文同在第 2 页，正文/u)
    } else if (note === undefined) {
      assertUsualSpacing(printed)
      assert.deepEqual(printed.messages, [])
    }
  }
  // One after the other: room for it, too little room, room for name and date alone.
  assert.match(told.join(' '), /^(?:here )+(?:colophon-kept )+/u)
  assert.ok(told.filter((kind) => kind === 'colophon-kept').length >= 2, told.join(' '))
})

test('where no spacing does it says how many lines are missing, up to two', async () => {
  const rows = Array.from({length: 40}, (_each, index) => `| ${index} | 某单位 |\n`)
  const told = new Map<number, number>()
  for (let count = 24; count < 34; count += 1) {
    const table = `| 序号 | 单位 |\n| --- | --- |\n${rows.slice(0, count).join('')}`
    const printed = await press.print(draft(0, '版式: {双面: false}\n', `正文。\n\n${table}`))
    const [text, place] = placesOf(printed)
    const [note] = printed.layout.notes
    if (note?.kind !== 'colophon-apart') continue
    assert.equal(place, text + 1)
    assert.equal(note.page, text)
    told.set(count, note.lines)
    const [message = missing()] = printed.messages
    assert.equal(message.fatal, undefined)
    assert.match(message.wording?.zh ?? '', new RegExp(`还差 ${note.lines} 行才排得下版记`, 'u'))
  }
  assert.deepEqual([...new Set(told.values())].sort(), [1, 2])
})

test('on an odd page there is none, and none is made room for', async () => {
  for (const more of [0, 1, 2]) {
    const printed = await press.print(draft(more, '', paragraph(370)))
    const [text, place] = placesOf(printed)
    assert.equal(place, text % 2 === 1 ? text + 1 : text)
    assert.deepEqual(printed.layout.notes, [])
  }
})

test('below an attachment, and below footnotes', async () => {
  const attachment = `# 附件 任务分工表\n\n`
  let kept = 0
  for (let more = 9; more < 16; more += 1) {
    const text = `正文[^1]。\n\n${attachment}${'一句话。\n\n'.repeat(more)}${long}\n\n[^1]: ${paragraph(20)}\n`
    const printed = await press.print(draft(0, '版式: {双面: false}\n', text))
    if (printed.layout.notes[0]?.kind !== 'colophon-kept') continue
    kept += 1
    const [last, place] = placesOf(printed)
    assert.equal(place, last)
    assertWithinLimits(printed)
    await departs(printed.pdf, [])
  }
  assert.ok(kept > 0)
})
