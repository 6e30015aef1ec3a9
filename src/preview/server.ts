/** The preview: documents and their pages, live, for browsers on this machine. */

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {sep} from 'node:path'
import {Documents} from './documents.ts'
import {Events} from './events.ts'
import {isWelcome} from './guard.ts'
import {listen} from './listen.ts'
import type {Project} from './project.ts'
import {missing, send} from './reply.ts'
import {routesOf} from './routes.ts'
import {watchPaths} from './watch.ts'

export interface PreviewOptions {
  readonly project: Project
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly language: string
  /** `dist/preview`. */
  readonly assets: string
}

export interface Preview {
  readonly host: string
  readonly port: number
  readonly address: string
  /** Resolves when files are watched: from then on no change is missed. */
  readonly watching: Promise<void>
  close(): Promise<void>
}

export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const {project, host, language, assets} = options
  const stop = new AbortController()
  const events = new Events()
  const documents = new Documents(project, (event) => events.send(event))
  const routes = routesOf({project, documents, events, assets, language})
  let port = options.port

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => fail(response, error))
  })
  server.keepAliveTimeout = 60_000

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isWelcome(request, {host, port})) {
      return send(response, 403, 'forbidden: this preview is for pages it served itself')
    }
    const url = new URL(request.url ?? '/', 'http://preview')
    const route = routes(url.pathname, request.method ?? '')
    if (!route) return missing(response)
    await route(request, response, url)
  }

  await documents.find()
  port = await listen(server, host, port)
  const watched = [...project.watched, ...project.style, project.profile]
  const starting = watchPaths(watched, (changed) => {
    void take(changed)
  })
  const watching = starting.then(() => undefined)
  // Whatever is wrong with one document is said with it, and the others are read.
  void documents.readAll(stop.signal).catch(() => undefined)

  async function take(changed: ReadonlySet<string>): Promise<void> {
    if (stop.signal.aborted) return
    const isStyle = (file: string) => project.style.some((folder) => isWithin(file, folder))
    const isProfile = changed.has(project.profile)
    if (isProfile || [...changed].some(isStyle)) project.forget()
    if (isProfile) await documents.readAgain().catch(() => undefined)
    if ([...changed].some(isStyle)) {
      // A partial that is just being written is read when it is whole: that is a change too.
      const {version} = await project.styles().catch(() => ({version: ''}))
      if (version !== '') events.send({kind: 'styles', version})
    }
    const rest = [...changed].filter((file) => file !== project.profile && !isStyle(file))
    if (rest.length > 0) await documents.update(new Set(rest)).catch(() => undefined)
  }

  return {
    host,
    port,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    watching,
    async close() {
      stop.abort()
      events.close()
      await (await starting.catch(() => undefined))?.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  send(response, 500, error instanceof Error ? error.message : String(error))
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}
