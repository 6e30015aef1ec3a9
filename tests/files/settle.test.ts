import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {settle} from '../../src/files/settle.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-settle-'))
after(() => rm(temporary, {recursive: true, force: true}))
const folder = join(temporary, 'settled')
const path = join(folder, 'thing')

test('shows nothing before it is whole', async () => {
  await settle(path, async (part) => {
    await writeFile(part, 'half')
    await assert.rejects(stat(path), {code: 'ENOENT'})
    await writeFile(part, 'whole')
  })
  assert.equal(await readFile(path, 'utf8'), 'whole')
})

test('leaves what was there, and nothing else, when it fails', async () => {
  const failing = settle(path, async (part) => {
    await writeFile(part, 'half')
    throw new Error('disk full')
  })
  await assert.rejects(failing, /disk full/)
  assert.equal(await readFile(path, 'utf8'), 'whole')
  assert.deepEqual(await readdir(folder), ['thing'])
})

test('sweeps away what one of ours had begun long ago, and only that', async () => {
  const other = join(temporary, 'other')
  await mkdir(other)
  const ours = ['.hongtou.0123456789ab.part', '.thing.0123456789ab.part']
  // A download that is going on, and what begins as ours do.
  const theirs = ['.hongtou.fedcba987654.part', 'film.part', '.film.part', '0123456789ab.part']
  const old = Date.now() / 1000 - 3700
  for (const name of [...ours, ...theirs]) await writeFile(join(other, name), '')
  for (const name of [...ours, ...theirs.slice(1)]) await utimes(join(other, name), old, old)
  await settle(join(other, 'thing'), (part) => writeFile(part, 'again'))
  assert.deepEqual((await readdir(other)).sort(), [...theirs, 'thing'].sort())
})

test('a folder it makes is closed to others, unless it is told otherwise', async () => {
  const modeOf = async (name: string): Promise<number> =>
    (await stat(join(temporary, name))).mode & 0o777
  await settle(join(temporary, 'private/a'), (part) => writeFile(part, ''))
  await settle(join(temporary, 'open/a'), (part) => writeFile(part, ''), {folderMode: 0o777})
  assert.equal(await modeOf('private'), 0o700)
  assert.equal(await modeOf('open'), 0o777 & ~process.umask())
})
