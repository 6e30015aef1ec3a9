/** Documents that get another name, or are put away: over nothing, out of nothing, never lost. */

import assert from 'node:assert/strict'
import {link, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {moveFile} from '../../src/files/move.ts'
import {pathNamed} from '../../src/preview/file-names.ts'
import {pageOf, unwelcome} from './ask.ts'
import {filler, notice} from './documents.ts'
import {serve} from './reader.ts'

const text = notice(filler('甲段'))
const including = text.replace('成文日期', '附件:\n  - {名称: 名单, 文件: 名单.md}\n成文日期')
const served = await serve({
  'content/a.md': `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'content/b.md': text,
  'content/sub/c.md': text,
  'content/带名单.md': including,
  'content/名单.md': '名单\n\n张某某\n',
  'content/read-only.md': text,
  'content/.hidden/h.md': text,
  'outside/o.md': text
})
const {folder, server} = served
const {post, ask, token, host} = await pageOf(server)
await symlink(join(folder, 'outside/o.md'), join(folder, 'content/link.md'))
await symlink(join(folder, 'outside'), join(folder, 'content/linked'))
const onDisk = (path: string): Promise<Buffer> => readFile(join(folder, path))
const all = async (): Promise<readonly string[]> =>
  (await readdir(folder, {recursive: true})).sort()

async function moved(
  word: 'rename' | 'delete' | 'move-back',
  body: Readonly<Record<string, unknown>>
) {
  const answer = await post(`/api/${word}`, body)
  assert.equal(answer.status, 200, answer.body)
  return JSON.parse(answer.body)
}

test('a document gets another name, byte for byte, and its old one back', async () => {
  const before = await onDisk('content/a.md')
  const done = await moved('rename', {path: 'content/a.md', name: ' 防汛 工作 '})
  assert.equal(done.path, 'content/防汛 工作.md')
  assert.deepEqual(await onDisk(done.path), before)
  assert.ok(!(await all()).includes('content/a.md'))
  // Known at once, under the new name alone.
  assert.equal((await post('/api/rename', {path: 'content/a.md', name: 'x'})).status, 400)
  const back = await moved('move-back', {undo: done.undo})
  assert.equal(back.path, 'content/a.md')
  assert.deepEqual(await onDisk('content/a.md'), before)
  assert.equal((await post('/api/move-back', {undo: done.undo})).status, 400)
})

test('what is deleted lies in _回收 with its folders, each under a name of its own, and comes back', async () => {
  const before = await onDisk('content/sub/c.md')
  const first = await moved('delete', {path: 'content/sub/c.md'})
  assert.equal(first.path, '_回收/content/sub/c.md')
  assert.deepEqual(await onDisk(first.path), before)
  const list = JSON.parse((await ask('/api/text?path=content%2Fsub%2Fc.md', 'GET', {host})).body)
  assert.equal(list, null)
  await moved('move-back', {undo: first.undo})
  assert.deepEqual(await onDisk('content/sub/c.md'), before)
  await moved('delete', {path: 'content/sub/c.md'})
  await served.write('content/sub/c.md', `${text}又一份。\n`)
  const again = await until(() => post('/api/delete', {path: 'content/sub/c.md'}))
  assert.equal(JSON.parse(again.body).path, '_回收/content/sub/c-2.md')
  assert.deepEqual(await onDisk('_回收/content/sub/c.md'), before)
})

/** Until the disk has been looked at. */
async function until(work: () => Promise<{status: number; body: string}>) {
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await work()
    if (answer.status === 200) return answer
    await new Promise((next) => setTimeout(next, 20))
  }
  return assert.fail('Expected the new file to be seen')
}

test('over nothing: neither a document nor another file nor what came back meanwhile', async () => {
  await served.write('content/别的.md', '别的')
  const names = ['b', 'b.md', 'a', '别的', 'link']
  for (const name of names) {
    const {state, wording} = await moved('rename', {path: 'content/a.md', name})
    assert.equal(state, 'refused', name)
    assert.ok(wording.zh && wording.en)
  }
  assert.equal(String(await onDisk('content/别的.md')), '别的')
  const done = await moved('delete', {path: 'content/别的.md'})
  await served.write('content/别的.md', '新的')
  assert.equal((await moved('move-back', {undo: done.undo})).state, 'refused')
  assert.equal(String(await onDisk('content/别的.md')), '新的')
  assert.equal(String(await onDisk(done.path)), '别的')
})

test('of two at once one gets the name, and nothing is lost', async () => {
  const both = await Promise.all([
    moved('rename', {path: 'content/a.md', name: '抢'}),
    moved('rename', {path: 'content/b.md', name: '抢'})
  ])
  assert.deepEqual(both.map(({state}) => state).sort(), ['moved', 'refused'])
  const done = both.find(({state}) => state === 'moved')
  await moved('move-back', {undo: done.undo})
  assert.ok((await onDisk('content/a.md')).length > 0 && (await onDisk('content/b.md')).length > 0)
})

test('not out of the folder, not hidden, not by a link, nor what is no document', async () => {
  const before = await all()
  for (const name of [
    ...['../x', '/tmp/x', 'sub/x', 'sub\\x', '.x', '_x', '~$x', '', ' ', '.', '..', 'x\0y', 'a:b'],
    ...['con', 'LPT1.md', 'x.', 'a*b', 'a\nb', '长'.repeat(80)]
  ]) {
    const {state, wording} = await moved('rename', {path: 'content/a.md', name})
    assert.equal(state, 'refused', JSON.stringify(name))
    assert.ok(wording.zh && wording.en)
  }
  for (const path of [
    ...[
      'outside/o.md',
      '../x.md',
      '/etc/passwd',
      'content/../outside/o.md',
      'content/.hidden/h.md'
    ],
    ...['content/linked/o.md', 'hongtou.yaml', '', 7, null, 'content']
  ]) {
    for (const word of ['rename', 'delete']) {
      assert.equal((await post(`/api/${word}`, {path, name: 'x'})).status, 400, String(path))
    }
  }
  for (const word of ['rename', 'delete'] as const) {
    const {status, body} = await post(`/api/${word}`, {path: 'content/link.md', name: 'x'})
    assert.ok(status === 400 || JSON.parse(body).state === 'refused', body)
  }
  assert.deepEqual(await all(), before)
  assert.equal(String(await onDisk('outside/o.md')), text)
})

test('where documents are put away is reached by no link', async () => {
  await rm(join(folder, '_回收'), {recursive: true, force: true})
  await symlink(join(folder, 'outside'), join(folder, '_回收'))
  assert.equal((await moved('delete', {path: 'content/b.md'})).state, 'refused')
  assert.deepEqual(await readdir(join(folder, 'outside')), ['o.md'])
  await rm(join(folder, '_回收'))
})

test('without the token, from elsewhere or by another method nothing is moved', async () => {
  const before = await all()
  const asked = {path: 'content/b.md', name: 'x', undo: 'x'}
  for (const path of ['/api/rename', '/api/delete', '/api/move-back']) {
    for (const headers of unwelcome(token)) {
      assert.equal((await post(path, asked, headers)).status, 403, path)
    }
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const headers = {host, origin: `http://${host}`, 'x-hongtou-token': token}
      assert.ok([403, 404].includes((await ask(path, method, headers)).status), method)
    }
    assert.equal((await post(path, asked, {'content-type': 'text/plain'})).status, 400, path)
  }
  assert.deepEqual(await all(), before)
})

