/** The dotted lines of a pasted 目录. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {composed} from './composed.ts'

test('pasted contents: leaders are cut, entries are neither headings nor chapters, and it is told', () => {
  const {body, told} = composed(
    `白石县水利发展规划

目  录

一、发展基础..........................................................1
（一）主要成就………………………………………………………2
    第一章  总体要求 . . . . . . . . . . . . . . . . - 3 -
附件1  项目表·····················（12）

一、发展基础

全县有水库十座。
`
  )
  assert.deepEqual(body, [
    'paragraph 目  录',
    'paragraph 一、发展基础{……}1',
    'paragraph （一）主要成就{……}2',
    'paragraph 第一章  总体要求{……}- 3 -',
    'paragraph 附件1  项目表{……}（12）',
    'h2 一、发展基础',
    'paragraph 全县有水库十座。'
  ])
  assert.match(told, /^5:1 warning contents\n {2}这里起有粘贴来的目录 4 行/u)
})

test('pasted contents: dots that lead to no page, and one line alone, are text', () => {
  const {body, told} = composed(
    `# 关于报价的通知

各单位：

报价如下：茶水......2

等一等……3

姓名...............
`
  )
  assert.deepEqual(body, [
    'paragraph 报价如下：茶水......2',
    'paragraph 等一等……3',
    'paragraph 姓名...............'
  ])
  assert.equal(told, '')
})

test('typed contents without dots: its lines are text, the chapters below are chapters', () => {
  const law = (contents: string): string =>
    `某某市文明行为促进条例\n\n${contents}第一章　总　则\n第一条　为了促进文明，制定本条例。\n第二章　附　则\n第二条　本条例自公布之日起施行。\n`
  const {body, told} = composed(law('目　　录\n\n第一章　总则\n第二章　附则\n\n'))
  assert.deepEqual(body.slice(0, 4), [
    'paragraph chapter 目　　录',
    'paragraph 第一章　总则',
    'paragraph 第二章　附则',
    'paragraph chapter 第一章　总　则'
  ])
  assert.match(told, /^5:1 info contents\n {2}这里起的目录 2 行是手打的/mu)
  // One that says what is not there is none.
  const other = composed(law('目　　录\n\n第一章　总则\n第二章　罚则\n\n'))
  assert.doesNotMatch(other.told, /contents/u)
})
