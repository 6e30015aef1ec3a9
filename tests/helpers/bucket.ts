/** What of S3 we use, on loopback: objects by path, in memory. */

import {once} from 'node:events'
import {createServer} from 'node:http'
import {buffer} from 'node:stream/consumers'

export interface Bucket {
  readonly environment: Readonly<Record<string, string>>
  /** By `/bucket/key`. */
  readonly objects: Map<string, Buffer>
  /** Requests as `METHOD /path`. */
  readonly requests: string[]
  /** The next requests are answered with this status, one each. */
  readonly failures: number[]
  stop(): Promise<void>
}

export async function startBucket(name: string): Promise<Bucket> {
  const objects = new Map<string, Buffer>()
  const requests: string[] = []
  const failures: number[] = []
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/u, ''))
    requests.push(`${request.method} ${path}`)
    const body = await buffer(request)
    const fail = (status: number, code: string): void => {
      response.writeHead(status, {'content-type': 'application/xml'})
      response.end(request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code></Error>`)
    }
    const failure = failures.shift()
    if (failure !== undefined) return fail(failure, failure === 403 ? 'AccessDenied' : 'SlowDown')
    if (!/^AWS4-HMAC-SHA256 Credential=key\//u.test(request.headers.authorization ?? '')) {
      return fail(403, 'AccessDenied')
    }
    if (!path.startsWith(`/${name}/`)) return fail(404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      objects.set(path, body)
    } else if (request.method === 'DELETE') {
      objects.delete(path)
      response.statusCode = 204
    } else {
      const object = objects.get(path)
      if (!object) return fail(404, 'NoSuchKey')
      response.setHeader('content-length', object.length)
      if (request.method === 'GET') response.write(object)
    }
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('Expected a port')
  return {
    environment: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${address.port}`,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret'
    },
    objects,
    requests,
    failures,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
