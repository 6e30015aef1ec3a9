/** A machine that lacks what printing needs is told what it is, at once, with exit code 2. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {execPath} from 'node:process'
import {test} from 'node:test'
import {cli, folderWith, hongtou} from './run.ts'

const folder = await folderWith({'a.md': '# 关于放假的通知\n\n各科室：\n\n放假。\n'})

test('few files may be open', () => {
  const script = 'ulimit -n 64 && exec "$0" "$1" build a.md --force'
  const {status, stdout, stderr} = spawnSync('sh', ['-c', script, execPath, cli], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000
  })
  assert.match(stderr, /^hongtou: 本机只许同时打开 64 个文件.*\n.*ulimit -n 1024/u)
  assert.deepEqual({status, stdout}, {status: 2, stdout: ''})
})

test('no temporary folder', async () => {
  const nowhere = join(folder, 'nowhere')
  const {code, err} = await hongtou(folder, ['build', 'a.md'], {TMPDIR: nowhere})
  assert.equal(code, 2)
  assert.match(err, /^hongtou: 临时文件夹“.*nowhere”不存在\n.*TMPDIR/u)
})

test('a cache that is no folder', async () => {
  const cache = join(folder, 'a.md')
  const {code, out, err} = await hongtou(folder, ['build', 'a.md'], {HONGTOU_CACHE: cache})
  assert.deepEqual({code, out}, {code: 2, out: ''})
  assert.match(err, /^hongtou: HONGTOU_CACHE 指定的文件夹“.*a\.md”无法写入\n$/u)
})

test('a SOURCE_DATE_EPOCH that is no time', async () => {
  const words = ['build', 'a.md', '--format', 'html']
  const {code, out, err} = await hongtou(folder, words, {SOURCE_DATE_EPOCH: 'today'})
  assert.deepEqual({code, out}, {code: 2, out: ''})
  assert.match(err, /^hongtou: 环境变量 SOURCE_DATE_EPOCH 是“today”/u)
})
