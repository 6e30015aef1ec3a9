import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {OperationalError} from '../../src/base/operational-error.ts'
import {cacheSize} from '../../src/project/cache-size.ts'
import {prune, pruneWhenDue} from '../../src/project/prune.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-prune-'))
after(() => rm(temporary, {recursive: true, force: true}))

test('prune: the longest unused go first, until a fifth is free', async () => {
  const folder = await folderOf({a: 5, b: 1, c: 3, d: 4, e: 2})
  assert.equal(await prune(folder, 450), 300)
  // Hours since their last use: b 1, e 2, c 3.
  assert.deepEqual(await namesIn(folder), ['b', 'c', 'e'])
})

test('prune: at the limit nothing goes, one byte above it something does', async () => {
  const folder = await folderOf({a: 1, b: 2, c: 3})
  assert.equal(await prune(folder, 300), 300)
  assert.equal(await prune(folder, 299), 200)
  assert.deepEqual(await namesIn(folder), ['a', 'b'])
})

test('prune: what was written this minute stays, whatever the limit', async () => {
  const folder = await folderOf({old: 1, young: 0})
  assert.equal(await prune(folder, 1), 100)
  assert.deepEqual(await namesIn(folder), ['young'])
  assert.equal(await prune(join(temporary, 'none'), 1), 0)
})

test('prune: what is too old goes, whatever room there is', async () => {
  const folder = await folderOf({a: 1, b: 9, c: 3})
  assert.equal(await prune(folder, 1000, {youngest: 0, oldest: 5 * 3_600_000}), 200)
  assert.deepEqual(await namesIn(folder), ['a', 'c'])
})

test('pruneWhenDue: once an hour, after much was added, or with another limit', async (t) => {
  const folder = await folderOf({a: 1, b: 2})
  const marker = join(folder, '.pruned')
  const grown = async (): Promise<boolean> => {
    const {mtimeMs} = await stat(marker)
    await fill(folder, {c: 3})
    return mtimeMs > 0
  }

  await t.test('nothing was added', async () => {
    await pruneWhenDue(folder, 150, 0)
    assert.deepEqual(await namesIn(folder), ['a', 'b'])
  })
  await t.test('the first time', async () => {
    await pruneWhenDue(folder, 150, 1)
    assert.deepEqual(await namesIn(folder), ['a'])
  })
  await t.test('not again within the hour', async () => {
    await grown()
    await pruneWhenDue(folder, 150, 1)
    assert.deepEqual(await namesIn(folder), ['a', 'c'])
  })
  await t.test('after much was added', async () => {
    await pruneWhenDue(folder, 150, 8)
    assert.deepEqual(await namesIn(folder), ['a'])
  })
  await t.test('after an hour', async () => {
    await grown()
    const then = new Date(Date.now() - 61 * 60 * 1000)
    await utimes(marker, then, then)
    await pruneWhenDue(folder, 150, 1)
    assert.deepEqual(await namesIn(folder), ['a'])
  })
  await t.test('with another limit', async () => {
    await pruneWhenDue(folder, 99, 1)
    assert.deepEqual(await namesIn(folder), [])
  })
})

test('HONGTOU_CACHE_SIZE', () => {
  const size = (text: string) => cacheSize({HONGTOU_CACHE_SIZE: text})
  assert.equal(cacheSize({}), 2 ** 30)
  assert.equal(size('0'), 0)
  assert.equal(size('12345'), 12_345)
  assert.equal(size('500M'), 500 * 2 ** 20)
  assert.equal(size('2 GB'), 2 ** 31)
  assert.equal(size('3k'), 3072)
  for (const text of ['viel', '-1', '1.5G', '1T', 'M', '1e9']) {
    assert.throws(() => size(text), OperationalError, text)
  }
})

/** Files of 100 bytes that were last used so many hours ago, each in a folder of its own. */
async function folderOf(ages: Readonly<Record<string, number>>): Promise<string> {
  const folder = await mkdtemp(join(temporary, 'folder-'))
  await fill(folder, ages)
  return folder
}

async function fill(folder: string, ages: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, hours] of Object.entries(ages)) {
    await mkdir(join(folder, name))
    const path = join(folder, name, name)
    await writeFile(path, Buffer.alloc(100))
    const then = new Date(Date.now() - hours * 3_600_000)
    await utimes(path, then, then)
  }
}

/** Folders that became empty are gone as well. */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
}
