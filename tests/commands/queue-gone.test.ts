/** A queue that goes for good, in the middle of a build. */

import assert from 'node:assert/strict'
import {once} from 'node:events'
import {readdir, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {noRedis} from '../helpers/redis.ts'
import {documentsOf, locally, open, run, sameOutputs} from './queue-run.ts'
import {trace} from './run.ts'

const skip = noRedis

test('exit code 2 after --queue-timeout, what is built stays', {skip}, async (t) => {
  const {folder, redis, store, work, untilWritten} = await open(t, documentsOf([1, 12]))
  await work()
  const place = ['--queue', redis.address, '--store', store, '--fonts', 'bundled']
  const building = run(folder, ['build', ...place, '--queue-timeout', '2'])
  await untilWritten()
  await redis.stop()
  const [code] = await once(building.process, 'close')
  assert.deepEqual([code, building.out()], [2, ''])
  assert.match(
    building.err(),
    /^hongtou: 队列 redis:\/\/127\.0\.0\.1:\d+ 已 2 秒没有应答.*\n.*--queue-timeout/u
  )
  assert.doesNotMatch(building.err(), trace)
  assert.equal((await readdir(join(folder, 'output'))).length, 1)
})

test('a page that is damaged in the store is put there again', {skip}, async (t) => {
  const {folder, store, work, build} = await open(t, documentsOf([1]))
  const expected = await locally(folder)
  await work()
  await build()
  // Of the same length, so that only whoever reads it sees it.
  const names = (await readdir(store, {recursive: true})).filter((name) =>
    /^..\/.{62}$/u.test(name)
  )
  assert.ok(names.length >= 3)
  for (const name of names) {
    const path = join(store, name)
    await writeFile(path, Buffer.alloc((await stat(path)).size, 'x'))
  }
  await rm(join(folder, 'output'), {recursive: true})
  const {files, code} = await build()
  assert.equal(code, 0)
  assert.deepEqual(files, expected.files)
  await sameOutputs(folder, expected.outputs)
})
