/** Pipes and devices, whose end may never come, are no files to read. */

import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {folderWith, hongtou} from './run.ts'

const folder = await folderWith({'a.md': '# 关于放假的通知\n\n各科室：\n\n放假。\n'})
const noBrowser = {HONGTOU_CHROMIUM: '/nonexistent'}

async function pipe(name: string): Promise<void> {
  await rm(join(folder, name), {force: true})
  assert.equal(spawnSync('mkfifo', [join(folder, name)]).status, 0)
}

test('a document that is a pipe or a device', async () => {
  await pipe('b.md')
  for (const path of ['b.md', '/dev/zero']) {
    for (const command of ['build', 'lint']) {
      const {code, out} = await hongtou(folder, [command, path], noBrowser)
      assert.equal(code, 1, path)
      assert.match(out, /错误 +这不是文件，应为普通文件 +source/u)
    }
  }
})

test('a PDF that is a pipe or a device', async () => {
  await pipe('b.pdf')
  for (const path of ['b.pdf', '/dev/zero']) {
    assert.match((await hongtou(folder, ['check', path])).out, /错误 +这不是文件/u)
    assert.match((await hongtou(folder, ['read', path])).out, /✘ 这不是文件/u)
  }
})

test('a font that is a pipe', async () => {
  await mkdir(join(folder, 'fonts'), {recursive: true})
  await pipe('fonts/a.ttf')
  const {out} = await hongtou(folder, ['doctor'])
  assert.match(out, /fonts\/a\.ttf/u)
  await rm(join(folder, 'fonts'), {recursive: true})
})

test('a font that cannot be used is told by what prints without it, and no other', async () => {
  await mkdir(join(folder, 'fonts'), {recursive: true})
  await writeFile(join(folder, 'fonts/FZXBSJW.ttf'), 'no font')
  await writeFile(join(folder, 'fonts/readme.txt'), 'no font either')
  const {code, err} = await hongtou(folder, ['build', 'a.md'])
  assert.equal(code, 0)
  assert.match(err, /^hongtou: fonts\/ 里的字体没有用上.*：FZXBSJW\.ttf 字体文件有误[^；]*\n$/u)
  await rm(join(folder, 'fonts'), {recursive: true})
  assert.equal((await hongtou(folder, ['build', 'a.md'])).err, '')
})

test('agreements of the office that are a pipe', async () => {
  await pipe('hongtou.yaml')
  const {code, err} = await hongtou(folder, ['lint', 'a.md'])
  assert.equal(code, 2)
  assert.match(err, /读不出 hongtou\.yaml/u)
})
