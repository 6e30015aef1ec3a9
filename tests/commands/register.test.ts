/** `hongtou register`, as a process of its own. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {folderWith, hongtou} from './run.ts'

const draft = (number: string): string =>
  `---\n发文机关: 某市人民政府\n发文字号: ${number}\n成文日期: 2026-03-05\n---\n\n# 某市人民政府关于某事的通知\n\n请执行。\n`

test('the register goes out, what is wrong with it to standard error', async () => {
  const folder = await folderWith({
    'content/a.md': draft('某政发〔2026〕1号'),
    'content/b.md': draft('某政发〔2026〕1号')
  })
  const {code, out, err} = await hongtou(folder, ['register', '--format', 'csv'])
  assert.equal(code, 1)
  assert.equal(out.split('\r\n').length, 4)
  assert.match(
    err,
    /content\/b\.md\n {2}3:7 +错误 +发文字号“某政发〔2026〕1号”已用于“content\/a\.md”/u
  )
  assert.equal((await hongtou(folder, ['register', 'content/a.md'])).code, 0)
  const linted = await hongtou(folder, ['lint'])
  assert.match(linted.out, /content\/b\.md\n {2}3:7 +错误 .*number-twice/u)
})

test('a form that it has not', async () => {
  const folder = await folderWith({'content/a.md': draft('某政发〔2026〕1号')})
  const {code, err} = await hongtou(folder, ['register', '--format', 'xlsx'])
  assert.equal(code, 2)
  assert.match(err, /table, csv, html/u)
})
