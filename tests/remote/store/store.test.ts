import assert from 'node:assert/strict'
import {mkdtemp, readdir, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {digestOf} from '../../../src/base/digest.ts'
import {OperationalError} from '../../../src/base/operational-error.ts'
import {openStore} from '../../../src/remote/store/store.ts'
import {startBucket} from '../../helpers/bucket.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-store-'))
after(() => rm(temporary, {recursive: true, force: true}))
const bucket = await startBucket('documents')
after(() => bucket.stop())
Object.assign(process.env, bucket.environment)

const bytes = Buffer.from('<!doctype html>公文')
const name = digestOf(bytes)
const large = Buffer.alloc(9_000_000, '公文')

const pathIn = (store: string): string => join(temporary, store, name.slice(0, 2), name.slice(2))

const places = {
  folder: {
    place: join(temporary, 'store'),
    spoil: () => writeFile(pathIn('store'), Buffer.alloc(bytes.length, 'x')),
    cut: () => writeFile(pathIn('store'), 'x')
  },
  's3: bucket': {
    place: 's3://documents/a/b/',
    spoil: async () =>
      void bucket.objects.set(`/documents/a/b/${name}`, Buffer.alloc(bytes.length, 'x')),
    cut: async () => void bucket.objects.set(`/documents/a/b/${name}`, Buffer.from('x'))
  }
}

for (const [kind, {place, spoil, cut}] of Object.entries(places)) {
  test(`${kind}: what is put is got, by whoever opens the same place`, async (t) => {
    const store = await openStore(place)
    assert.equal(await store.get(name), undefined)
    assert.equal(await store.put(bytes), name)
    assert.equal(await store.put(large), digestOf(large))
    const other = await openStore(place)
    assert.deepEqual(Buffer.from((await other.get(name)) ?? []), bytes)
    assert.deepEqual(Buffer.from((await other.get(digestOf(large))) ?? []), large)

    await t.test('damaged, it is none, and can be put again', async () => {
      await spoil()
      assert.equal(await other.get(name), undefined)
      assert.equal(await other.get(name), undefined)
      assert.equal(await store.put(bytes), name)
      assert.deepEqual(Buffer.from((await other.get(name)) ?? []), bytes)
    })
    await t.test('cut short, it is written again without being read', async () => {
      await cut()
      assert.equal(await store.put(bytes), name)
      assert.deepEqual(Buffer.from((await other.get(name)) ?? []), bytes)
    })
    await t.test('by many at once', async () => {
      const all = await Promise.all(Array.from({length: 8}, () => store.put(Buffer.from('many'))))
      assert.deepEqual(new Set(all).size, 1)
      assert.equal(String(Buffer.from((await other.get(all[0] ?? '')) ?? [])), 'many')
    })
  })
}

test('s3: what is there is not sent again', async () => {
  const store = await openStore('s3://documents/once')
  await store.put(bytes)
  bucket.requests.length = 0
  await store.put(bytes)
  assert.deepEqual(bucket.requests, [`HEAD /documents/once/${name}`])
  await (await openStore('s3://documents')).put(bytes)
  assert.ok(bucket.objects.has(`/documents/${name}`))
})

test('s3: a server that is busy is asked again; one that refuses is told of', async (t) => {
  const store = await openStore('s3://documents/x')
  await t.test('busy', async () => {
    bucket.failures.push(503)
    await store.put(Buffer.from('patience'))
    assert.ok(bucket.objects.has(`/documents/x/${digestOf('patience')}`))
  })
  await t.test('refused', async () => {
    bucket.failures.push(403)
    await assert.rejects(store.get(name), (error) => {
      assert.ok(error instanceof OperationalError)
      assert.match(error.wording.zh, /s3:\/\/documents 读写失败：AccessDenied/)
      assert.match(error.hintFor('npx hongtou')?.en ?? '', /AWS_ACCESS_KEY_ID/)
      return true
    })
  })
  await t.test('no such bucket', async () => {
    const none = await openStore('s3://none/x')
    await assert.rejects(none.put(bytes), OperationalError)
  })
  await t.test('no bucket at all', async () => {
    await assert.rejects(openStore('s3://'), OperationalError)
  })
})

test('folder: a place that cannot be written is told of, and nothing is left', async () => {
  const file = join(temporary, 'file')
  await writeFile(file, '')
  await assert.rejects((await openStore(file)).put(bytes), OperationalError)
  const store = await openStore(join(temporary, 'clean'))
  await store.put(bytes)
  const all = await readdir(join(temporary, 'clean'), {recursive: true})
  assert.deepEqual(all.filter((each) => each !== '.pruned').sort(), [
    name.slice(0, 2),
    `${name.slice(0, 2)}/${name.slice(2)}`
  ])
})

test('folder: what nobody asked for in a week goes, what was asked for stays', async () => {
  const place = join(temporary, 'aged')
  const first = await openStore(place)
  await first.put(bytes)
  await first.put(large)
  const then = new Date(Date.now() - 8 * 24 * 3_600_000)
  const files = (await readdir(place, {recursive: true})).filter((each) => each !== '.pruned')
  for (const each of files) await utimes(join(place, each), then, then)
  await rm(join(place, '.pruned'))
  const later = await openStore(place)
  // Put again, it is not written.
  await later.put(large)
  await later.put(Buffer.from('new'))
  assert.equal(await later.has(name), false)
  assert.equal(await later.has(digestOf(large)), true)
  assert.equal(await later.has(digestOf('new')), true)
})
