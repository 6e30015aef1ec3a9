/** Breaks made by hand: new lines, new pages, blank lines; and what is told where none is made. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {inReadingOrder} from '../../src/facts/index.ts'
import {openPress} from '../helpers/press.ts'
import {composed} from './composed.ts'

const press = openPress()
const head = '# 关于开展普查的通知\n\n各街道：\n\n'

test('`\\` and `<br>` begin a paragraph in the text', () => {
  const {body} = composed(
    `${head}时间：三月五日\\\n地点：三楼会议室<br>联系人员：另行通知的人员名单见\\\n附表。\n`
  )
  assert.deepEqual(body, [
    'paragraph 时间：三月五日',
    'paragraph 地点：三楼会议室',
    'paragraph 联系人员：另行通知的人员名单见',
    'paragraph 附表。'
  ])
})

test('they end a line of the signature, as a quotation too', () => {
  for (const mark of ['', '> ']) {
    const {outline} = composed(
      `${head}请照办。\n\n${mark}某市统计局\\\n${mark}某市财政局\\\n${mark}2026年3月5日\n`
    )
    assert.match(outline, /byline: 某市统计局/u)
    assert.match(outline, /byline: 某市财政局/u)
    assert.match(outline, /signedOn: 2026年3月5日/u)
  }
})

test('they end a line of the title', () => {
  const {outline} = composed('# 某市统计局\\\n关于开展普查的通知\n\n各街道：\n\n请照办。\n')
  assert.match(outline, /title: 某市统计局\s+关于开展普查的通知/u)
})

test('a page begins after each mark, a line is left after another', async () => {
  const {pages, messages} = await press.print(
    `${head}甲段。\n\n<!-- 分页 -->\n\n乙段。\n\\newpage\n丙段。\n\n\\pagebreak\n\n## 丁题\n\n戊段。\n\n<!-- 空行 -->\n\n己段。\n\n<!-- 分页 -->\n\n| 庚 | 辛 |\n| --- | --- |\n| 一 | 二 |\n`
  )
  const texts = pages.map((page) =>
    inReadingOrder(page)
      .map(({text}) => text)
      .join('')
  )
  assert.deepEqual(
    texts.map((text) => text.replace('关于开展普查的通知各街道：', '')),
    ['甲段。', '乙段。', '丙段。', '一、丁题戊段。己段。', '庚辛一二']
  )
  const baselineOf = (sought: string) =>
    pages[3]?.glyphs.find(({text}) => text === sought)?.baseline ?? Number.NaN
  const pitch = baselineOf('戊') - baselineOf('丁')
  assert.ok(Math.abs(baselineOf('己') - baselineOf('戊') - 2 * pitch) < 0.1)
  assert.deepEqual(
    messages.map(({reason}) => reason),
    []
  )
})

test('in code and among words `\\newpage` is text', () => {
  const {body} = composed(`${head}写作 \\newpage 即可。\n\n\`\`\`\n\\newpage\n\`\`\`\n`)
  assert.deepEqual(body, ['paragraph 写作 \\newpage 即可。', 'paragraph \\newpage'])
})

const told: Readonly<Record<string, readonly [string, RegExp]>> = {
  'a thematic break': ['甲段。\n\n---\n\n乙段。\n', /^7:1 info break$/mu],
  'a break before name and date': [
    '甲段。\n\n<!-- 分页 -->\n\n某市统计局\n2026年3月5日\n',
    /^9:1 warning break$/mu
  ]
}

for (const [name, [text, message]] of Object.entries(told)) {
  test(`told: ${name}`, () => {
    assert.match(composed(head + text).told, message)
  })
}

test('not told: one before an attachment, which begins a page as it is', () => {
  const text = `${head}请照办。\n\n附件：登记表\n\n某市统计局\n2026年3月5日\n\n\\newpage\n\n# 附件 登记表\n\n照填。\n`
  assert.doesNotMatch(composed(text).told, /break$/mu)
})
