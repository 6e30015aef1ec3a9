import assert from 'node:assert/strict'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {OperationalError} from '../../src/base/operational-error.ts'
import {cacheFolder, settle} from '../../src/project/cache-folder.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-cache-folder-'))
after(() => rm(temporary, {recursive: true, force: true}))
const home = join(temporary, 'home')
const file = join(temporary, 'file')
await writeFile(file, '')
// Where the last resort lies is asked of the system, which asks the environment.
process.env.TMPDIR = join(temporary, 'tmp')
await mkdir(process.env.TMPDIR)

test('cacheFolder: where each system has it', () => {
  const local = join(temporary, 'Local')
  assert.equal(cacheFolder({HOME: home}, 'linux'), join(home, '.cache/hongtou'))
  assert.equal(cacheFolder({HOME: home, XDG_CACHE_HOME: `${home}/x`}, 'linux'), `${home}/x/hongtou`)
  assert.equal(
    cacheFolder({HOME: home, XDG_CACHE_HOME: 'x'}, 'linux'),
    join(home, '.cache/hongtou')
  )
  assert.equal(cacheFolder({HOME: home}, 'darwin'), join(home, 'Library/Caches/hongtou'))
  assert.equal(cacheFolder({LOCALAPPDATA: local}, 'win32'), join(local, 'hongtou', 'Cache'))
  assert.equal(cacheFolder({HOME: home, HONGTOU_CACHE: `${home}/own`}, 'linux'), `${home}/own`)
})

test('cacheFolder: a place that is named is used or refused', () => {
  assert.throws(
    () => cacheFolder({HOME: home, HONGTOU_CACHE: join(file, 'below')}, 'linux'),
    (error) => error instanceof OperationalError && error.wording.zh.includes('HONGTOU_CACHE')
  )
})

test('cacheFolder: without a home, a folder nobody else can look into', async (t) => {
  const env = {HOME: join(file, 'nowhere')}
  const folder = cacheFolder(env, 'linux')

  await t.test('is made', async () => {
    assert.equal(folder, join(temporary, 'tmp', `hongtou-${process.getuid?.()}`))
    assert.equal((await stat(folder)).mode & 0o777, 0o700)
  })
  await t.test('is refused when it is open to others', async () => {
    await chmod(folder, 0o755)
    assert.throws(() => cacheFolder(env, 'linux'), OperationalError)
  })
  await t.test('is refused when something else has its name', async () => {
    await rm(folder, {recursive: true})
    await writeFile(folder, '')
    assert.throws(() => cacheFolder(env, 'linux'), OperationalError)
  })
})

test('settle', async (t) => {
  const folder = join(temporary, 'settled')
  const path = join(folder, 'thing')

  await t.test('shows nothing before it is whole', async () => {
    await settle(path, async (part) => {
      await writeFile(part, 'half')
      await assert.rejects(stat(path), {code: 'ENOENT'})
      await writeFile(part, 'whole')
    })
    assert.equal(await readFile(path, 'utf8'), 'whole')
  })
  await t.test('leaves what was there, and nothing else, when it fails', async () => {
    const failing = settle(path, async (part) => {
      await writeFile(part, 'half')
      throw new Error('disk full')
    })
    await assert.rejects(failing, /disk full/)
    assert.equal(await readFile(path, 'utf8'), 'whole')
    assert.deepEqual(await readdir(folder), ['thing'])
  })
  await t.test('sweeps away what was begun long ago, and only that', async () => {
    const [old, young] = [join(folder, '.a.part'), join(folder, '.b.part')]
    for (const part of [old, young]) await writeFile(part, '')
    await utimes(old, 1, Date.now() / 1000 - 3700)
    await settle(path, (part) => writeFile(part, 'again'))
    assert.deepEqual((await readdir(folder)).sort(), ['.b.part', 'thing'])
  })
})