test('whoever includes what is moved is told', async () => {
  await ask('/api/draft?path=content%2F%E5%B8%A6%E5%90%8D%E5%8D%95.md', 'GET', {host})
  const done = await moved('rename', {path: 'content/名单.md', name: '人员'})
  assert.match(done.told.map((each: {zh: string}) => each.zh).join(), /带名单\.md.*名单\.md/u)
  await moved('move-back', {undo: done.undo})
})

test('a name is one that every system takes, and keeps its ending', () => {
  assert.equal(pathNamed('content/a.md', 'b'), 'content/b.md')
  assert.equal(pathNamed('content/a.md', 'b.MD'), 'content/b.md')
  assert.equal(pathNamed('content/a.txt', 'b.md'), 'content/b.md.txt')
  assert.equal(pathNamed('a.docx', '关于 2026.5 的通知'), '关于 2026.5 的通知.docx')
  for (const name of ['a/b', '', '.a', '_a', 'nul', 'a.', '长'.repeat(61)]) {
    assert.equal(typeof pathNamed('content/a.md', name), 'object', name)
  }
})

test('moveFile: what is saved under the old name meanwhile is moved, a failure leaves nothing', async () => {
  const at = join(folder, 'move')
  await mkdir(at)
  await writeFile(join(at, 'a'), 'one')
  assert.equal(await moveFile(join(at, 'a'), join(at, 'x/y/b')), true)
  assert.equal(await readFile(join(at, 'x/y/b'), 'utf8'), 'one')
  await assert.rejects(moveFile(join(at, 'none'), join(at, 'c')))
  assert.deepEqual((await readdir(at)).sort(), ['x'])
  // Two names of one file are two names.
  await link(join(at, 'x/y/b'), join(at, 'second'))
  assert.equal(await moveFile(join(at, 'second'), join(at, 'x/y/b')), false)
})
