/** How far down the head of a table reaches: to where one of its cells does, and never to its end. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composeDraft} from '../helpers/draft.ts'

function headRowsOf(table: string): number | undefined {
  const {document} = composeDraft(`# 关于报表的通知\n\n各单位：\n\n${table}\n`)
  const found = document?.main.body.find(({type}) => type === 'table')
  return found?.type === 'table' ? (found.data?.headRows ?? 1) : undefined
}

const row = (cells: string): string => `<tr>${cells}</tr>`
const html = (...rows: readonly string[]): string => `<table>${rows.map(row).join('')}</table>`

test('as far down as its cells reach', () => {
  assert.equal(headRowsOf('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'), 1)
  assert.equal(headRowsOf('| 甲 | 乙 |\n| --- | --- |\n| ^ | 丙 |\n| 1 | 2 |'), 2)
  const two = ['<td rowspan="2">单位</td><td colspan="2">水量</td>', '<td>计划</td><td>实际</td>']
  assert.equal(headRowsOf(html(...two, '<td>甲站</td><td>1</td><td>2</td>')), 2)
})

test('a table that hangs together to its end has none: a cell reaches from the first row to the last', () => {
  assert.equal(headRowsOf(html('<td rowspan="2">甲</td><td>乙</td>', '<td>丙</td>')), 0)
  assert.equal(headRowsOf('| 甲 | 乙 |\n| --- | --- |\n| ^ | 1 |\n| ^ | 2 |'), 0)
})
