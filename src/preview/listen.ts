/** A server on a port of this machine. */

import type {Server} from 'node:http'
import {OperationalError} from '../base/operational-error.ts'

/** Ports after the wanted one that are tried. */
const attempts = 50

/** Listen on `port`, or on the next that is free; gives the one it became. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let offset = 0; offset < attempts; offset += 1) {
    const candidate = port === 0 ? 0 : port + offset
    if (candidate > 65_535) break
    const failure = await tryListen(server, host, candidate)
    if (failure === undefined) {
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : candidate
    }
    if (failure.code !== 'EADDRINUSE') throw cannot(host, candidate, failure)
  }
  throw cannot(host, port, undefined)
}

function tryListen(
  server: Server,
  host: string,
  port: number
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      resolve(error)
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(undefined)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, host)
  })
}

function cannot(host: string, port: number, cause: unknown): OperationalError {
  return new OperationalError(
    {
      zh: `无法在 ${host}:${port} 上提供预览`,
      en: `The preview cannot be served on ${host}:${port}`
    },
    {
      hint: {
        zh: '请用 --port、--host 指定别的端口或地址',
        en: 'Name another with --port or --host'
      },
      cause
    }
  )
}
