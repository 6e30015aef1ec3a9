/** What is said of a picture is printed nowhere: it makes no heading, no caption, no options. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../../src/document/compose/compose.ts'
import {draft} from '../../../src/make/pipeline.ts'

const head = '# 关于甲的通知\n\n各单位：\n\n'

function body(text: string) {
  return compose(new VFile({path: 'x.md', value: head + text}), undefined)?.main.body ?? []
}

test('a picture whose description begins with an ordinal is no heading', () => {
  const types = body('## 甲\n\n![一、签订协议](a.png "图1 甲")\n\n## 乙\n').map(({type}) => type)
  assert.deepEqual(types, ['heading', 'paragraph', 'paragraph', 'heading'])
})

test('a paragraph that begins with one is a heading still', () => {
  assert.equal(body('一、签订协议\n\n正文。\n')[0]?.type, 'heading')
})

test('a picture above a table is no caption of it', () => {
  const captions = (text: string) =>
    body(text).map((node) => (node.type === 'paragraph' ? node.data?.caption : undefined))
  const table = '| 栏 | 数 |\n| --- | --- |\n| 甲 | 1 |\n'
  assert.ok(!captions(`![表1 人数](a.png "图1 甲")\n\n${table}`).slice(0, 1).includes('table'))
  assert.equal(captions(`表1 人数\n\n${table}`)[0], 'table')
})

test('what looks like options of a table is text in a cell', async () => {
  const cell = '| 栏 | 写法 |\n| --- | --- |\n| 甲 | {列宽: [2, 8], 字号: 5号} |\n'
  const {file, html} = await draft('x.md', {unsaved: head + cell})
  assert.deepEqual(file.messages.map(String), [])
  assert.match(html ?? '', /\{列宽: \[2, 8\], 字号: <[^>]*>?5号|\{列宽: \[2, 8\], 字号: 5号\}/u)
})
