/** A document issued with another: 附件格式要求同正文. GB/T 9704—2012, 7.3.7. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import {emTop, linesOf, lineWith} from '../helpers/lines.ts'
import {missing, near} from '../helpers/near.ts'
import {openPress} from '../helpers/press.ts'

const press = openPress()
const char: Millimetres = 156 / 28
const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const [left, right] = [28, 184]

const {pages, messages} = await press.print(`# 关于转发水利厅通知的通知

各县水利局：

现转发给你们，请认真执行。

云岭市水利局

2026年4月8日

云岭省水利厅关于
汛前检查的通知

各市水利局：

请检查水库。

附件：1.检查表 2.联系表

云岭省水利厅
2026年3月1日

联系人：高山
`)
const [, second = missing()] = pages

test('7.3.7: it begins a page, with its title in two lines and its addressees', () => {
  assert.equal(pages.length, 2)
  const [first, next, addressees] = linesOf(second)
  assert.deepEqual([first?.text, next?.text], ['云岭省水利厅关于', '汛前检查的通知'])
  assert.equal(addressees?.text, '各市水利局：')
  near(addressees?.left ?? 0, left, 0.3)
})

test('7.3.4: its list one blank line below the text, two 字 in', () => {
  const list = lineWith(second, '附件：')
  near(list.left, left + 2 * char, 0.3)
  near(emTop(list) - emTop(lineWith(second, '请检查水库。')), 2 * pitch, 0.3)
  assert.ok(lineWith(second, '2.联系表'))
})

test('7.3.5.2, 7.3.6: its name and date at the right, its note below them in brackets', () => {
  const name = linesOf(second).find(({text}) => text === '云岭省水利厅') ?? missing()
  const date = lineWith(second, '2026年3月1日')
  const note = lineWith(second, '（联系人：高山）')
  near(name.right, right - 2 * char, 0.5)
  near(date.left - name.left, 2 * char, 0.5)
  near(emTop(date) - emTop(name), pitch, 0.3)
  near(emTop(note) - emTop(date), pitch, 0.3)
})

test('what is changed of it is told, and nothing else', () => {
  assert.deepEqual(
    messages.map(({ruleId, line}) => `${ruleId} ${line}`),
    ['annotation 23']
  )
})

test('7.3.5.5: its name and date do not stand on a page without text of its own', async () => {
  const kept: string[] = []
  for (let count = 10; count <= 12; count += 1) {
    const long = `${'认真检查'.repeat(20)}。`
    const lines = [long, ...Array.from({length: count}, (_each, at) => `第${at + 1}处检查。`)]
    const printed = await press.print(
      `# 关于转发水利厅通知的通知\n\n各县水利局：\n\n现转发给你们，请认真执行。\n\n云岭市水利局\n\n2026年4月8日\n\n云岭省水利厅关于\n汛前检查的通知\n\n各市水利局：\n\n${lines.join('\n\n')}\n\n云岭省水利厅\n2026年3月1日\n`
    )
    const last = printed.pages.findLastIndex((page) =>
      linesOf(page).some(({text}) => text === '云岭省水利厅')
    )
    const others = linesOf(printed.pages[last] ?? missing()).filter(({text}) => /检查/u.test(text))
    const told = printed.messages.filter(({ruleId}) => ruleId === 'last-page').map(String)
    assert.ok(others.length > 0 || told.length > 0, `${count} paragraphs`)
    if (others.length > 0) kept.push(...told)
  }
  assert.ok(kept.length > 0, 'Expected one of them to need a remedy')
})
