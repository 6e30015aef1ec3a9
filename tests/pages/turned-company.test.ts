/** What is turned with a turned table: no page shows its title alone, none its notes. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {emBoxOf, inReadingOrder, type PdfPage} from '../../src/facts/index.ts'
import {judgePages} from '../../src/verify/judge.ts'
import {recognise} from '../../src/verify/scene/scene.ts'
import {openPress} from '../helpers/press.ts'
import {pagesOfText} from './filler.ts'

const press = openPress()

function table(rows: number, cell = '12.5'): string {
  const head = Array.from({length: 9}, (_each, at) => `第${at + 1}项指标`)
  const row = `| ${head.map((_column, at) => (at === 8 ? cell : `${1200 + at}.5`)).join(' | ')} |`
  return `{方向: 横}\n\n| ${head.join(' | ')} |\n|${' --- |'.repeat(9)}\n${`${row}\n`.repeat(rows)}`
}

const front = '---\n格式: 白头\n发文机关: 某某市总工会\n成文日期: 2026-03-05\n---\n\n'
const begun = `${front}# 关于工作的通知\n\n正文。\n\n`

/** By page: the text that is turned, and the text that is not. */
function textsOf(pages: readonly PdfPage[]): (readonly [turned: string, upright: string])[] {
  return pages.map((page) => {
    const glyphs = inReadingOrder(page).filter(({artifact}) => !artifact)
    const text = (isTurned: boolean) =>
      glyphs
        .filter(({angle}) => (angle !== 0) === isTurned)
        .map((glyph) => glyph.text)
        .join('')
        .replace(/\s/gu, '')
    return [text(true), text(false)]
  })
}

function isWithin(pages: readonly PdfPage[]): void {
  for (const {x, y, width, height} of pages.flatMap(({glyphs}) =>
    glyphs.filter(({artifact}) => !artifact).map(emBoxOf)
  )) {
    assert.ok(x > 27.7 && x + width < 184.3 && y > 36.7 && y + height < 262.3, `${x} ${y}`)
  }
}

test('the label and the title of an attachment, and the line below them, are turned with it', async () => {
  const {pages} = await press.print(
    `${begun}# 附件1 任务分解表\n\n填报单位：某某局\n\n单位：万元\n\n${table(30)}\n\n# 附件2 清单\n\n正文。\n`
  )
  const texts = textsOf(pages)
  const [turned = '', upright] = texts[1] ?? []
  assert.match(turned, /^附件1任务分解表填报单位：某某局单位：万元第1项指标/u)
  assert.equal(upright, '')
  assert.ok(texts.length > 3)
  assert.match(texts.at(-1)?.[1] ?? '', /^附件2清单/u)
  isWithin(pages)
})

test('such a page is one of an attachment for whoever measures it, and nothing is wrong with it', async () => {
  const {pages} = await press.print(
    `${begun}# 附件1 任务分解表\n\n${table(4)}\n\n表下的正文。\n\n# 附件2 清单\n\n正文。\n`
  )
  assert.deepEqual(
    recognise(pages).attachments.map(({page}) => page),
    [2, 4]
  )
  const failed = judgePages(pages).results.filter(({outcome}) => outcome.state === 'failed')
  assert.deepEqual(
    failed.map(({rule}) => rule.id),
    []
  )
})

test('the title of a document that is a turned table is turned with it', async () => {
  const {pages, messages} = await press.print(`# 收支明细表\n\n${table(2)}`)
  assert.equal(pages.length, 1)
  assert.match(textsOf(pages)[0]?.[0] ?? '', /^收支明细表第1项指标/u)
  assert.deepEqual(
    messages.filter(({ruleId}) => ruleId === 'body-on-first-page'),
    []
  )
  isWithin(pages)
})

test('a document that begins with text begins upright, with its title', async () => {
  const {pages} = await press.print(`# 关于工作的通知\n\n各单位：\n\n正文。\n\n${table(2)}`)
  const texts = textsOf(pages)
  assert.deepEqual(texts[0], ['', '关于工作的通知各单位：正文。'])
  assert.match(texts[1]?.[0] ?? '', /^第1项指标/u)
})

