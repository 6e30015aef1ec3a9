/** --report-to: reports into files, and what is there and no report is kept. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {folderWith, hongtou} from './run.ts'

const draft = '# 关于放假的通知\n\n各科室:\n\n放假一天.\n'
const folder = await folderWith({'a.md': draft, 'b.json': '[{"name": 1}]\n', 'empty.md': ''})
const lint = (to: string, ...more: readonly string[]) =>
  hongtou(folder, ['lint', 'a.md', '--lang', 'zh', '--report-to', to, ...more])

test('several at once, beside what people read; again over what it wrote', async () => {
  for (const _round of [1, 2]) {
    const {code, out} = await lint('gitlab:报告/q, 1.json,markdown:empty.md,json:c.json')
    assert.equal(code, 1)
    assert.match(out, /^a\.md\n {2}3:4 /u)
  }
  const issues = JSON.parse(await readFile(join(folder, '报告/q, 1.json'), 'utf8'))
  assert.equal(issues[0].check_name, 'half-width-marks')
  assert.deepEqual(issues[0].location, {path: 'a.md', lines: {begin: 3, end: 3}})
  assert.match(await readFile(join(folder, 'empty.md'), 'utf8'), /^\| a\.md \| 2 \| 0 \|$/mu)
  assert.equal(JSON.parse(await readFile(join(folder, 'c.json'), 'utf8')).version, 1)
})

test('a document, and whatever else is no report of that style, is not written over', async () => {
  for (const [to, kept] of [
    ['markdown:a.md', 'a.md'],
    ['json:new.json,gitlab:b.json', 'b.json'],
    ['sarif:.', '.']
  ] as const) {
    const {code, out, err} = await lint(to)
    assert.deepEqual({code, out}, {code: 2, out: ''}, to)
    assert.ok(err.includes(`“${join(folder, kept)}”已有`), err)
  }
  assert.equal(await readFile(join(folder, 'a.md'), 'utf8'), draft)
  assert.ok(!existsSync(join(folder, 'new.json')), 'nothing is made before all is known')
  await writeFile(join(folder, 'other.json'), '{"version": 1}')
  assert.equal((await lint('json:other.json')).code, 2)
})

test('what it cannot mean', async () => {
  for (const to of ['', 'x.json', 'text:a.txt', 'json:', 'json:d.json,json:./d.json']) {
    const {code, err} = await lint(to)
    assert.equal(code, 2, to)
    assert.match(err, /--report-to 的值/u)
  }
  const {code, err} = await hongtou(folder, [
    ...['build', 'a.md', '--watch', '--lang', 'zh', '--report-to', 'json:d.json']
  ])
  assert.equal(code, 2)
  assert.match(err, /--report-to 不与 --watch 同用/u)
})
