/** A long run on a queue, its workers killed one after another. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {until} from '../helpers/patience.ts'
import {noRedis} from '../helpers/redis.ts'
import {documentsOf, jobsOf, locally, open, sameOutputs, sumOf} from './queue-run.ts'

const kills = 4

test(`40 documents, three workers, ${kills} killed in the middle and replaced`, {
  skip: noRedis
}, async (t) => {
  const lengths = Array.from({length: 40}, (_each, index) => 6 + (index % 7))
  const {folder, redis, work, begin, untilWritten} = await open(t, documentsOf(lengths))
  const expected = await locally(folder)
  const workers = [await work(), await work(), await work()]
  const building = begin()
  await untilWritten()
  for (let killed = 0; killed < kills; killed += 1) {
    await until(async () => (await jobsOf(redis)).filter(({isActive}) => isActive).length === 3)
    workers.shift()?.process.kill('SIGKILL')
    workers.push(await work())
    await until(async () => sumOf((await jobsOf(redis)).map(({losses}) => losses)) === killed + 1)
  }
  const {files, code, err} = await building.ended

  assert.deepEqual({code, err}, {code: 0, err: ''})
  assert.deepEqual(files, expected.files)
  await sameOutputs(folder, expected.outputs)
  const jobs = await jobsOf(redis)
  assert.equal(jobs.length, lengths.length)
  assert.equal(sumOf(jobs.map(({begun}) => begun)), lengths.length + kills)
  assert.ok(jobs.every(({isDone}) => isDone))
})
