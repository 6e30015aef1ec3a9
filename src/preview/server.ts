/** The preview: documents and their pages, live, for browsers on this machine. */

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {OperationalError} from '../base/operational-error.ts'
import type {Event} from './contract.ts'
import {Documents} from './documents.ts'
import {Events} from './events.ts'
import {followDisk} from './follow-disk.ts'
import {isWelcome} from './guard.ts'
import {listen} from './listen.ts'
import type {Project} from './project.ts'
import {missing, send} from './reply.ts'
import {routesOf} from './routes.ts'
import {SignIn} from './sign-in.ts'
import {WriteAccess} from './write-access.ts'
import {FileWriting} from './writing.ts'

export interface PreviewOptions {
  readonly project: Project
  readonly host: string
  /** Whether files may be written where others than this machine reach the server. */
  readonly allowWrite?: boolean | undefined
  /** 0: any that is free. */
  readonly port: number
  readonly language: string
  /** Whose pages may hold ours in a frame: `vscode-webview:`; by default nobody’s. */
  readonly framedBy?: readonly string[] | undefined
  /** `dist/preview`. */
  readonly assets: string
  /** Told when changes of some files will not be seen. */
  readonly warn: (error: OperationalError) => void
}

export interface Preview {
  readonly host: string
  readonly port: number
  /** To be opened; the code is in it, where others reach us. */
  readonly address: string
  /** What others have to type; undefined where only this machine reaches us. */
  readonly code: string | undefined
  readonly access: WriteAccess['kind']
  /** Resolves when files are watched: from then on no change is missed. */
  readonly watching: Promise<void>
  close(): Promise<void>
}

export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const {project, host, language, assets, warn} = options
  const signIn = new SignIn(host, language)
  const access = new WriteAccess(host, options.allowWrite ?? false)
  const writing = new FileWriting(project.root)
  const stop = new AbortController()
  const events = new Events()
  const documents = new Documents(project, (event) => events.send(event))
  /** What a page is told that is opened later. */
  const told: Event[] = []
  const routes = routesOf({
    ...{project, documents, events, told, assets, language},
    ...{writing, access, framedBy: options.framedBy ?? []}
  })
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
    if (!signIn.admits(request)) return signIn.answer(request, response, url)
    const route = routes(url.pathname, request.method ?? '')
    if (!route) return missing(response)
    await route(request, response, url)
  }

  await documents.find()
  port = await listen(server, host, port)
  const disk = followDisk({project, documents, events, told, warn})
  // Whatever is wrong with one document is said with it, and the others are read.
  void documents.readAll(stop.signal).catch(() => undefined)

  return {
    host,
    port,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}/${signIn.query}`,
    code: signIn.code,
    access: access.kind,
    watching: disk.ready,
    async close() {
      stop.abort()
      events.close()
      await disk.close()
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
