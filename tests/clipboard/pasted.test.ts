/** What spreadsheets, Word and browsers copy becomes Markdown that reads as it looked. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {toString as textOf} from 'mdast-util-to-string'
import {pastedMarkdown} from '../../src/clipboard/pasted.ts'
import {composeDraft} from '../helpers/draft.ts'

/** The table of `markdown` as a document has it, row by row, each cell with its spans. */
function tableOf(markdown: string) {
  const {document, told, lost} = composeDraft(`# 通知\n\n各单位：\n\n${markdown}\n`)
  const table = document?.main.body.find((node) => node.type === 'table')
  const rows = table?.type === 'table' ? table.children : []
  return {
    rows: rows.map(({children}) =>
      children.map((cell) => [textOf(cell), cell.data?.columns ?? 1, cell.data?.rows ?? 1])
    ),
    told: told.filter((each) => /error|merged|table/u.test(each)),
    lost
  }
}

const markdownOf = (html: string, text = ''): string | undefined =>
  pastedMarkdown(html, text)?.markdown

/** As Excel copies it: a fragment within a document of its own, with styles and notes. */
const excel = (rows: string): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\."}--></style></head><body><table border=0 cellpadding=0 width=192 style='border-collapse:collapse'><!--StartFragment--><col width=64 span=3 style='width:48pt'>${rows}<!--EndFragment--></table></body></html>`

test('a table of a spreadsheet, its merged cells as marks, its title above it', () => {
  const html = excel(
    `<tr height=19><td colspan=3 class=xl65 width=192>2026年任务表</td></tr>
 <tr><td rowspan=2>序号</td><td colspan=2>年度任务</td></tr>
 <tr><td>1996年</td><td>1997年</td></tr>
 <tr><td align=right>1</td><td>建立台账<br>
    并报送</td><td></td></tr>
 <tr><td></td><td></td><td></td></tr>`
  )
  assert.equal(
    markdownOf(html, '别的'),
    `2026年任务表

| 序号 | 年度任务 | < |
| --- | --- | --- |
| ^ | 1996年 | 1997年 |
| 1 | 建立台账<br>并报送 | |`
  )
})

test('a block of merged cells is a rectangle of marks, which prints without a word', () => {
  const markdown = markdownOf(
    excel(
      '<tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td rowspan=2 colspan=2>大格</td><td>1</td></tr><tr><td>2</td></tr><tr><td>末</td><td>行</td><td>3</td></tr>'
    )
  )
  assert.match(markdown ?? '', /\| 大格 \| < \| 1 \|\n\| \^ \| < \| 2 \|/u)
  const {rows, told, lost} = tableOf(markdown ?? '')
  assert.deepEqual([told, lost], [[], []])
  assert.deepEqual(rows[1], [
    ['大格', 2, 2],
    ['1', 1, 1]
  ])
  assert.deepEqual(rows[2], [['2', 1, 1]])
})

test('a text that only reaches over its neighbours is not merged with them', () => {
  const markdown = markdownOf(
    excel(
      "<tr><td>甲</td><td>乙</td></tr><tr><td colspan=2 style='mso-ignore:colspan'>很长的一段</td></tr><tr><td>1</td><td>2</td></tr>"
    )
  )
  assert.match(markdown ?? '', /\| 很长的一段 \| \|/u)
})

test('rows parted by tabs, cells in quotation marks and all', () => {
  assert.equal(
    markdownOf('', '序号\t任务\r\n1\t"甲\n乙 ""丙"""\r\n2\t"开头"未完\r\n'),
    '| 序号 | 任务 |\n| --- | --- |\n| 1 | 甲<br>乙 "丙" |\n| 2 | "开头"未完 |'
  )
  assert.equal(
    markdownOf('', '表1 任务\t\t\n序号\t任务\t备注\n1\t甲\t\n'),
    '表1 任务\n\n| 序号 | 任务 | 备注 |\n| --- | --- | --- |\n| 1 | 甲 | |'
  )
})

test('what is no table is put in as it is', () => {
  for (const text of ['一行\t两格', '甲\t乙\n丙', 'if x:\n\treturn\n', '没有', '']) {
    assert.equal(markdownOf('', text), undefined, JSON.stringify(text))
  }
  // As an editor of code copies Markdown.
  const lines = '<meta charset="utf-8"><div style="font-family: Consolas"><div>## 一</div></div>'
  assert.equal(markdownOf(lines, '## 一'), undefined)
})

