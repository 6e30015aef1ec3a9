/** Tables that are a mishap: a message with the place, or a right table, soon. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {openPress} from '../helpers/press.ts'

const press = openPress()
/** In ms; the machine may be busy. */
const soon = 60_000

const document = (table: string) => `# 关于工作的通知\n\n正文。\n\n${table}\n\n末段。\n`
const row = (count: number, cell: string) => `| ${Array(count).fill(cell).join(' | ')} |`
const html = (cells: string) => `<table><tr>${cells}</tr></table>`

const refused: Readonly<Record<string, readonly [table: string, ruleId: string, line: number]>> = {
  '1,000 columns': [
    `${row(1000, '甲')}\n|${' --- |'.repeat(1000)}\n${row(1000, '1')}`,
    'table-width',
    5
  ],
  'spans of a million': [
    html('<td colspan="1000000" rowspan="1000000">甲</td><td>乙</td>'),
    'table-width',
    5
  ],
  'a table in a table': [html(`<td>甲</td>\n<td>${html('<td>乙</td>')}</td>`), 'html', 6],
  'thousands of tables in tables': [
    `${'<table><tr><td>'.repeat(5000)}甲${'</td></tr></table>'.repeat(5000)}`,
    'nesting',
    5
  ],
  'HTML that is not closed': ['<table><tr><td>甲<td>乙\n<tr><td>丙', 'html', 5],
  'a script in a cell': [html('<td>甲</td>\n<td><script>alert(1)</script></td>'), 'html', 6],
  'a style in a cell': [html('<td><style>td {display: none}</style>甲</td>'), 'html', 5],
  'text between cells': [`<table><tr><td>甲</td></tr>\n乙</table>`, 'html', 6],
  'a merged cell of more than a page': [
    `<table><tr><th>甲</th><th>乙</th></tr>\n<tr><td rowspan="2">${'长文字'.repeat(3000)}</td><td>一</td></tr><tr><td>二</td></tr></table>`,
    'merged-cells',
    6
  ]
}

for (const [name, [table, ruleId, line]] of Object.entries(refused)) {
  test(`${name}: refused at its line`, {timeout: soon}, async () => {
    const messages = await press.refuse(document(table))
    const [first] = messages.filter((message) => message.fatal)
    assert.deepEqual([first?.ruleId, first?.line], [ruleId, line])
  })
}

test('a span beyond the last row ends with it', {timeout: soon}, async () => {
  const rows = '<tr><td>丙</td></tr>'.repeat(30)
  const {pages} = await press.print(
    document(`<table><tr><td rowspan="1000000">甲</td><td>乙</td></tr>${rows}</table>`)
  )
  const text = pages.flatMap(({glyphs}) => glyphs.map((glyph) => glyph.text)).join('')
  assert.equal(text.match(/丙/gu)?.length, 30)
})

test('styles and handlers on cells are left out', {timeout: soon}, async () => {
  const {pages} = await press.print(
    document(
      '<table style="display:none"><tr><td style="color:red" onclick="alert(1)">甲</td><td>乙</td></tr></table>'
    )
  )
  const cell = pages[0]?.glyphs.find(({text}) => text === '甲')
  assert.ok(cell)
  assert.deepEqual(cell.colour, pages[0]?.glyphs.find(({text}) => text === '正')?.colour)
})

for (const [name, cell] of [
  ['hanzi', '超大格'.repeat(33_334)],
  ['one word', 'a'.repeat(100_000)]
] as const) {
  test(`a cell of 100,000 characters, ${name}, prints whole`, {timeout: soon}, async () => {
    const {pages} = await press.print(document(`| 甲 | 乙 |\n| --- | --- |\n| 1 | ${cell} |`))
    const own = new Set(cell)
    const glyphs = pages.flatMap((page) => page.glyphs.filter(({text}) => own.has(text)))
    assert.equal(glyphs.length, cell.length)
  })
}
