import assert from 'node:assert/strict'
import {test} from 'node:test'
import {VFile} from 'vfile'
import {tell} from '../../src/base/message.ts'
import {report} from '../../src/report/report.ts'
import {visible} from '../../src/report/visible.ts'

test('what a terminal obeys is shown, all else stays', () => {
  assert.equal(visible('\u001b[31m\u0007\r\u009b\u202e'), '\\u{1b}[31m\\u{7}\\u{d}\\u{9b}\\u{202e}')
  const plain = '第1页　“甲”\t乙\n👍🏽 é 〔2026〕'
  assert.equal(visible(plain), plain)
})

test('in a report: names of files and what is said of them', () => {
  const file = new VFile({path: 'a\u001b[2J.md'})
  const wording = {zh: '没有“\u001b]0;x\u0007”', en: 'no'}
  tell(file, {ruleId: 'metadata', severity: 'error', wording})
  const {path, messages} = file
  const outcome = {path, messages, output: undefined, pages: undefined, cached: false}
  const text = report([outcome], 'text', 'zh')
  assert.match(text, /a\\u\{1b\}\[2J\.md/u)
  assert.match(text, /没有“\\u\{1b\}\]0;x\\u\{7\}”/u)
  assert.ok(!/(?![\n\t])\p{Cc}/u.test(text))
})
