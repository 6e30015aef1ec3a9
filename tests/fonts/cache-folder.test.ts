import assert from 'node:assert/strict'
import {chmod, mkdir, mkdtemp, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {OperationalError} from '../../src/base/operational-error.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'

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
