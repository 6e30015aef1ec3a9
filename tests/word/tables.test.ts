/** Tables of Word's: cells, heads, widths and heights as a person would have typed them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {around, cellOf, docx, para, picture, run, table} from '../helpers/docx.ts'
import {converted} from './converted.ts'

async function bodyOf(content: string): Promise<string> {
  return (await converted(docx(content))).body
}

/** `rows` of cells as XML, with a grid of columns so wide, in twips. */
function tableOf(rows: readonly string[], columns: readonly number[] = []): string {
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
}

const cell = (text: string): string => cellOf(text, '')
const head = '<w:trPr><w:tblHeader/></w:trPr>'

test('cells as they are; frames as paragraphs', async () => {
  assert.equal(
    await bodyOf(
      table([
        ['项目', '数 | 量'],
        ['甲', around(run('1'), {align: 'right'})]
      ])
    ),
    '| 项目 | 数 \\| 量 |\n| --- | ---: |\n| 甲 | 1 |'
  )
  assert.equal(await bodyOf(table([['只有一格。']])), '只有一格。')
})

test('a column stands as all of its cells do, or as its texts want it', async () => {
  const standing = (...ways: readonly ('center' | 'right' | undefined)[]): Promise<string> =>
    bodyOf(
      table([
        ['甲', '乙'],
        ...ways.map((align) => ['1', around(run('2'), align === undefined ? {} : {align})])
      ])
    )
  assert.match(await standing('center', 'center'), /\| --- \| :---: \|/u)
  assert.match(await standing('center', 'right'), /\| --- \| --- \|/u)
  assert.match(await standing('center', undefined), /\| --- \| --- \|/u)
})

test('merged cells by their marks; a mark that was typed is none', async () => {
  const merged = table([
    [cellOf('地区', '<w:vMerge w:val="restart"/>'), cellOf('人数<b>', '<w:gridSpan w:val="2"/>')],
    [cellOf('', '<w:vMerge/>'), '男', '女'],
    ['甲县', '^', '<']
  ])
  assert.equal(
    await bodyOf(merged),
    [
      '| 地区 | 人数\\<b> | < |',
      '| --- | --- | --- |',
      '| ^ | 男 | 女 |',
      '| 甲县 | \\^ | \\< |'
    ].join('\n')
  )
})

test('columns in which no cell begins are none', async () => {
  const wide = (text: string, columns: number): string =>
    cellOf(text, `<w:gridSpan w:val="${columns}"/>`)
  const rows = [wide('甲', 3) + wide('乙', 2), wide('1', 3) + wide('2', 2)]
  assert.equal(
    await bodyOf(tableOf(rows, [300, 300, 400, 1500, 1500])),
    '<!-- 表格: {列宽: [18, 53]} -->\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'
  )
})

test('a head of more rows than Markdown can mark is written in HTML', async () => {
  const rows = [`${head}${cell('甲')}${cell('乙')}`, `${head}${cell('丙')}${cell('m')}`]
  const body = await bodyOf(tableOf([...rows, cell('1') + cell('2')]))
  assert.equal(
    body,
    '<table>\n<tr><th>甲</th><th>乙</th></tr>\n<tr><th>丙</th><th>m</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>'
  )
  const titled = cellOf('分工表', '<w:gridSpan w:val="2"/>')
  assert.match(
    await bodyOf(tableOf([titled, cell('甲') + cell('乙'), cell('1') + cell('2')])),
    /<td colspan="2">分工表<\/td>/u
  )
  assert.equal(
    await bodyOf(tableOf([cell('单') + cell('行')])),
    '|  |  |\n| --- | --- |\n| 单 | 行 |'
  )
})

test('widths that were chosen are carried, and those that nobody chose are not', async () => {
  const rows = [cell('甲') + cell('乙'), cell('1') + cell('2')]
  const said = async (...columns: readonly number[]): Promise<string | undefined> =>
    /^<!--.*-->/u.exec(await bodyOf(tableOf(rows, columns)))?.[0]
  assert.equal(await said(1134, 7711), '<!-- 表格: {列宽: [20, 136]} -->')
  assert.equal(await said(4422, 4423), undefined)
  assert.equal(await said(), undefined)
  assert.equal(await said(0, 4000), undefined)
  assert.equal(await said(4000), undefined)
  const high = '<w:trPr><w:trHeight w:val="680"/></w:trPr>'
  const alike = rows.map((row) => high + row)
  assert.match(await bodyOf(tableOf(alike)), /^<!-- 表格: \{行高: 12mm\} -->/u)
  assert.match(await bodyOf(tableOf([high + rows[0], rows[1] ?? ''])), /^\| 甲/u)
})

test('a table on a sheet that is turned is marked so', async () => {
  const section = (more: string): string => `<w:p><w:pPr><w:sectPr>${more}</w:sectPr></w:pPr></w:p>`
  const rows = table([
    ['甲', '乙'],
    ['1', '2']
  ])
  const body = await bodyOf(
    `${rows}${section('<w:pgSz/>')}${para('横排：')}${rows}${section('<w:pgSz w:orient="landscape"/>')}${para('完。')}`
  )
  assert.equal(body.match(/<!-- 表格: \{方向: 横\} -->/gu)?.length, 1)
  assert.ok(body.indexOf('{方向: 横}') > body.indexOf('横排：'))
  assert.equal(body.match(/<!-- 分页 -->/gu)?.length, 2)
})

test('notes, raised and lowered characters stay in tables with merged cells', async () => {
  const script = (text: string, way: string): string =>
    run(text, {run: `<w:vertAlign w:val="${way}script"/>`})
  const call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
  const noted = `<w:tc>${around(run('5m') + script('2', 'super') + script('i', 'sub') + call)}</w:tc>`
  const footnotes = `<w:footnote w:id="1">${para('注甲。')}</w:footnote>`
  const wide = cellOf('面积', '<w:gridSpan w:val="2"/>')
  const {body, remarks} = await converted(
    docx(tableOf([wide, noted + cell('乙')]) + para('完。'), {footnotes})
  )
  assert.match(
    body,
    /\n\| 5m<sup>2<\/sup><sub>i<\/sub>\[\^1\] \| 乙 \|\n\n完。\n\n\[\^1\]: 注甲。$/u
  )
  assert.deepEqual(remarks, [])
  const below = await converted(
    docx(tableOf([`${head}${noted}${cell('乙')}`, `${head}${cell('丙')}${cell('丁')}`]), {
      footnotes
    })
  )
  assert.match(below.body, /<th>5m<sup>2<\/sup><sub>i<\/sub><\/th>.*<\/table>\n\n注甲。$/su)
  assert.match(below.remarks.join(), /^warning word-table 第1段：.*注文写在表下/u)
})

test('pictures and tables in a table are told', async () => {
  const inner = `<w:tc>${table([['内一', '内二']])}<w:p/></w:tc>`
  const nested = await converted(docx(table([[inner, '外']])))
  assert.match(nested.body, /\| 内一<br>内二 \| 外 \|$/u)
  assert.match(nested.remarks.join(), /^warning word-table 第1段：表格里还有表格/u)
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  const pictured = await converted(
    docx(table([['甲', around(picture('a.png', 'inline', 80, 40))]]), {pictures: {'a.png': png}})
  )
  assert.match(pictured.body, /\| 甲 \| {2}\|\n\n!\[示意图\]\(draft-图1\.png\)\{宽=80mm\}$/u)
  assert.match(pictured.remarks.join(), /^warning word-table 第2段：表格里的图片写在表下/u)
})
