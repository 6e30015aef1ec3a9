/** 登记表, 审批表: tables whose first row is no head, and what is signed in them. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {render} from '../../src/html/render.ts'

function html(markdown: string): string {
  const document = compose(new VFile(`# 关于报名的通知\n\n${markdown}\n`), undefined)
  assert.ok(document)
  return render(document).html
}

test('labels with room to write beside them are no head', () => {
  const forms = [
    '| 姓名 | | 性别 | |\n| --- | --- | --- | --- |\n| 单位 | | 电话 | |',
    '| 姓名 | | 性别 | |\n| --- | --- | --- | --- |\n| 单位 | | < | < |',
    '<table><tr><td>项目</td><td colspan="3"></td></tr><tr><td>单位</td><td></td><td>电话</td><td></td></tr></table>'
  ]
  for (const form of forms) assert.doesNotMatch(html(form), /<th/u, form)
})

test('a head is one, though a name is missing in it, or the rows are blank', () => {
  const heads = [
    '| 姓名 | 性别 | 电话 |\n| --- | --- | --- |\n| | | |\n| | | |',
    '| 序号 | 项目 | | 分值 | 说明 |\n| --- | --- | --- | --- | --- |\n| 1 | 甲 | 乙 | 5 | |',
    '| | 一月 | 二月 |\n| --- | --- | --- |\n| 甲 | 1 | |',
    '<table><tr><th>姓名</th><th></th></tr><tr><td>甲</td><td></td></tr></table>'
  ]
  for (const head of heads) assert.match(html(head), /<th/u, head)
})

test('what is signed and dated by hand is at the end of its cell, in one piece', () => {
  const signed = (cell: string) =>
    /<span data-element="cell-signing">(.*?)<\/span>/su
      .exec(html(`| 意见 | 签署 | 备注 |\n| --- | --- | --- |\n| 甲 | ${cell} | < |`))?.[1]
      ?.replace(/<br>\n?/gu, '/')
      .replace(/<[^>]+>/gu, '')
  assert.equal(signed('同意。<br>签字：____<br>年　月　日'), '签字：____/年　月　日')
  assert.equal(signed('年　　月　　日'), '年　　月　　日')
  assert.equal(signed('签字：____'), undefined)
  assert.equal(signed('2026年3月5日<br>已办'), undefined)
})
