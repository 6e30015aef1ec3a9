/** Tables of more cells than are printed with ease. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Table, TableRow} from 'mdast'
import {VFile} from 'vfile'
import {reportLargeTables} from '../../../src/document/check/report-large-tables.ts'
import {compose} from '../../../src/document/compose/compose.ts'

const start = {line: 5, column: 1}

/** What is told of a table of ten columns: its cells, and its line. */
function told(rows: number): readonly (readonly [cells: string | undefined, line: unknown])[] {
  const row: TableRow = {
    type: 'tableRow',
    children: Array.from({length: 10}, () => ({type: 'tableCell', children: []}))
  }
  const table: Table = {
    type: 'table',
    children: Array.from({length: rows}, () => row),
    position: {start, end: start}
  }
  const file = new VFile()
  reportLargeTables([table], file)
  return file.messages.map(({reason, line}) => [/(\d+) 格/u.exec(reason)?.[1], line])
}

test('10,000 rows of ten cells are told at their line, with the figure', () => {
  assert.deepEqual(told(10_000), [['100000', 5]])
})

test('3,000 rows are not, one more is', () => {
  assert.deepEqual(told(3000), [])
  assert.deepEqual(told(3001), [['30010', 5]])
})

test('a long table in HTML is told as one, at the line where it becomes too long', () => {
  const rows = `<tr>${'<td>1</td>'.repeat(10)}</tr>\n`.repeat(600)
  const file = new VFile(`# 关于工作的通知\n\n正文。\n\n<table>\n${rows}</table>\n`)
  assert.equal(compose(file, undefined), undefined)
  const [{ruleId, reason, line} = {}] = file.messages
  assert.equal(ruleId, 'nesting')
  assert.match(String(reason), /HTML 表格/u)
  assert.equal(line, 460)
})
