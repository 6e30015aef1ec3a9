/** `hongtou build --queue` and `hongtou worker`, as processes of their own, with a real server. */

import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {env, execPath} from 'node:process'
import {type TestContext, test} from 'node:test'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {Queue} from 'bullmq'
import {Redis} from 'ioredis'
import {startBucket} from '../helpers/bucket.ts'
import {until} from '../helpers/patience.ts'
import {noRedis, type RedisServer, startRedis} from '../helpers/redis.ts'
import {pagesOfText} from '../pages/filler.ts'
import {folderWith, hongtou, ownCache, trace} from './run.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const skip = noRedis
const seal = await readFile(new URL('../../content/seals/example.png', import.meta.url))
const faulty = '---\n成文日: 2026-03-05\n---\n\n# 关于乙的通知\n\n正文。\n'
/** A title of five lines: told by the layout, at its line. */
const warned = `# 关于${'进一步加强职工岗位技能培训'.repeat(9)}的通知\n\n正文。\n`

/** What `--report json` says of a file. */
interface Report {
  readonly path: string
  readonly output: string | null
  readonly pages: number | null
  readonly cached: boolean
  readonly messages: readonly {readonly ruleId: string; readonly reason: string}[]
}

test('three workers, one killed in the middle: all built, none lost, none twice', {
  skip
}, async (t) => {
  const names = Array.from({length: 12}, (_each, index) => `content/${index + 10}.md`)
  const {folder, redis, work, build} = await open(
    t,
    Object.fromEntries(names.map((name) => [name, text(name.slice(8, 10), 12)]))
  )
  const expected = await locally(folder)
  const workers = [await work(), await work(), await work()]
  const building = build()
  // By then each has one.
  await until(async () => (await readdir(join(folder, 'output')).catch(() => [])).length > 0)
  await until(async () => (await jobsOf(redis)).filter(({isActive}) => isActive).length === 3)
  workers[0]?.process.kill('SIGKILL')
  const {files, code, err} = await building

  assert.deepEqual({code, err}, {code: 0, err: ''})
  assert.deepEqual(files, expected.files)
  await sameOutputs(folder, expected.outputs)
  const jobs = await jobsOf(redis)
  assert.equal(jobs.length, names.length)
  // What the dead one had in hand was begun twice, the others once.
  assert.deepEqual(jobs.map(({begun}) => begun).sort(), [...names.slice(1).map(() => 1), 2])
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
  const words = ['--format', 'pdf,html,png']
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
  const names = Array.from({length: 8}, (_each, index) => `content/${index}.md`)
  const {folder, redis, work, build} = await open(
    t,
    Object.fromEntries(names.map((name) => [name, text(name.slice(8, 9), 12)]))
  )
  const building = build()
  // Nobody is there yet.
  await wait(6000)
  const first = await work()
  await until(async () => (await readdir(join(folder, 'output')).catch(() => [])).length > 0)
  await work()
  first.process.kill('SIGTERM')
  await once(first.process, 'exit')
  assert.deepEqual([first.process.exitCode, first.err()], [0, ''])
  const {files, code, err} = await building
  assert.equal(code, 0)
  assert.match(err, /^hongtou: 还没有工作进程在队列 [0-9a-f]{16} 上，等待中/)
  assert.equal(files.filter(({output}) => output !== null).length, names.length)
  // What it had begun it handed back: nobody had to find that it was lost.
  const jobs = await jobsOf(redis)
  assert.deepEqual([jobs.length, sumOf(jobs.map(({losses}) => losses))], [names.length, 0])
})

