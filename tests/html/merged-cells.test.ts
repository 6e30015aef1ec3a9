/** Merged cells, as they are typed → as they stand in the HTML, or what is told of them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {readMetadata} from '../../src/document/front-matter/read-metadata.ts'
import {findMissingText} from '../../src/html/complete.ts'
import {render} from '../../src/html/render.ts'

/** Each row as its cells: `2×1甲` is one of two columns and one row. */
function read(markdown: string): {
  readonly rows: readonly string[]
  readonly told: readonly string[]
} {
  const file = new VFile(`# 关于演练的报告\n\n${markdown}\n`)
  const document = compose(file, undefined)
  const told = () => file.messages.map(({line, ruleId, fatal}) => `${line} ${ruleId} ${fatal}`)
  if (!document) return {rows: [], told: told()}
  const {html, tree} = render(document)
  findMissingText(file, new Map(), document, tree)
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<(t[hd])([^>]*)>(.*?)<\/t[hd]>/gsu)]
      .map(([, tag, attributes = '', content = '']) => {
        const span = (name: string) => new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? '1'
        const [columns, down] = [span('colspan'), span('rowspan')]
        const size = columns === '1' && down === '1' ? '' : `${columns}×${down}`
        return `${tag === 'th' ? '*' : ''}${size}${content.replace(/<br>\n?/gu, '/').replace(/<[^>]+>/gu, '')}`
      })
      .join('|')
  )
  return {rows, told: told()}
}

test('`^`, `<` and `>` merge cells; escaped they are text', () => {
  const {rows, told} = read(
    '| 队伍 | 科目 | 用时 |\n| --- | --- | --- |\n| 一队 | 集结 | 5分 |\n| ^ | 转移 | ^^ |\n| 小计 | < | \\^ |\n| > | 合计 | \\> |'
  )
  assert.deepEqual(rows, [
    '*队伍|*科目|*用时',
    '1×2一队|集结|1×25分',
    '转移',
    '2×1小计|^',
    '2×1合计|>'
  ])
  assert.deepEqual(told, [])
})

test('a head that reaches down has as many rows', () => {
  const {rows} = read(
    '| 队伍 | 用时 | < |\n| --- | --- | --- |\n| ^ | 上午 | 下午 |\n| 一队 | 5 | 6 |'
  )
  assert.deepEqual(rows, ['*1×2队伍|*2×1用时', '*上午|*下午', '一队|5|6'])
})

test('what is merged to no rectangle, or with nothing, is told with its line', () => {
  assert.deepEqual(read('| 甲 | 乙 |\n| --- | --- |\n| < | 1 |').told, ['5 merged-cells true'])
  const {told} = read('| 甲 | 乙 |\n| --- | --- |\n| 丙 | < |\n| ^ | 丁 |')
  assert.deepEqual(told, ['6 merged-cells true'])
})

test('`||` merges only where the front matter says so', () => {
  const table = '| 甲 | 乙 |\n| --- | --- |\n| 合计 ||\n'
  assert.deepEqual(read(`${table}`).rows.at(-1), '合计|')
  const file = new VFile(`---\n表格:\n  合并: "||"\n---\n\n# 关于演练的报告\n\n${table}`)
  const reading = readMetadata(file)
  assert.ok(reading.state === 'read')
  const document = compose(file, reading.metadata)
  assert.ok(document)
  assert.match(render(document).html, /<td colspan="2">合计<\/td>/u)
})

test('a table in HTML keeps its text, its spans and its breaks, and nothing else', () => {
  const {rows, told} = read(
    '<table border="1" onclick="x()">\n<thead><tr><th rowspan="2">队伍</th><th colspan="2">用时</th></tr>\n<tr><th>上午</th><th style="color:red">下午</th></tr></thead>\n\n<tbody><tr><th>一队</th><td><p>5分</p><p>6<b>秒</b></p></td><td>7<br/>8</td></tr></tbody>\n</table>'
  )
  assert.deepEqual(rows, ['*1×2队伍|*2×1用时', '*上午|*下午', '*一队|5分/6秒|7/8'])
  assert.deepEqual(told, [])
})

