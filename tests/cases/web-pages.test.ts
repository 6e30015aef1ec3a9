/** Drafts lifted from web pages: what the page had around them is taken out and told, nothing else. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

const title = '某某市水务局关于做好冬修水利的通知'
const recipients = '各区水务局：'
const text = '现将有关事项通知如下。'
const signature = '某某市水务局\n2026年3月5日'

/** A draft with lines of a page above its title, below it, and at its end. */
function lifted(page: {above?: string; below?: string; end?: string}): string {
  const {above = '', below = '', end = ''} = page
  return [above, title, below, recipients, text, signature, end]
    .filter((part) => part !== '')
    .join('\n\n')
}

function remnantsIn(told: string): number {
  return told.match(/ warning web-remnant$/gmu)?.length ?? 0
}

/** All that is read of it, wherever it stood. */
function readAs(draft: string): string {
  return composed(draft).outline.replace(/^\d+ |(?<=\(body) \d+|^suppressed .*\n/gmu, '')
}

const plain = readAs(lifted({}))

const around: readonly (readonly [name: string, page: Parameters<typeof lifted>[0]])[] = [
  [
    'a row of fields below the title',
    {below: '发布时间:2026-03-06 11:44 作者: 来源:市水务局 浏览次数: 字体:【大】 【中】 【小】'}
  ],
  ['fields parted by bars', {below: '来源：市水务局 | 发布日期：2026-03-06 | 阅读：123 次'}],
  ['a single field below the title', {below: '发布日期：2026-03-06'}],
  ['sizes to choose from', {below: '字号：大 中 小'}],
  ['where one is', {above: '当前位置：首页 > 政务公开 > 文件 > 正文'}],
  [
    'a card of the catalogue',
    {
      above:
        '索 引 号：K0001-01-2026-00012\n主题分类：水利\n发布机构：某某市水务局\n文　　号：无\n有 效 性：有效'
    }
  ],
  ['a card on one line', {above: '索引号：K0001 主题分类：水利 成文日期：2026年3月5日'}],
  [
    'a card in columns',
    {above: '索引号\tK0001\t主题分类\t水利\n发布机构\t某某市水务局\t有效性\t有效'}
  ],
  ['buttons', {end: '【打印本页】 【关闭窗口】'}],
  ['neighbours and a code to scan', {end: '扫一扫在手机打开当前页\n分享到：\n'}],
  ['the title of the page', {above: `${title}_某某市人民政府`}]
]

for (const [name, page] of around) {
  test(`${name}: left out, told once, all else as without it`, () => {
    const made = composed(lifted(page))
    assert.equal(remnantsIn(made.told), 1)
    assert.equal(readAs(lifted(page)), plain)
  })
}

test('a title cited with its number above it, and a number twice, are printed once', () => {
  const number = '某水发〔2026〕12号'
  const below = `${title}\n${number}\n${recipients}\n\n${text}\n\n${signature}\n`
  const twice = `${number}《${title}》\n${below.replace(number, `${number}\n${number}`)}`
  assert.equal(readAs(twice), readAs(below))
  assert.equal(remnantsIn(composed(twice).told), 2)
})

const meant: readonly string[] = [
  '来源：市水务局',
  '主题分类：水利',
  '发布方式：公告',
  '来源：财政拨款 用途：清淤',
  '首页应列明编号',
  '《关于甲的通知》《关于乙的通知》',
  '阅读：《水利知识》一册',
  '\\【打印本页】'
]

for (const line of meant) {
  test(`stays: ${line}`, () => {
    const made = composed(lifted({below: `${recipients}\n\n一、要求\n\n${line}\n\n请认真办理。`}))
    assert.equal(remnantsIn(made.told), 0)
    assert.ok(
      made.body.some((each) => each.includes(line.replace('\\', ''))),
      made.body.join('\n')
    )
  })
}

test('one field among the text is printed, and told', () => {
  const made = composed(
    lifted({below: `${recipients}\n\n一、要求\n\n责任编辑：张某\n\n请认真办理。`})
  )
  assert.ok(made.body.some((each) => each.endsWith('责任编辑：张某')))
  assert.equal(remnantsIn(made.told), 1)
})
