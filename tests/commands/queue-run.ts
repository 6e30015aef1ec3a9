/** `hongtou build --queue` and `hongtou worker` as processes of their own, with a server of theirs. */

import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {env, execPath} from 'node:process'
import type {TestContext} from 'node:test'
import {fileURLToPath} from 'node:url'
import {Queue} from 'bullmq'
import {Redis} from 'ioredis'
import {until} from '../helpers/patience.ts'
import {type RedisServer, startRedis} from '../helpers/redis.ts'
import {pagesOfText} from '../pages/filler.ts'
import {folderWith, hongtou} from './run.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** What `--report json` says of a file. */
interface Report {
  readonly path: string
  readonly output: string | null
  readonly pages: number | null
  readonly cached: boolean
  readonly messages: readonly {readonly ruleId: string; readonly reason: string}[]
}

interface JobState {
  /** How often. */
  readonly begun: number
  /** How often its worker was found to be gone. */
  readonly losses: number
  readonly isActive: boolean
  readonly isDone: boolean
}

/** All jobs that the server knows of. */
export async function jobsOf({address}: RedisServer): Promise<readonly JobState[]> {
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

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

interface Running {
  readonly process: ChildProcess
  out(): string
  err(): string
}

/** A build that is going on. */
interface Building {
  err(): string
  readonly ended: Promise<Built>
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
  begin(words?: readonly string[], more?: Readonly<Record<string, string>>): Building
  build(words?: readonly string[], more?: Readonly<Record<string, string>>): Promise<Built>
  /** Wait until the first document is written. */
  untilWritten(): Promise<void>
}

export async function open(
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
  const begin: Opened['begin'] = (words = [], more = {}) => {
    const place = words.includes('--store') ? [] : ['--store', store]
    const report = ['--report', 'json']
    const building = run(folder, ['build', ...common, ...place, ...report, ...words], more)
    running.push(building)
    const ended = once(building.process, 'close').then(([code]): Built => {
      if (building.out() === '') assert.fail(building.err())
      return {code, files: JSON.parse(building.out()).files, err: building.err()}
    })
    return {err: building.err, ended}
  }
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
    begin,
    build: (words, more) => begin(words, more).ended,
    untilWritten: () =>
      until(async () => (await readdir(join(folder, 'output')).catch(() => [])).length > 0)
  }
}

export function run(
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
export async function locally(
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

export async function sameOutputs(
  folder: string,
  expected: ReadonlyMap<string, Buffer>
): Promise<void> {
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

export function text(title: string, pages: number): string {
  return `# 关于${title}的通知\n\n${pagesOfText(pages)}\n`
}

/** Documents of so many pages each, in the order in which they are handed out. */
export function documentsOf(lengths: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    lengths.map((pages, index) => [`content/${index + 10}.md`, text(`${index + 10}`, pages)])
  )
}
