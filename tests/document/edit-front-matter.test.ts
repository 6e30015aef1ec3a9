import assert from 'node:assert/strict'
import {test} from 'node:test'
import {editFrontMatter} from '../../src/document/edit-front-matter.ts'
import type {DocumentSettings} from '../../src/document/settings.ts'

function edit(text: string, settings: DocumentSettings): string | undefined {
  return editFrontMatter(text, settings)?.text
}

test('a value is replaced where it stands, every other byte stays', () => {
  const before = '---\n# 说明\n"格式":   通用   # 注\n标题: "通知"\n---\n\n正文  \n'
  assert.equal(edit(before, {form: 'letter'}), before.replace('通用', '信函'))
  const english = '---\r\nform: general\r\ntitle: 通知\r\n---\r\n正文\r\n'
  assert.equal(edit(english, {form: 'letter'}), english.replace('general', 'letter'))
})

test('a key that is missing comes last, in the language and with the line endings of the others', () => {
  assert.equal(
    edit('---\n标题: 通知\n---\n正文', {form: 'plain'}),
    '---\n标题: 通知\n格式: 白头\n---\n正文'
  )
  assert.equal(
    edit('---\r\ntitle: 通知\r\n---\r\n', {form: 'plain', overprint: true}),
    '---\r\ntitle: 通知\r\nform: plain\r\nlayout: {overprint: true}\r\n---\r\n'
  )
  assert.equal(edit('---\n格式:\n---\n', {form: 'order'}), '---\n格式: 命令\n---\n')
})

test('版式 keeps its manner, on one line or on several', () => {
  const flow = '---\n版式: {双面: true, 序号: 手工}\n---\n'
  assert.equal(edit(flow, {overprint: true}), flow.replace('手工', '手工, 套印: true'))
  const block = '---\n版式:\n    双面: true   # 两面\n标题: 通知\n---\n'
  assert.equal(
    edit(block, {overprint: true}),
    block.replace('# 两面\n', '# 两面\n    套印: true\n')
  )
  const set = '---\n版式:\n  套印: true\n---\n'
  assert.equal(edit(set, {overprint: false}), set.replace('true', 'false'))
})

test('seals are taken out with all their lines, and nothing else', () => {
  const before = '---\n标题: 通知\n印章:\n  图片: a.svg\n  直径: 42\n# 之后\n附注: 联系人\n---\n'
  assert.equal(edit(before, {seals: false}), '---\n标题: 通知\n# 之后\n附注: 联系人\n---\n')
  const last = '---\n标题: 通知\n印章: [a.svg, b.svg]\n---\n正文'
  assert.equal(edit(last, {seals: false}), '---\n标题: 通知\n---\n正文')
  assert.equal(edit('正文', {seals: false}), '正文')
})

test('a document without front matter gets one; the lines below it are counted', () => {
  const edited = editFrontMatter('关于工作的通知\n', {form: 'plain'})
  assert.equal(edited?.text, '---\n格式: 白头\n---\n\n关于工作的通知\n')
  assert.deepEqual(edited?.added, {after: 0, lines: 4})
  const added = editFrontMatter('---\n标题: 通知\n---\n正文', {form: 'plain'})?.added
  assert.deepEqual(added, {after: 2, lines: 1})
})

test('what cannot be read is not written', () => {
  assert.equal(edit('---\n标题: [通知\n---\n', {form: 'plain'}), undefined)
  assert.equal(edit('---\n标题: 通知\n正文', {form: 'plain'}), undefined)
  assert.equal(edit('---\n版式: 双面\n---\n', {overprint: true}), undefined)
  assert.equal(edit('---\n格式: {a: b}\n---\n', {form: 'plain'}), undefined)
})