test('a server that forgets everything: what it forgot is handed out again', {skip}, async (t) => {
  const names = Array.from({length: 6}, (_each, index) => `content/${index}.md`)
  const {folder, redis, work, build} = await open(
    t,
    Object.fromEntries(names.map((name) => [name, text(name.slice(8, 9), 12)]))
  )
  await work()
  const building = build()
  await until(async () => (await readdir(join(folder, 'output')).catch(() => [])).length > 0)
  await redis.restart()
  const {files, code} = await building
  assert.equal(code, 0)
  assert.equal(files.filter(({output}) => output !== null).length, names.length)
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
  const {folder, redis, store, work} = await open(t, {'content/a.md': text('甲', 1)})
  const words = ['build', '--queue', redis.address, '--store', store]
  const building = run(folder, words)
  await until(async () => (await readdir(store).catch(() => [])).length > 0)
  await wait(1000)
  building.process.kill('SIGINT')
  await once(building.process, 'exit')
  assert.deepEqual([building.process.signalCode, building.err()], ['SIGINT', ''])
  // Nothing is left to be done.
  const worker = await work()
  await wait(1500)
  worker.process.kill('SIGINT')
  await once(worker.process, 'exit')
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

interface JobState {
  /** How often. */
  readonly begun: number
  /** How often its worker was found to be gone. */
  readonly losses: number
  readonly isActive: boolean
  readonly isDone: boolean
}

/** All jobs that the server knows of. */
async function jobsOf({address}: RedisServer): Promise<readonly JobState[]> {
  const redis = new Redis(address)
  try {
    const [name] = (await redis.keys('hongtou:*:meta')).map((key) => key.split(':')[1])
    if (name === undefined) return []
    const queue = new Queue(name, {connection: redis, prefix: 'hongtou'})
    const active = new Set((await queue.getActive()).map(({id}) => id))
    const done = new Set((await queue.getCompleted()).map(({id}) => id))
    const jobs = await queue.getJobs()
    return jobs.map(({id, attemptsStarted, stalledCounter}) => ({
      begun: attemptsStarted,
      losses: stalledCounter,
      isActive: active.has(id),
      isDone: done.has(id)
    }))
  } finally {
    redis.disconnect()
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

interface Running {
  readonly process: ChildProcess
  out(): string
  err(): string
}

interface Built {
  readonly code: number | null
  readonly files: readonly Report[]
  readonly err: string
}

interface Opened {
  readonly folder: string
  readonly store: string
  readonly redis: RedisServer
  /** A worker that is ready. */
  work(store?: string, more?: Readonly<Record<string, string>>): Promise<Running>
  build(words?: readonly string[], more?: Readonly<Record<string, string>>): Promise<Built>
}

async function open(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<Opened> {
  const running: Running[] = []
  const servers: RedisServer[] = []
  // Before the folder is removed, which is asked for next.
  t.after(async () => {
    for (const {process: child} of running) child.kill('SIGKILL')
    for (const server of servers) await server.stop()
  })
  const folder = await folderWith(files)
  const store = join(folder, 'store')
  const redis = await startRedis()
  servers.push(redis)
  const common = ['--queue', redis.address, '--fonts', 'bundled']
  return {
    folder,
    store,
    redis,
    async work(place = store, more = {}) {
      const words = ['worker', ...common, '--store', place, '--jobs', '1']
      const worker = run(folder, words, more)
      running.push(worker)
      await until(() => worker.out().includes('等待公文'))
      return worker
    },
    async build(words = [], more = {}) {
      const place = words.includes('--store') ? [] : ['--store', store]
      const report = ['--report', 'json']
      const building = run(folder, ['build', ...common, ...place, ...report, ...words], more)
      running.push(building)
      const [code] = await once(building.process, 'close')
      if (building.out() === '') assert.fail(building.err())
      return {code, files: JSON.parse(building.out()).files, err: building.err()}
    }
  }
}

function run(
  folder: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {}
): Running {
  const {PATH, HOME, XDG_CACHE_HOME, HONGTOU_CACHE, TMPDIR} = env
  const known = {PATH, HOME, XDG_CACHE_HOME, HONGTOU_CACHE, TMPDIR, HONGTOU_CACHE_SIZE: '0'}
  const child = spawn(execPath, [cli, ...words], {
    cwd: folder,
    env: {...known, ...more},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 240_000,
    killSignal: 'SIGKILL'
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return {process: child, out: () => out, err: () => err}
}

/** The report and the outputs of a build on this machine, which are removed again. */
async function locally(
  folder: string,
  words: readonly string[] = []
): Promise<{files: readonly Report[]; outputs: ReadonlyMap<string, Buffer>}> {
  const all = ['build', '--fonts', 'bundled', '--report', 'json', ...words]
  const {out, err} = await hongtou(folder, all)
  assert.equal(err, '')
  assert.ok(existsSync(join(folder, 'output')), out)
  const outputs = await outputsIn(folder)
  await rm(join(folder, 'output'), {recursive: true})
  return {files: JSON.parse(out).files, outputs}
}

async function sameOutputs(folder: string, expected: ReadonlyMap<string, Buffer>): Promise<void> {
  const outputs = await outputsIn(folder)
  assert.deepEqual([...outputs.keys()], [...expected.keys()])
  for (const [name, bytes] of outputs) {
    assert.ok(expected.get(name)?.equals(bytes), `Expected the same bytes of ${name}`)
  }
}

async function outputsIn(folder: string): Promise<Map<string, Buffer>> {
  const output = join(folder, 'output')
  const names = (await readdir(output)).sort()
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(output, name))] as const)
    )
  )
}

function text(title: string, pages: number): string {
  return `# 关于${title}的通知\n\n${pagesOfText(pages)}\n`
}