test('headings go with their table, the text before them does not', async () => {
  const {pages} = await press.print(
    `${front}# 关于工作的通知\n\n${pagesOfText(1)}\n\n## 一、收支情况\n\n### （一）收入\n\n${table(3)}\n\n正文。\n`
  )
  const texts = textsOf(pages)
  const at = texts.findIndex(([turned]) => turned !== '')
  assert.match(texts[at]?.[0] ?? '', /^一、收支情况（一）收入第1项指标/u)
  assert.ok(texts.every(([, upright]) => !upright.includes('收支情况')))
})

test('text of more than half a page stays upright', async () => {
  const text = '各单位要认真落实。\n\n'.repeat(12)
  const {pages} = await press.print(`${begun}# 附件1 任务分解表\n\n${text}${table(3)}`)
  const texts = textsOf(pages)
  assert.match(texts[1]?.[1] ?? '', /^附件1任务分解表各单位/u)
  assert.match(texts[2]?.[0] ?? '', /^第1项指标/u)
})

test('a break made by hand parts the title from the table', async () => {
  const {pages} = await press.print(
    `${begun}# 附件1 任务分解表\n\n说明。\n\n<!-- 分页 -->\n\n各栏如下：\n\n${table(3)}`
  )
  const texts = textsOf(pages)
  assert.match(texts[1]?.[1] ?? '', /^附件1任务分解表说明。$/u)
  assert.match(texts[2]?.[0] ?? '', /^各栏如下：第1项指标/u)
  assert.equal(texts.length, 3)
})

test('notes and sources stand below the last row, whatever the number of rows', async () => {
  for (const rows of [1, 9, 10, 11, 12, 13, 14]) {
    const {pages} = await press.print(
      `${begun}${table(rows)}\n\n注：不含驻外机构。\n\n资料来源：某某市财政局。\n`
    )
    const texts = textsOf(pages)
    const noted = texts.filter(([turned, upright]) => /不含驻外/u.test(turned + upright))
    assert.equal(noted.length, 1)
    assert.match(
      noted[0]?.[0] ?? '',
      /12\.5注：不含驻外机构。资料来源：某某市财政局。$/u,
      `${rows}`
    )
    isWithin(pages)
  }
})

test('with rows taller than a page everything is printed, within the type area', async () => {
  const cell = '按照工作要求逐项核查，建立长效机制。'.repeat(60)
  const {pages} = await press.print(
    `${begun}# 附件1 任务分解表\n\n${table(2, cell)}\n\n注：不含驻外机构。\n`
  )
  const texts = textsOf(pages)
  assert.match(texts[1]?.[0] ?? '', /^附件1任务分解表第1项指标/u)
  assert.match(texts.at(-1)?.[0] ?? '', /注：不含驻外机构。$/u)
  isWithin(pages)
  // Of the pages but the first and the last, no more than a tenth is empty.
  for (const page of pages.slice(2, -1)) {
    const right = Math.max(...page.glyphs.filter(({angle}) => angle !== 0).map(({x}) => x))
    assert.ok(right > 184 - 156 / 10, `${right}`)
  }
})

test('one row with all it can have above and below it', async () => {
  const notes = Array.from({length: 5}, (_each, at) => `注${at + 1}：不含驻外机构。`).join('\n\n')
  for (const cell of ['12.5', '按照工作要求逐项核查，建立长效机制。'.repeat(40)]) {
    const {pages} = await press.print(
      `${begun}# 附件1 任务分解表\n\n填报单位：某某局\n\n填报时间：2026年3月\n\n${table(1, cell)}\n\n${notes}\n`
    )
    const texts = textsOf(pages)
    assert.match(texts[1]?.[0] ?? '', /^附件1任务分解表填报单位/u)
    isWithin(pages)
  }
})
