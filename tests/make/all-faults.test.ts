/** All that is wrong with a document is told in one run. */

import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {draft} from '../../src/make/pipeline.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-faults-'))
after(() => rm(folder, {recursive: true, force: true}))

async function told(text: string): Promise<readonly string[]> {
  const path = join(folder, 'a.md')
  await writeFile(path, text)
  const {file, html} = await draft(path)
  assert.equal(html, undefined)
  const errors = file.messages.filter(({fatal}) => fatal)
  return errors.map(({ruleId, line}) => `${ruleId} ${line}`).sort()
}

const body =
  '\n# 关于工作的通知\n\n正文<video>，$\\foo$。\n\n![图](none.png)\n\n<script>a</script>\n'

test('markup, formulas and pictures, each at its line', async () => {
  assert.deepEqual(await told(body), ['formula 4', 'html 4', 'html 8', 'pictures 6'])
})

test('the front matter, and what is below it', async () => {
  assert.deepEqual(await told(`---\n密级: 公开\n成文日期: 昨天\n---\n${body}`), [
    'html 12',
    'html 8',
    'pictures 10',
    'secrecy-level 2',
    'signed-on 3'
  ])
})

test('a quotation mark that is left open is told where it opens', async () => {
  const after = '发文机关: 某某市总工会\n成文日期: 2026-03-05\n'
  for (const quoted of ['标题: "关于工作的通知\n', "标题: '关于工作的通知\n"]) {
    assert.deepEqual(await told(`---\n文种: 通知\n${quoted}${after}---\n\n正文。\n`), [
      'metadata 3'
    ])
    const later = `${quoted}${after}附注: ${quoted[4]}联系人${quoted[4]}\n`
    assert.deepEqual(await told(`---\n${later}---\n\n正文。\n`), ['metadata 2'])
  }
})

test('a value in quotation marks over several lines is none', async () => {
  const right = '---\n标题: "关于工作\n  的通知"\n密级: 公开\n---\n\n正文。\n'
  assert.deepEqual(await told(right), ['secrecy-level 4'])
})
