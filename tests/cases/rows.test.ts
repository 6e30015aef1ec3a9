/** Rows that Markdown does not take for a table, and text that it takes for rows. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {findMissingText} from '../../src/html/complete.ts'
import {render} from '../../src/html/render.ts'
import {messages} from '../document/outline.ts'
import {composeDraft} from '../helpers/draft.ts'
import {composed} from './composed.ts'

const headOfDraft = '# 关于拨付经费的通知\n\n各镇：\n\n一段。\n\n'
const head = '# 关于拨付经费的通知\n\n各镇：\n\n'

test('rows: what Word puts behind its numbers is no column', () => {
  const items = '2.1\t划线\n（1）\t划定最低控制线；\n（2）\t择优录取。\n'
  assert.deepEqual(composed(`${headOfDraft}${items}`).body.slice(1), [
    'paragraph 2.1\t划线',
    'paragraph level4 （1）\t划定最低控制线；',
    'paragraph level4 （2）\t择优录取。'
  ])
  for (const rows of ['序号\t事项\n1\t划线\n', '1\t划线\n2\t录取\n', '1.5\t3.2\n1.6\t3.3\n']) {
    assert.deepEqual(composed(`${headOfDraft}${rows}`).body.slice(1).length, 1, rows)
  }
})

test('rows: text under a table without a blank line is text, and told', async (t) => {
  await t.test('with name and date', () => {
    const {body, outline, told} = composed(
      `${head}| 镇 | 万元 |
|---|---:|
| 河口 | 30 |
| 桥头 | 25 |
　　经费专款专用，
不得挪用。
白石县财政局
2026年4月2日
`
    )
    assert.deepEqual(body, ['table 3x2', 'paragraph 经费专款专用，不得挪用。'])
    assert.match(outline, /^byline: 白石县财政局 \(body 11\)/mu)
    assert.match(told, /^9:1 info table-rows\n {2}表格下面的“经费专款专用，”等 4 行没有“\|”/u)
  })

  await t.test('in an attachment, one line', () => {
    const {body} = composed(
      `${head}现印发分配表。

附件：分配表

附件

分配表

镇 | 万元
--- | ---
河口 | 30
注：单位为万元。
`
    )
    assert.deepEqual(body.slice(1), ['table 2x2', 'paragraph 注：单位为万元。'])
  })

  await t.test('a line with an escaped bar only is text; a row with one bar is a row', () => {
    const {body} = composed(`${head}| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n3 |\n见 a\\|b。\n`)
    assert.deepEqual(body, ['table 3x2', 'paragraph 见 a|b。'])
  })

  await t.test('nothing is said of a table that a blank line ends', () => {
    const {told} = composed(`${head}| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n以上。\n`)
    assert.equal(told, '')
  })
})

test('rows: bars without a line of dashes', async (t) => {
  await t.test('are a table where the rows agree', () => {
    const {body, told} = composed(`${head}镇 | 万元\n河口 | 30\n桥头 | 25\n\n以上。\n`)
    assert.deepEqual(body, ['table 3x2', 'paragraph 以上。'])
    assert.match(told, /^5:1 info table-rows\n {2}这里起的 3 行有“\|”，按表格排.*“\|---\|---\|”/u)
  })

  await t.test('and where the line of dashes has too few, a short row told', () => {
    const {body, told} = composed(
      `${head}| 镇 | 户数 | 万元 |\n|---|---|\n| 河口 | 12 | 30 |\n| 桥头 | 9 |\n`
    )
    assert.deepEqual(body, ['table 3x3'])
    assert.match(told, /8:1 warning table-rows\n {2}这一行有 2 格，应为 3 格/u)
  })

  await t.test('keep all their text in the HTML', () => {
    const file = new VFile(`${head}镇 | **万元**\n河口 | 30\n`)
    const document = compose(file, undefined)
    assert.ok(document)
    const {html, tree} = render(document)
    assert.match(html, /<td>河口<\/td>\s*<td>30<\/td>/u)
    findMissingText(file, new Map(), document, tree)
    assert.doesNotMatch(messages(file), /completeness/u)
  })

  await t.test('are text where none agree, and told', () => {
    const {body, told} = composed(`${head}首页 | 要闻\n甲 | 乙 | 丙\n\n以上。\n`)
    assert.deepEqual(body, ['paragraph 首页 | 要闻', 'paragraph 甲 | 乙 | 丙', 'paragraph 以上。'])
    assert.match(told, /^5:1 info table-rows\n {2}这里起的 2 行有“\|”，格数各不相同，按正文排/u)
  })

  await t.test('in one line are text', () => {
    const {body, told} = composed(`${head}联系人：张三 | 李四。\n\n以上。\n`)
    assert.equal(body[0], 'paragraph 联系人：张三 | 李四。')
    assert.equal(told, '')
  })
})

test('rows: parted by blank lines', async (t) => {
  await t.test('tabs, each row by itself', () => {
    const {body} = composed(`${head}镇\t户数\n\n河口\t12\n\n桥头\t9\n\n以上。\n`)
    assert.deepEqual(body, ['table 3x2', 'paragraph 以上。'])
  })

  await t.test('a blank line below the head', () => {
    const {body} = composed(`${head}镇 | 户数\n\n河口 | 12\n桥头 | 9\n`)
    assert.deepEqual(body, ['table 3x2'])
  })

  await t.test('two tables stay two', () => {
    const {body} = composed(`${head}镇\t户数\n河口\t12\n\n村\t人数\n柳树\t40\n`)
    assert.deepEqual(body, ['table 2x2', 'table 2x2'])
  })

  await t.test('rows that do not agree are text', () => {
    const {body} = composed(`${head}镇\t户数\n\n河口\t12\t备注\n\n以上。\n`)
    assert.deepEqual(
      body.map((line) => line.split(' ')[0]),
      ['paragraph', 'paragraph', 'paragraph']
    )
  })

  await t.test('a page that ends in a table does not end it', () => {
    const {body} = composed(`${head}镇\t户数\n河口\t12\n\n— 2 —\n\n桥头\t9\n`)
    assert.deepEqual(body, ['table 3x2'])
  })
})

test('pasted: a head of two rows whose merged cells were lost', async (t) => {
  const rows = (head: string) => `${head}\n河口\t1\t2\t3\t4\n桥头\t5\t6\t7\t8\n`
  const read = (pasted: string) => {
    const {document, messages: told} = composeDraft(`${headOfDraft}${rows(pasted)}`)
    const table = document?.main.body.find(({type}) => type === 'table')
    assert.ok(table?.type === 'table')
    const spans = table.children
      .slice(0, 2)
      .map(({children}) =>
        children.map(({data}) => `${data?.columns ?? 1}x${data?.rows ?? 1}`).join(' ')
      )
    return {spans, heads: table.data?.headRows, told}
  }

  await t.test('years stand under the cell that is divided by time, which is told', () => {
    const {spans, heads, told} = read('镇\t年度任务\t备注\n2025年\t2026年\t2027年')
    assert.deepEqual(spans, ['1x2 3x1 1x2', '1x1 1x1 1x1'])
    assert.equal(heads, 2)
    assert.match(told, /^7:1 warning table-cells\n.*“年度任务”各分 3 栏/u)
  })

  await t.test('a pattern that repeats stands under each of the other cells', () => {
    const {spans} = read('镇\t上年\t本年\n户数\t金额\t户数\t金额')
    assert.deepEqual(spans, ['1x2 2x1 2x1', '1x1 1x1 1x1 1x1'])
  })

  await t.test(
    'where no reading goes with its numbers it stands as typed, which is told as well',
    () => {
      const {spans, told} = read('镇\t上年\t本年\n户数\t金额\t人数\t比例')
      assert.deepEqual(spans, ['1x1 1x1 1x1 1x1 1x1', '1x1 1x1 1x1 1x1 1x1'])
      assert.match(told, /^7:1 warning table-cells\n.*从左数的栏/u)
    }
  )
})
