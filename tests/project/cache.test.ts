import assert from 'node:assert/strict'
import {cp, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {digestOf} from '../../src/base/digest.ts'
import {Cache} from '../../src/project/cache.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-cache-'))
after(() => rm(temporary, {recursive: true, force: true}))
const one = Buffer.from('第一')
const two = Buffer.alloc(70_000, 'ab\n')

test('what is kept is given back, in another process and another place', async (t) => {
  const {cache, folder, key} = await kept('kept')

  await t.test('the note and the pieces', () => {
    const found = cache.read(key)
    assert.deepEqual(found?.note, {名: '通知', list: [1, 2]})
    assert.deepEqual(
      found?.pieces.map((piece) => cache.readPiece(key, piece)),
      [one, two]
    )
    assert.deepEqual(
      found?.pieces.map(({digest}) => digest),
      [one, two].map(digestOf)
    )
  })

  await t.test('moved and with other times', async () => {
    const place = join(temporary, 'moved')
    await cp(folder, place, {recursive: true})
    const [file = ''] = await filesIn(place)
    await utimes(file, 1, 1)
    const moved = new Cache(place)
    const [, piece] = moved.read(key)?.pieces ?? []
    assert.deepEqual(piece && moved.readPiece(key, piece), two)
  })

  await t.test('nothing under another key', () => {
    assert.equal(cache.read(digestOf('another')), undefined)
    assert.equal(new Cache(join(temporary, 'none')).read(key), undefined)
  })

  await t.test('a note longer than what is read at once', async () => {
    const long = '长'.repeat(100_000)
    await cache.write(digestOf('long'), long, [one])
    const found = cache.read(digestOf('long'))
    assert.equal(found?.note, long)
    assert.deepEqual(
      found?.pieces.map((piece) => cache.readPiece(digestOf('long'), piece)),
      [one]
    )
  })
})

test('a damaged entry is none', async (t) => {
  const cases: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    empty: () => Buffer.alloc(0),
    'without its first byte': (bytes) => bytes.subarray(1),
    'a letter of the note': (bytes) => flipped(bytes, bytes.indexOf('list')),
    'the end of the line': (bytes) => flipped(bytes, bytes.indexOf('\n')),
    'cut within the note': (bytes) => bytes.subarray(0, 100),
    'a digest': (bytes) => flipped(bytes, 3)
  }
  for (const [name, damage] of Object.entries(cases)) {
    await t.test(name, async () => {
      const {cache, folder, key} = await kept(name)
      const [file = ''] = await filesIn(folder)
      await writeFile(file, damage(await readFile(file)))
      assert.equal(cache.read(key), undefined)
      assert.deepEqual(await filesIn(folder), [], 'Expected it to be removed')
    })
  }

  const pieces: typeof cases = {
    'the last byte of a piece': (bytes) => flipped(bytes, bytes.length - 1),
    'a piece cut short': (bytes) => bytes.subarray(0, bytes.length - 1),
    'no pieces': (bytes) => bytes.subarray(0, bytes.indexOf('\n') + 1)
  }
  for (const [name, damage] of Object.entries(pieces)) {
    await t.test(name, async () => {
      const {cache, folder, key} = await kept(name)
      const [file = ''] = await filesIn(folder)
      await writeFile(file, damage(await readFile(file)))
      const [, piece] = cache.read(key)?.pieces ?? []
      assert.ok(piece)
      assert.equal(cache.readPiece(key, piece), undefined)
      assert.deepEqual(await filesIn(folder), [])
    })
  }

  await t.test('one with the name of another', async () => {
    const {cache, folder, key} = await kept('swapped')
    await cache.write(digestOf('other'), 'other', [])
    const [a = '', b = ''] = await filesIn(folder)
    await rename(a, `${a}.aside`)
    await rename(b, a)
    await rename(`${a}.aside`, b)
    assert.equal(cache.read(key), undefined)
    assert.equal(cache.read(digestOf('other')), undefined)
  })
})

test('many writers of one entry: it is whole at any time', async () => {
  const {cache, folder, key} = await kept('writers')
  const reading = async (): Promise<void> => {
    for (let turn = 0; turn < 200; turn += 1) {
      const [, piece] = cache.read(key)?.pieces ?? []
      assert.deepEqual(piece && cache.readPiece(key, piece), two)
      await new Promise(setImmediate)
    }
  }
  const writing = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) {
      await new Cache(folder).write(key, {名: '通知', list: [1, 2]}, [one, two])
    }
  }
  await Promise.all([reading(), writing(), writing(), writing()])
  assert.equal((await filesIn(folder)).length, 1, 'Expected nothing half-made beside it')
})

test('use is noted, so that what is used stays', async () => {
  const {cache, folder, key} = await kept('used')
  const [file = ''] = await filesIn(folder)
  const longAgo = new Date('2020-01-01T00:00:00Z')
  await utimes(file, longAgo, longAgo)
  cache.read(key)
  assert.ok((await stat(file)).mtimeMs > Date.now() - 60_000)
})

test('a cache that cannot be written is no trouble of the build', async () => {
  const file = join(temporary, 'file')
  await writeFile(file, '')
  const cache = new Cache(file)
  const key = digestOf('x')
  assert.equal(await cache.write(key, 1, []), 0)
  assert.equal(cache.read(key), undefined)
})

async function kept(name: string): Promise<{cache: Cache; folder: string; key: string}> {
  const folder = join(temporary, name)
  const cache = new Cache(folder)
  const key = digestOf(name)
  const size = await cache.write(key, {名: '通知', list: [1, 2]}, [one, two])
  const [file = ''] = await filesIn(folder)
  assert.equal((await stat(file)).size, size)
  return {cache, folder, key}
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
}

function flipped(bytes: Buffer, index: number): Buffer {
  assert.ok(index >= 0)
  const copy = Buffer.from(bytes)
  copy[index] = (copy[index] ?? 0) ^ 1
  return copy
}
