import assert from 'node:assert/strict'
import {
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, beforeEach, test} from 'node:test'
import {digestOf} from '../../src/base/digest.ts'
import {exactStampOf, knownDigest, rememberDigest} from '../../src/fonts/known-digests.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-digests-'))
after(() => rm(folder, {recursive: true, force: true}))
const cache = join(folder, 'cache')
const font = join(folder, 'font.ttf')
const digest = digestOf('one')
/** Long after the file was written. */
const later = Date.now() + 600_000

beforeEach(async () => {
  await rm(cache, {recursive: true, force: true})
  await writeFile(font, 'one')
  await rememberDigest(cache, font, exactStampOf(font), digest, later)
  assert.equal(knownDigest(cache, font), digest)
})

test('a file of the same size and the same time that was written anew is another', async () => {
  const {atime, mtime} = await stat(font)
  await writeFile(font, 'two')
  await utimes(font, atime, mtime)
  assert.equal(knownDigest(cache, font), undefined)
})

test('a file that took its place is another, times and all', async () => {
  const {atime, mtime} = await stat(font)
  const other = join(folder, 'other.ttf')
  await writeFile(other, 'two')
  await utimes(other, atime, mtime)
  await rename(other, font)
  assert.equal(knownDigest(cache, font), undefined)
})

test('a note is of one path', async () => {
  const copy = join(folder, 'copy.ttf')
  await copyFile(font, copy)
  assert.equal(knownDigest(cache, copy), undefined)
})

test('what was changed while it was read, just before, or by a clock that runs ahead', async () => {
  const before = exactStampOf(font)
  await writeFile(font, 'another')
  await rememberDigest(cache, font, before, digest, later)
  assert.equal(knownDigest(cache, font), undefined)
  const now = exactStampOf(font)
  await rememberDigest(cache, font, now, digestOf('another'))
  assert.equal(knownDigest(cache, font), undefined)
  await rememberDigest(cache, font, now, digestOf('another'), Date.now() - 3_600_000)
  assert.equal(knownDigest(cache, font), undefined)
  await rememberDigest(cache, font, now, digestOf('another'), later)
  assert.equal(knownDigest(cache, font), digestOf('another'))
})

test('a note that is damaged is none, and a cache that cannot be written no trouble', async () => {
  const notes = join(cache, 'fonts', 'digests')
  const [name = ''] = await readdir(notes)
  const note = await readFile(join(notes, name), 'utf8')
  for (const damaged of [note.slice(0, 40), note.replace(digest, digestOf('two')), '']) {
    await writeFile(join(notes, name), damaged)
    assert.equal(knownDigest(cache, font), undefined)
  }
  const nowhere = join(font, 'cache')
  await rememberDigest(nowhere, font, exactStampOf(font), digest, later)
  assert.equal(knownDigest(nowhere, font), undefined)
})
