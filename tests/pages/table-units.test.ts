/** What the numbers of a table are counted in, above it; notes below it. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linesOf} from '../helpers/lines.ts'
import {near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const table = '| 项目 | 金额 |\n| --- | --- |\n| 甲 | 12.5 |\n| 乙 | 3.25 |'
const print = (text: string) => press.print(`# 关于工作的通知\n\n正文一段。\n\n${text}\n`)

for (const caption of ['', '表1 收支情况\n\n']) {
  test(`单位：万元 stands at the right, above the table${caption && ', below its caption'}`, async () => {
    const {pages} = await print(`${caption}单位：万元\n\n${table}`)
    const lines = pages.flatMap(linesOf)
    const unit = lines.find(({text}) => text === '单位：万元')
    const head = lines.find(({text}) => text === '项目金额')
    assert.ok(unit && head)
    near(unit.right, 184, 0.5)
    near(unit.size, 14, 0.05)
    assert.match(unit.glyphs[0]?.font ?? '', /FandolFang/)
    assert.ok(unit.baseline < head.baseline)
    const title = lines.find(({text}) => text.startsWith('表1'))
    assert.equal(title !== undefined, caption !== '')
    if (title) assert.ok(title.baseline < unit.baseline)
  })
}

test('it is never parted from its table, wherever the page ends', async () => {
  for (const lines of [17, 18, 19, 20, 21]) {
    const text = Array.from({length: lines}, (_each, at) => `第${at}行。`).join('\n\n')
    const {pages} = await print(`${text}\n\n单位：万元\n\n${table}`)
    const at = (wanted: string) =>
      pages.findIndex((page) => linesOf(page).some(({text}) => text === wanted))
    assert.ok(at('单位：万元') >= 0)
    assert.equal(at('单位：万元'), at('项目金额'), `after ${lines} lines`)
  }
})

test('单位：某局 is text: no numbers are counted in it', async () => {
  const {pages} = await print(`单位：某某局\n\n${table}`)
  const unit = pages.flatMap(linesOf).find(({text}) => text === '单位：某某局')
  near(unit?.left ?? 0, 28 + 2 * ((16 / 72) * 25.4), 0.5)
})

test('a note below a table is set smaller, from the left edge', async () => {
  const {pages} = await print(`${table}\n\n注：本表数据截至年底。\n\n各单位照办。`)
  const lines = pages.flatMap(linesOf)
  const note = lines.find(({text}) => text.startsWith('注：'))
  near(note?.size ?? 0, 12, 0.05)
  near(note?.left ?? 0, 28, 0.3)
  near(lines.find(({text}) => text === '各单位照办。')?.size ?? 0, 16, 0.05)
  const plain = await print('正文。\n\n注：本表数据截至年底。')
  const other = plain.pages.flatMap(linesOf).find(({text}) => text.startsWith('注：'))
  near(other?.size ?? 0, 16, 0.05)
})
