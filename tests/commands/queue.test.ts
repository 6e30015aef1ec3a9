/** `hongtou build --queue` and `hongtou worker`, as processes of their own, with a real server. */

import assert from 'node:assert/strict'
import {once} from 'node:events'
import {readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import {startBucket} from '../helpers/bucket.ts'
import {until} from '../helpers/patience.ts'
import {noRedis} from '../helpers/redis.ts'
import {documentsOf, jobsOf, locally, open, run, sameOutputs, sumOf, text} from './queue-run.ts'
import {folderWith, hongtou, ownCache, trace} from './run.ts'

const skip = noRedis
const seal = await readFile(new URL('../../content/seals/example.png', import.meta.url))
const faulty = '---\n成文日: 2026-03-05\n---\n\n# 关于乙的通知\n\n正文。\n'
/** A title of five lines: told by the layout, at its line. */
const warned = `# 关于${'进一步加强职工岗位技能培训'.repeat(9)}的通知\n\n正文。\n`

test('three workers, one killed in the middle: all built, none lost, none twice', {
  skip
}, async (t) => {
  // Begun in this order: once the first is written, each worker has a long one in hand.
  const lengths = [1, 24, 24, 24, 1, 1]
  const {folder, redis, work, begin, untilWritten} = await open(t, documentsOf(lengths))
  const expected = await locally(folder)
  const workers = [await work(), await work(), await work()]
  const building = begin()
  await untilWritten()
  await until(async () => (await jobsOf(redis)).filter(({isActive}) => isActive).length === 3)
  workers[0]?.process.kill('SIGKILL')
  const {files, code, err} = await building.ended

  assert.deepEqual({code, err}, {code: 0, err: ''})
  assert.deepEqual(files, expected.files)
  await sameOutputs(folder, expected.outputs)
  const jobs = await jobsOf(redis)
  assert.equal(jobs.length, lengths.length)
  // What the dead one had in hand was begun twice, the others once.
  assert.deepEqual(jobs.map(({begun}) => begun).sort(), [...lengths.slice(1).map(() => 1), 2])
  assert.equal(sumOf(jobs.map(({losses}) => losses)), 1)
  assert.ok(jobs.every(({isDone}) => isDone))
})

test('the same as made here: messages, attachments, pictures, seals, all formats', {
  skip
}, async (t) => {
  const files = {
    'content/faulty.md': faulty,
    'content/warned.md': warned,
    'content/sealed.md': `---\n发文机关: 某某市总工会\n印章: {图片: seal.png, 直径: 42}\n成文日期: 2026-03-05\n附件: {名称: 名单, 文件: _list.md}\n---\n\n${text('印', 1)}`,
    'content/_list.md': '甲、乙、丙。\n\n![图](seal.png)\n\n## 漏\n',
    'content/seal.png': seal,
    'content/same-1.md': text('同', 1),
    'content/same-2.md': text('同', 1)
  }
  const {folder, work, build} = await open(t, files)
  const words = ['--format', 'pdf,html,png,docx']
  const expected = await locally(folder, words)
  const told = new Set(expected.files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId)))
  assert.deepEqual([...told].sort(), ['metadata', 'title'])
  await work()
  const {files: report, code} = await build(words)
  assert.equal(code, 1)
  assert.deepEqual(report, expected.files)
  await sameOutputs(folder, expected.outputs)
  // Once more: printed already, for whoever asks within the hour.
  await rm(join(folder, 'output'), {recursive: true})
  assert.deepEqual((await build(words)).files, expected.files)
  await sameOutputs(folder, expected.outputs)
})

test('workers join and leave', {skip}, async (t) => {
  const lengths = [1, 6, 6, 6]
  const {redis, work, begin, untilWritten} = await open(t, documentsOf(lengths))
  const building = begin()
  const noWorkers = /^hongtou: 还没有工作进程在队列 [0-9a-f]{16} 上，等待中/u
  await until(() => noWorkers.test(building.err()))
  const first = await work()
  await untilWritten()
  const second = work()
  first.process.kill('SIGTERM')
  await once(first.process, 'exit')
  assert.deepEqual([first.process.exitCode, first.err()], [0, ''])
  await second
  const {files, code} = await building.ended
  assert.equal(code, 0)
  assert.equal(files.filter(({output}) => output !== null).length, lengths.length)
  // What it had begun it handed back: nobody had to find that it was lost.
  const jobs = await jobsOf(redis)
  assert.deepEqual([jobs.length, sumOf(jobs.map(({losses}) => losses))], [lengths.length, 0])
})

