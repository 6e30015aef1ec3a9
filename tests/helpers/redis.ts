/** A Redis or Valkey server of the test's own, on a free port, with nothing kept. */

import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {accessSync, constants} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'

const program = ['redis-server', 'valkey-server']
  .flatMap((name) => (env.PATH ?? '').split(':').map((folder) => join(folder, name)))
  .find(canRun)

/** For `skip`. */
export const noRedis: string | false = program ? false : 'redis-server is not installed'

export interface RedisServer {
  readonly address: string
  /** As if the machine had been switched off and on: nothing is remembered. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-test-redis-'))
  const port = await freePort()
  let child = await start(port, folder)
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    address: `redis://127.0.0.1:${port}`,
    async restart() {
      await stop()
      child = await start(port, folder)
    },
    async stop() {
      await stop()
      await rm(folder, {recursive: true, force: true})
    }
  }
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  const child = spawn(program ?? '', [...words, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore'
  })
  // Whatever ends the test ends the server.
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  for (let tries = 0; tries < 500; tries += 1) {
    if (await answers(port)) return child
    await wait(20)
  }
  end()
  throw new Error('Expected a Redis server that answers')
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write('PING\r\n')
    const [data] = await once(socket, 'data')
    return String(data).startsWith('+PONG')
  } catch {
    // Not listening yet.
    return false
  } finally {
    socket.destroy()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('Expected a port')
  return address.port
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there.
    return false
  }
}
