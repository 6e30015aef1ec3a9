/** The preview: documents and their pages, live, for browsers on this machine. */

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {OperationalError} from '../base/operational-error.ts'
import {isIn, namesOf} from '../files/canonical.ts'
import {Watcher} from '../files/watcher.ts'
import type {Event} from './contract.ts'
import {Documents} from './documents.ts'
import {Events} from './events.ts'
import {isWelcome} from './guard.ts'
import {listen} from './listen.ts'
import type {Project} from './project.ts'
import {send} from './reply.ts'
import {missing, routesOf} from './routes.ts'

export interface PreviewOptions {
  readonly project: Project
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly language: string
  /** `dist/preview`. */
  readonly assets: string
  /** Told when changes of some files will not be seen. */
  readonly warn: (error: OperationalError) => void
}

/** Long enough for the second of two writes, far too short to be felt. */
const pace = {quiet: 8, longest: 40, settling: 60, gone: 0}

export interface Preview {
  readonly host: string
  readonly port: number
  readonly address: string
  /** Resolves when files are watched: from then on no change is missed. */
  readonly watching: Promise<void>
  close(): Promise<void>
}

export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const {project, host, language, assets, warn} = options
  const stop = new AbortController()
  const events = new Events()
  const documents = new Documents(project, (event) => events.send(event))
  /** What a page is told that is opened later. */
  const told: Event[] = []
  const routes = routesOf({project, documents, events, told, assets, language})
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
  const watcher = new Watcher({
    folders: [...project.watched, ...project.style, project.profile],
    // Nothing of ours lies there, and thousands of others do.
    passesOver: (name) => name === 'node_modules' || name === '.git',
    pace
  })
  const following = follow()
  // Whatever is wrong with one document is said with it, and the others are read.
  void documents.readAll(stop.signal).catch(() => undefined)

  async function follow(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        void take(await watcher.burst(stop.signal))
      } catch (error) {
        if (stop.signal.aborted) return
        if (!(error instanceof OperationalError)) throw error
        tellUnwatched(error)
      }
    }
  }

  /** Once: each folder has the same trouble. */
  function tellUnwatched(error: OperationalError): void {
    if (told.length > 0) return
    const {wording, hint = null} = error
    const event: Event = {kind: 'unwatched', wording, hint}
    told.push(event)
    documents.unfollow()
    events.send(event)
    warn(error)
  }

  async function take(changed: ReadonlySet<string>): Promise<void> {
    if (stop.signal.aborted) return
    const styles = project.style.flatMap(namesOf)
    const profile = namesOf(project.profile)
    const isStyle = (file: string) => styles.some((folder) => isIn(file, folder))
    const isProfile = profile.some((name) => changed.has(name))
    if (isProfile || [...changed].some(isStyle)) project.forget()
    if (isProfile) await documents.readAgain().catch(() => undefined)
    if ([...changed].some(isStyle)) {
      // A partial that is just being written is read when it is whole: that is a change too.
      const {version} = await project.styles().catch(() => ({version: ''}))
      if (version !== '') events.send({kind: 'styles', version})
    }
    const rest = [...changed].filter((file) => !profile.includes(file) && !isStyle(file))
    if (rest.length > 0) await documents.update(new Set(rest)).catch(() => undefined)
  }

  return {
    host,
    port,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    watching: watcher.ready,
    async close() {
      stop.abort()
      events.close()
      await Promise.all([watcher.close(), following])
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
