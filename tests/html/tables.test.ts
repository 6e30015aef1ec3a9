import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../src/document/compose/compose.ts'
import {findMissingText} from '../../src/html/complete.ts'
import {render} from '../../src/html/render.ts'

test('rows parted by tabs keep all their cells in the HTML', () => {
  const file = new VFile('关于数据的报告\n现报告如下：\n序号\t数量\n1\t2.50\n2\t\n')
  const document = compose(file, undefined)
  assert.ok(document)
  const {html, tree} = render(document)
  assert.match(html, /<td>1<\/td>\s*<td>2\.50<\/td>/)
  findMissingText(file, new Map(), document, tree)
  assert.deepEqual(file.messages, [])
})

test('text that the HTML lost is an error at its line', () => {
  const file = new VFile('# 关于数据的报告\n\n第一段。\n\n第二段。\n')
  const document = compose(file, undefined)
  assert.ok(document)
  const [paragraph] = document.main.body
  assert.ok(paragraph)
  const less = {...document, main: {...document.main, body: [paragraph]}}
  findMissingText(file, new Map(), document, render(less).tree)
  assert.deepEqual(
    file.messages.map(({ruleId, fatal, expected}) => ({ruleId, fatal, expected})),
    [{ruleId: 'completeness', fatal: true, expected: ['第二段。']}]
  )
})

test('text that the HTML doubled is an error', () => {
  const file = new VFile('# 关于数据的报告\n\n第一段。\n')
  const document = compose(file, undefined)
  assert.ok(document)
  const [paragraph] = document.main.body
  assert.ok(paragraph)
  const more = {...document, main: {...document.main, body: [paragraph, paragraph]}}
  findMissingText(file, new Map(), document, render(more).tree)
  assert.equal(file.messages.length, 1)
})