test('what of a table in HTML would be lost is told with its line', () => {
  const told = (html: string) => read(html).told
  assert.deepEqual(
    told('<table><tr><td>甲</td></tr>\n<tr><td><script>x()</script></td></tr></table>'),
    ['4 html true']
  )
  assert.deepEqual(told('<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table>'), [
    '3 html true'
  ])
  assert.deepEqual(told('<table>\n<tr><td>甲</td></tr>'), ['3 html true'])
  assert.deepEqual(told('<table><tr><td>甲</td></tr></table>\n表外的字'), ['4 html true'])
  assert.deepEqual(
    told(
      '<table><tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td colspan="2">丙</td></tr></table>'
    ),
    ['3 merged-cells true']
  )
  assert.deepEqual(
    told(`<table><tr><td colspan="1000000">甲</td></tr><tr><td>乙</td></tr></table>`),
    ['3 table-width true']
  )
})

test('rows with fewer or more cells are told, and keep what they have', () => {
  const {rows, told} = read('| 甲 | 乙 |\n| --- | --- |\n| 1 |\n| 2 | 3 | 4 |')
  assert.deepEqual(rows, ['*甲|*乙|*', '1||', '2|3|4'])
  assert.deepEqual(told, ['5 table-cells false'])
})

test('pasted rows that lost merged cells stand under their heads again, and it is told', () => {
  const {rows, told} = read(
    '类别\t科目\t性质\t说明\n一、集结\t1.点名\t必考\t按名单点名。\n2.报数\t必考\t按顺序报数。\n3.列队\t选考\t按高矮列队。'
  )
  assert.deepEqual(rows.slice(1), [
    '1×3一、集结|1.点名|必考|按名单点名。',
    '2.报数|必考|按顺序报数。',
    '3.列队|选考|按高矮列队。'
  ])
  assert.deepEqual(told, ['5 table-cells false'])
})

test('pasted rows of which that is not sure stay at the left, and it is told', () => {
  const {rows, told} = read('地点\t人数\t车辆\n东门\t12\t3\n西门\t8')
  assert.deepEqual(rows.at(-1), '西门|8|')
  assert.deepEqual(told, ['5 table-cells false'])
})

test('a line without tabs among pasted rows is a row across them', () => {
  const {rows, told} = read('序号\t科目\n一、上午（共1项）\n1\t集结\n二、下午（共1项）\n2\t转移')
  assert.deepEqual(rows, [
    '*序号|*科目',
    '2×1一、上午（共1项）',
    '1|集结',
    '2×1二、下午（共1项）',
    '2|转移'
  ])
  assert.deepEqual(told, [])
})

test('options of a table are no text; wrong ones are told', () => {
  const table = '| 姓名 | |\n| --- | --- |\n| 单位 | |'
  assert.deepEqual(read(`{列宽: [2, 8], 行高: 12mm}\n\n${table}`).told, [])
  assert.deepEqual(read(`{列宽: [2, 8, 3]}\n\n${table}`).told, ['5 table-width false'])
  assert.deepEqual(read(`{行高: 12}\n\n${table}`).told, ['3 table-options true'])
  assert.deepEqual(read('{行高: 12mm}\n\n正文。').told, ['3 table-options true'])
})

test('HTML: raised and lowered characters, and the spaces of Latin words, are kept', () => {
  const {rows} = read(
    '<table><tr><td>m<sup>2</sup></td><td> H<sub>2</sub>O </td></tr><tr><td>Wang <b>Wu</b></td><td>王\n  五</td></tr></table>'
  )
  assert.deepEqual(rows, ['*m2|*H2O ', 'Wang Wu|王五'])
})
