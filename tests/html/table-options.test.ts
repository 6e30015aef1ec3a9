/** How one table is set, in front of it: in a line of its own or in a comment. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {findMissingText} from '../../src/html/complete.ts'
import {render} from '../../src/html/render.ts'

const rows = '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |'

function made(body: string): {readonly html: string; readonly told: readonly string[]} {
  const file = new VFile(`# 关于工作的通知\n\n正文。\n\n${body}\n`)
  const document = compose(file, undefined)
  const rendered = document && render(document)
  if (rendered) findMissingText(file, new Map(), document, rendered.tree)
  const told = file.messages.map(({ruleId, line}) => `${ruleId} ${line}`)
  return {html: rendered?.html ?? '', told}
}

for (const [name, options] of Object.entries({
  'on a line of its own': '{字号: 5号, 列宽: [1, 3]}\n\n',
  'in a comment': '<!-- 表格: {字号: 5号, 列宽: [1, 3]} -->\n\n',
  'right above it': '<!-- 表格: {字号: 5号, 列宽: [1, 3]} -->\n',
  'over several lines, full width': '<!-- 表格：｛字号：5号，\n  列宽：［1，3］｝ -->\n',
  'in English': '<!-- table: {size: 5号, columns: [1, 3]} -->\n',
  'above its caption': '<!-- 表格: {字号: 5号, 列宽: [1, 3]} -->\n\n表1 名单\n\n',
  'below its caption': '表1 名单\n\n<!-- 表格: {字号: 5号, 列宽: [1, 3]} -->\n\n',
  'in two comments': '<!-- 表格: {字号: 5号} -->\n<!-- 表格: {列宽: [1, 3]} -->\n\n'
})) {
  test(`options ${name} are its table’s, and are not printed`, () => {
    const {html, told} = made(`${options}${rows}`)
    const [table = ''] = /<table[^>]*>/u.exec(html) ?? []
    assert.match(table, /data-given-size="5"/u)
    assert.match(table, /data-column-shares="1 3"/u)
    assert.ok(!html.includes('5号'))
    assert.deepEqual(told, [])
    assert.equal(html.includes('<caption'), options.includes('表1'))
  })
}

test('they are those of one table, HTML or typed with tabs as well', () => {
  for (const next of ['<table><tr><td>甲</td><td>乙</td></tr></table>', '甲\t乙\n1\t2']) {
    const {html, told} = made(`<!-- 表格: {字号: 小5} -->\n\n${next}\n\n正文。\n\n${rows}`)
    assert.equal(html.match(/data-given-size/gu)?.length, 1)
    assert.match(html, /<table data-given-size="small-5"/u)
    assert.deepEqual(told, [])
  }
})

test('a break made by hand above them is the table’s', () => {
  for (const options of ['{字号: 5号}', '<!-- 表格: {字号: 5号} -->']) {
    const {html} = made(`<!-- 分页 -->\n\n${options}\n\n${rows}`)
    assert.match(html, /<table[^>]*data-starts-page="true"/u)
  }
})

for (const wrong of [
  '<!-- 表格: {字号: 一号} -->',
  '<!-- 表格: {颜色: 红} -->',
  '<!-- 表格: 字号: 5号 -->',
  '<!-- 表格: {} -->',
  '<!-- 表格: {字号: 5号 -->'
]) {
  test(`${wrong} is refused at its line`, () => {
    assert.deepEqual(made(`${wrong}\n\n${rows}`).told, ['table-options 5'])
  })
}

test('options of 100,000 characters are refused soon', {timeout: 5000}, () => {
  for (const filling of [' ', ',', '字号 ', '-->', '<!-- 表格: ']) {
    const long = filling.repeat(100_000 / filling.length)
    assert.ok(made(`<!-- 表格: {字号: ${long}x} -->\n\n${rows}`).told.length > 0, filling)
  }
})

test('options of no table are refused, at their line', () => {
  assert.deepEqual(made('<!-- 表格: {字号: 5号} -->\n\n正文。').told, ['table-options 5'])
  assert.deepEqual(made(`正文<!-- 表格: {字号: 5号} -->。\n\n${rows}`).told, ['table-options 5'])
})

test('other comments about tables are nobody’s text', () => {
  for (const note of [
    '<!-- 表格待核实 -->',
    '<!-- 表格: 待核实 -->',
    '<!-- 表格数据：见附件 -->'
  ]) {
    const {html, told} = made(`${note}\n\n${rows}`)
    assert.deepEqual(told, [])
    assert.ok(!html.includes('核实'))
  }
})

test('each of several notes below a table is one of its notes', () => {
  const {html} = made(`${rows}\n\n注：不含。\n\n资料来源：某局。\n\n正文。\n\n说明：照此办理。`)
  assert.equal(html.match(/data-element="table-note"/gu)?.length, 2)
})
