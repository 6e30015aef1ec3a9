import assert from 'node:assert/strict'
import {test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {schedule, shard} from '../../src/project/schedule.ts'

test('schedule keeps the order of the items, whatever ends first', async () => {
  const results = await schedule([30, 1, 15, 0], 3, async (milliseconds) => {
    await wait(milliseconds)
    return milliseconds * 2
  })
  assert.deepEqual(results, [60, 2, 30, 0])
})

test('schedule never runs more than `jobs` at once, and does run that many', async () => {
  let running = 0
  let most = 0
  await schedule(Array.from({length: 20}), 3, async () => {
    running += 1
    most = Math.max(most, running)
    await wait(2)
    running -= 1
  })
  assert.equal(most, 3)
})

test('schedule begins with the longest, and keeps the order of the results', async () => {
  const begun: number[] = []
  const work = async (item: number): Promise<number> => {
    begun.push(item)
    return item * 2
  }
  const items = [3, 40, 5, 40, 1]
  const results = await schedule(items, 2, work, (item) => item)
  assert.deepEqual(results, [6, 80, 10, 80, 2])
  assert.deepEqual(begun, [40, 40, 5, 3, 1])

  // One after the other there is nothing to be gained, and the first is seen first.
  begun.length = 0
  await schedule(items, 1, work, (item) => item)
  assert.deepEqual(begun, items)
})

test('schedule stops at the first failure', async () => {
  const started: number[] = []
  const run = schedule([0, 1, 2, 3, 4, 5], 2, async (item) => {
    started.push(item)
    await wait(item === 1 ? 1 : 20)
    if (item === 1) throw new Error('no')
  })
  await assert.rejects(run, /no/)
  await wait(60)
  assert.deepEqual(started, [0, 1])
})

test('schedule of nothing is nothing', async () => {
  assert.deepEqual(await schedule([], 4, async () => 1), [])
})

test('shards are disjoint, stable, and together the whole', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const parts = [1, 2, 3].map((part) => shard(items, part, 3))
  assert.deepEqual(parts[0], ['a', 'd', 'g'])
  assert.deepEqual(parts.flat().sort(), items)
})
