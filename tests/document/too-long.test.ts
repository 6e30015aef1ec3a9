/** Texts that are too long are told before anything is read of them; what can be printed never is. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {mostPages} from '../../src/base/most-pages.ts'
import {tellTooLong} from '../../src/document/markdown/too-long.ts'
import {layoutScale} from '../../src/pages/scale.ts'
import {tellTroubles} from '../../src/pages/tell-troubles.ts'
import {composeDraft} from '../helpers/draft.ts'
import {ends} from '../helpers/patience.ts'

const head = '# 关于放假的通知\n\n各科室：\n\n'
const linesAtMost = mostPages * 22

function told(markdown: string): string {
  const file = new VFile()
  assert.equal(tellTooLong(file, markdown), file.messages.length > 0)
  return file.messages.map(({reason}) => reason).join()
}

test('six megabytes of blank lines are told at once', async () => {
  const text = `${head}放假。${'\n'.repeat(6_000_000)}完。\n`
  const {document, told} = await ends(() => composeDraft(text))
  assert.equal(document, undefined)
  assert.deepEqual(told, ['error length 1'])
})

test('pages: as many as can be laid out, and one line more', () => {
  assert.ok(mostPages * 297 * (96 / 25.4) * layoutScale * 64 < 2 ** 31)
  assert.equal(told('放假。\n\n'.repeat(linesAtMost)), '')
  assert.match(told('放假。\n\n'.repeat(linesAtMost + 1)), /至少要排 3601 页，应不超过 3600 页/u)
  assert.equal(told(`${'字'.repeat(28)}\n`.repeat(linesAtMost)), '')
  assert.match(told(`${'字'.repeat(28)}\n`.repeat(linesAtMost + 1)), /3601 页/u)
  assert.match(told(`## 标题\n`.repeat(linesAtMost + 1)), /3601 页/u)
  assert.match(told(`- 项\n`.repeat(linesAtMost + 1)), /3601 页/u)
})

test('rows and footnotes are smaller, addresses and markup are nothing', () => {
  assert.equal(told('| 甲 | 乙 |\n'.repeat(linesAtMost)), '')
  assert.match(told('| 甲 | 乙 |\n'.repeat(2 * linesAtMost + 1)), /3601 页/u)
  assert.equal(told(`[甲](${'https://example.com/'.repeat(10)})<br>\n`.repeat(linesAtMost)), '')
  assert.match(told('[^1]: 注。\n'.repeat(5001)), /脚注有 5001 条，应不超过 5000 条/u)
  assert.equal(told('[^1]: 注。\n'.repeat(5000)), '')
})

test('what the count did not find, the layout ends', () => {
  const file = new VFile()
  tellTroubles(file, [{kind: 'too-many-pages', detail: String(mostPages), line: undefined}])
  assert.match(String(file.messages[0]?.reason), /排到第 3600 页仍未排完.*应分成几份公文/u)
})
