import assert from 'node:assert/strict'
import fs from 'node:fs'
import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {syncBuiltinESMExports} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {mock, type TestContext, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {OperationalError} from '../../src/base/operational-error.ts'
import {Watcher, type WatcherOptions} from '../../src/files/watcher.ts'

const pace = {quiet: 10, longest: 100, settling: 60, gone: 0}
const passesOver = (name: string): boolean => name.startsWith('.')

test('a save is one burst, under one name however the folder was come by', async (t) => {
  const folder = await folderOf(t)
  await mkdir(join(folder, 'real'))
  await symlink('real', join(folder, 'link'))
  const watcher = await watching(t, {folders: [join(folder, 'link')]})
  await writeFile(join(folder, 'real/a.md'), '1')
  await writeFile(join(folder, 'real/.a.md.swp'), '1')
  assert.deepEqual([...(await watcher.burst())], [join(folder, 'real/a.md')])
})

test('a file that is not there yet, and one that comes back', async (t) => {
  const folder = await folderOf(t)
  const file = join(folder, 'hongtou.yaml')
  const watcher = await watching(t, {folders: [file]})
  for (const text of ['1', '2']) {
    // As a person does it: what is not there is looked out for a little later.
    await wait(500)
    await writeFile(file, text)
    assert.deepEqual([...(await watcher.burst())], [file])
    await rm(file)
    assert.deepEqual([...(await watcher.burst())], [file])
  }
})

for (const [code, zh, hint] of [
  ['ENOSPC', /监视的文件太多/, /max_user_watches/],
  ['EMFILE', /打开的文件太多/, /max_user_instances/],
  ['EIO', /EIO/, undefined]
] as const) {
  test(`${code}: told once, and what is watched all the same is`, async (t) => {
    const folder = await folderOf(t)
    await mkdir(join(folder, 'more'))
    failing(t, code, (path) => path.endsWith('more'))
    const watcher = await watching(t, {folders: [folder]})
    await assert.rejects(watcher.burst(), (error) => {
      assert.ok(error instanceof OperationalError)
      assert.match(error.wording.zh, zh)
      if (hint) assert.match(error.hintFor('hongtou')?.zh ?? '', hint)
      return true
    })
    await writeFile(join(folder, 'a.md'), '1')
    assert.deepEqual([...(await watcher.burst())], [join(folder, 'a.md')])
  })
}

test('a folder that may not be looked into keeps nothing else from being watched', async (t) => {
  const folder = await folderOf(t)
  await mkdir(join(folder, 'closed'))
  failing(t, 'EACCES', (path) => path.endsWith('closed'))
  const watcher = await watching(t, {folders: [folder]})
  await writeFile(join(folder, 'a.md'), '1')
  assert.deepEqual([...(await watcher.burst())], [join(folder, 'a.md')])
})

async function folderOf(t: TestContext): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hongtou-watcher-')))
  t.after(() => rm(folder, {recursive: true, force: true}))
  return folder
}

async function watching(
  t: TestContext,
  options: Pick<WatcherOptions, 'folders'>
): Promise<Watcher> {
  const watcher = new Watcher({...options, passesOver, pace})
  t.after(() => watcher.close())
  await watcher.ready
  return watcher
}

/** The system's own refusal, for these paths. */
function failing(t: TestContext, code: string, isRefused: (path: string) => boolean): void {
  const {watch} = fs
  const mocked = mock.method(fs, 'watch', (...words: Parameters<typeof watch>) => {
    if (isRefused(String(words[0]))) throw Object.assign(new Error(`${code}: refused`), {code})
    return watch(...words)
  })
  syncBuiltinESMExports()
  t.after(() => {
    mocked.mock.restore()
    syncBuiltinESMExports()
  })
}
