import assert from 'node:assert/strict'
import {afterEach, beforeEach, mock, test} from 'node:test'
import {setImmediate} from 'node:timers/promises'
import {Redis} from 'ioredis'
import {OperationalError} from '../../src/base/operational-error.ts'
import {type ServerWatch, watchServer} from '../../src/remote/queue/watch-server.ts'

const address = 'redis://u:secret@queue:6379/1'
let isThere = true
let told: string[] = []
let watch: ServerWatch

/** Answers while it is there; who asks when it is not waits. */
class Server extends Redis {
  override ping(): Promise<'PONG'> {
    return isThere ? Promise.resolve('PONG') : new Promise(() => undefined)
  }
}

beforeEach(() => {
  mock.timers.enable({apis: ['setInterval', 'Date']})
  isThere = true
  told = []
  const server = new Server({lazyConnect: true})
  watch = watchServer(server, address, 120_000, (shown) => told.push(shown))
})
afterEach(() => {
  watch.end()
  mock.timers.reset()
})

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    mock.timers.tick(1000)
    await setImmediate()
  }
}

async function isGivenUp(): Promise<OperationalError | undefined> {
  const error = await Promise.race([watch.gone.catch((gone: unknown) => gone), setImmediate()])
  return error instanceof OperationalError ? error : undefined
}

test('a server that answers is never told of', async () => {
  await pass(600)
  assert.deepEqual(told, [])
  assert.equal(await isGivenUp(), undefined)
})

test('one that stops is told within 30 s, once, without its password, and given up in the end', async () => {
  await pass(5)
  isThere = false
  await pass(30)
  assert.deepEqual(told, ['redis://queue:6379/1'])
  assert.equal(await isGivenUp(), undefined)
  await pass(95)
  assert.deepEqual(told, ['redis://queue:6379/1'])
  const error = await isGivenUp()
  assert.match(error?.wording.zh ?? '', /redis:\/\/queue:6379\/1 已 120 秒没有应答/u)
  assert.match(error?.hintFor('hongtou')?.en ?? '', /--queue-timeout/u)
})

test('a program that was busy itself is no server that was away', async () => {
  isThere = false
  mock.timers.tick(1000)
  mock.timers.setTime(Date.now() + 500_000)
  await pass(5)
  assert.deepEqual(told, [])
})
