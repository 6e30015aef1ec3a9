/** A figure that is to be the seal: one line of the front matter, all else as it was. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {ChangeSet, Text} from '@codemirror/state'
import {sealingChanges} from '../../src/preview/client/text/sealing.ts'

function sealed(text: string, name = '章.png'): string {
  const doc = Text.of(text.split('\n'))
  return ChangeSet.of([...sealingChanges(doc, name)], doc.length)
    .apply(doc)
    .toString()
}

test('a picture becomes the seal, or one more of them, and is no figure', () => {
  for (const [before, after] of [
    ['正文\n', '---\n印章: 章.png\n---\n\n正文\n'],
    ['---\n标题: 甲\n---\n\n![](章.png)\n乙', '---\n标题: 甲\n印章: 章.png\n---\n\n乙'],
    ['---\n印章:\n标题: 甲\n---\n', '---\n印章: 章.png\n标题: 甲\n---\n'],
    ['---\n印章: 一.png # 注\n---\n甲![](章.png)', '---\n印章: [一.png, 章.png] # 注\n---\n甲'],
    ['---\nseal: [一.png, 二.png]\n---\n', '---\nseal: [一.png, 二.png, 章.png]\n---\n'],
    [
      '---\n印章:\n  - 图片: 一.png\n    直径: 42\n  - 二.png\n标题: 甲\n---\n',
      '---\n印章:\n  - 图片: 一.png\n    直径: 42\n  - 二.png\n  - 章.png\n标题: 甲\n---\n'
    ],
    ['---\n印章:\n- 一.png\n---\n', '---\n印章:\n- 一.png\n- 章.png\n---\n']
  ] as const) {
    assert.equal(sealed(before), after)
  }
  assert.match(sealed('甲', "a'b.png"), /^---\n印章: "a'b\.png"\n---/u)
})