test('no sign of a cell is taken for markup or for a merged cell', () => {
  const odd = ['^', '<', '>', 'a|b', '*重*', '5*3', '_x_', '____', '`码`', '<20%', '<b>', '~~删~~']
  const others = ['[1](2)', '# 甲', '1. 乙', '$5', '$a$ 和 $b$', '\\|', '&lt;', '- 丙', '![](x)']
  const cells = [...odd, ...others]
  const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
  const rows = cells.map((text) => `<tr><td>行</td><td>${escaped(text)}</td><td>尾</td></tr>`)
  const markdown = markdownOf(`<table><tr><th>甲<th>乙<th>丙</tr>${rows.join('')}</table>`) ?? ''
  const {rows: read, told} = tableOf(markdown)
  assert.deepEqual(told, [])
  assert.deepEqual(
    read.slice(1).map(([, second]) => second),
    cells.map((text) => [text, 1, 1])
  )
})

test('Word’s paragraphs are paragraphs, their numbers typed, their bullets and looks left out', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{}</style></head><body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><b><span style='font-family:黑体'>一、总体要求<span lang=EN-US><o:p></o:p></span></span></b></p><p class=MsoListParagraph><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>建立
台账，面积50 m<sup>2</sup></p><p class=MsoListParagraph><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span>要点</p><p class=MsoNormal>&nbsp;</p><p>第一行<br>第二行</p><!--EndFragment--></body></html>`
  assert.equal(
    markdownOf(html),
    ['一、总体要求', '1.建立台账，面积50 m<sup>2</sup>', '要点', '第一行', '第二行'].join('\n\n')
  )
})

test('lists and tables of a text processor, in their order', () => {
  const html = `<body><p><font face="KaiTi">一、总体要求</font></p>
<ol start="3">
	<li><p>甲</p>
	<li><p>2026年</p>
</ol><ul><li>丙</ul>
<table><col width="34"/><thead><tr><td rowspan="2"><p>
			序号</p></td><td colspan="2"><p>年度</p></td></tr><tr><td>一</td><td>二</td></tr></thead>
<tr><td><p>1</p><p>续</p></td><td>a</td><td>b</td></tr></table><h2>结尾</h2></body>`
  assert.equal(
    markdownOf(html),
    `一、总体要求

3.甲

4\\. 2026年

丙

| 序号 | 年度 | < |
| --- | --- | --- |
| ^ | 一 | 二 |
| 1<br>续 | a | b |

结尾`
  )
})

test('hidden rows, scripts and comments are left out, pictures are told', () => {
  const pasted = pastedMarkdown(
    '<p>甲<script>alert(1)</script><!-- 注 --></p><table><tr style="display:none"><td>藏<td>起</tr><tr><td>一<td>二</tr><tr><td>三<td>四<img src="file:///C:/x.png"></tr></table>',
    ''
  )
  assert.equal(pasted?.markdown, '甲\n\n| 一 | 二 |\n| --- | --- |\n| 三 | 四 |')
  assert.equal(pasted?.isBlock, true)
  assert.match(pasted?.told[0]?.zh ?? '', /1 张图片/u)
})

test('one cell is a text, one column paragraphs', () => {
  assert.equal(markdownOf('<table><tr><td>只有一格</td></tr></table>'), '只有一格')
  assert.equal(markdownOf('<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>'), '甲\n\n乙')
  assert.equal(pastedMarkdown('<table><tr><td>甲</td></tr></table>', '')?.isBlock, false)
})

test('what no document holds is left to its plain text, in no time', () => {
  const wide = `<tr>${'<td>1</td>'.repeat(300)}</tr>`
  assert.equal(markdownOf(`<table>${wide}</table>`), undefined)
  assert.equal(
    markdownOf('<table><tr><td colspan=1000000>甲</td></tr><tr><td>乙</td></tr></table>'),
    undefined
  )
  assert.equal(markdownOf(`<table>${'<tr><td>1<td>2</tr>'.repeat(30_000)}</table>`), undefined)
  assert.ok(markdownOf(`<table><tr><td rowspan=65534>甲<td>乙</tr><tr><td>丙</tr></table>`))
  assert.doesNotThrow(() => markdownOf(`${'<div>'.repeat(3000)}<p>深</p>`))
})