test('a server that forgets everything: what it forgot is handed out again', {skip}, async (t) => {
  const lengths = [1, 6, 6, 6]
  const {redis, work, begin, untilWritten} = await open(t, documentsOf(lengths))
  await work()
  const building = begin()
  await untilWritten()
  await redis.restart()
  const {files, code} = await building.ended
  assert.equal(code, 0)
  assert.equal(files.filter(({output}) => output !== null).length, lengths.length)
})

test('a store that is emptied between two builds', {skip}, async (t) => {
  const {folder, store, work, build} = await open(t, {'content/a.md': text('甲', 1)})
  await work()
  const first = await build()
  const pdf = await readFile(join(folder, 'output/a.pdf'))
  await rm(store, {recursive: true})
  await rm(join(folder, 'output'), {recursive: true})
  assert.deepEqual(await build(), first)
  assert.deepEqual(await readFile(join(folder, 'output/a.pdf')), pdf)
})

test('a worker with another store: told of the document, which is not remembered', {
  skip
}, async (t) => {
  const {folder, work, build} = await open(t, {'content/a.md': text('甲', 1)})
  const stray = await work(join(folder, 'elsewhere'))
  const cache = {HONGTOU_CACHE_SIZE: '100M', HONGTOU_CACHE: await ownCache()}
  const {files, code} = await build([], cache)
  assert.equal(code, 1)
  assert.deepEqual(
    files[0]?.messages.map(({ruleId}) => ruleId),
    ['queue']
  )
  assert.match(files[0]?.messages[0]?.reason ?? '', /各处的 --store 应是同一个/)
  stray.process.kill('SIGTERM')
  await once(stray.process, 'exit')
  await work()
  assert.equal((await build([], cache)).code, 0)
})

test('a bucket as the store', {skip}, async (t) => {
  const bucket = await startBucket('documents')
  t.after(() => bucket.stop())
  const {folder, work, build} = await open(t, {'content/a.md': text('甲', 1)})
  const expected = await locally(folder)
  const place = 's3://documents/hongtou'
  await work(place, bucket.environment)
  const {files, code} = await build(['--store', place], bucket.environment)
  assert.equal(code, 0)
  assert.deepEqual(files, expected.files)
  await sameOutputs(folder, expected.outputs)
  assert.ok(bucket.objects.size >= 3)
})

test('Ctrl-C takes back what no worker has begun', {skip}, async (t) => {
  const {folder, redis, store} = await open(t, {'content/a.md': text('甲', 1)})
  const words = ['build', '--queue', redis.address, '--store', store]
  const building = run(folder, words)
  await until(async () => (await jobsOf(redis)).length === 1)
  building.process.kill('SIGINT')
  await once(building.process, 'exit')
  assert.deepEqual([building.process.signalCode, building.err()], ['SIGINT', ''])
  // Nothing is left to be done, and nothing was.
  assert.deepEqual(await jobsOf(redis), [])
  assert.equal(
    (await readdir(store, {recursive: true})).filter((name) => name.includes('/')).length,
    2
  )
})

test('what cannot be: exit code 2, one sentence, no stack, no password', async (t) => {
  const folder = await folderWith({'content/a.md': text('甲', 1)})
  const cases: ReadonlyArray<readonly [words: string, said: RegExp]> = [
    ['build --queue redis://x', /--queue 和 --store 要同时给出/],
    ['build --store x', /--queue 和 --store 要同时给出/],
    ['worker', /worker 要同时给出 --queue 和 --store/],
    ['worker --queue redis://127.0.0.1:1', /worker 要同时给出/],
    [
      'worker --queue redis://u:secret@127.0.0.1:1 --store x',
      /连不上队列 redis:\/\/127\.0\.0\.1:1/
    ],
    [
      'build --queue redis://u:secret@127.0.0.1:1/2 --store x',
      /连不上队列 redis:\/\/127\.0\.0\.1:1\/2/
    ],
    ['worker --queue redis://127.0.0.1:1 --store x --jobs 0', /--jobs 的值“0”不对/],
    ['worker a.md --queue redis://127.0.0.1:1 --store x', /worker 后面多了“a\.md”/]
  ]
  for (const [words, said] of cases) {
    await t.test(words, async () => {
      const {code, out, err} = await hongtou(folder, words.split(' '))
      assert.deepEqual({code, out}, {code: 2, out: ''})
      assert.match(err, said)
      assert.doesNotMatch(err, /secret/)
      assert.doesNotMatch(err, trace)
    })
  }
})
