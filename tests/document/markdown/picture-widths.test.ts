/** A width that a picture cannot have is told at the picture, and `{宽=…}` is never printed. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {compose} from '../../../src/document/compose/compose.ts'

const head = '# 关于甲的通知\n\n各单位：\n\n'

test('pictures by themselves have the width they are given', () => {
  assert.deepEqual(told('正文。\n\n![甲](a.png){宽=60%}\n\n正文。\n'), [])
  assert.deepEqual(told('![甲](a.png){宽=40%} ![乙](b.png){width=5cm}\n'), [])
  assert.deepEqual(told('![甲](a.png){宽=60%}\n图1 名称\n'), [])
})

test('pictures among text, in items and in cells have none', () => {
  const among = '正文见![甲](a.png){宽=60%}所示。\n'
  const listed = '1. ![甲](a.png){宽=60%}\n2. 第二项\n'
  const inCell = '| 栏 | 图 |\n| --- | --- |\n| 甲 | ![甲](a.png){宽=60%} |\n'
  for (const text of [among, listed, inCell]) {
    const [message, ...more] = told(text)
    assert.match(message ?? '', /不起作用/u, text)
    assert.deepEqual(more, [])
  }
})

test('what is no width is refused in a cell, too', () => {
  const [message] = told('| 栏 | 图 |\n| --- | --- |\n| 甲 | ![甲](a.png){宽=大} |\n')
  assert.match(message ?? '', /应写作“\{宽=60%\}”/u)
})

function told(markdown: string): string[] {
  const file = new VFile(head + markdown)
  compose(file, undefined)
  return file.messages.filter(({ruleId}) => ruleId === 'pictures').map(({reason}) => reason)
}
