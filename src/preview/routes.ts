/** What the server answers to. */

import {randomUUID} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {basename, join} from 'node:path'
import type {Event} from './contract.ts'
import type {Documents} from './documents.ts'
import {openInEditor} from './editor.ts'
import type {Events} from './events.ts'
import type {Project} from './project.ts'
import {bodyOf, send, sendFile, sendJson} from './reply.ts'
import {readSettings, settingsOf} from './settings.ts'

export interface Served {
  readonly project: Project
  readonly documents: Documents
  readonly events: Events
  /** What holds from now on, for pages that are opened later. */
  readonly told: readonly Event[]
  /** What is built ahead: `dist/preview`. */
  readonly assets: string
  /** `zh` or `en`; a page may ask for the other. */
  readonly language: string
}

/** The page itself: its own scripts and styles, and frames of ours. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/**
 * The frame a document is laid out in: our scripts run, none of the document's; it reaches
 * nothing but fonts. Paged.js writes the styles in.
 */
const framePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'"
].join('; ')

const html = 'text/html; charset=utf-8'
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml'
}
/** PDFs made for a page, kept until newer ones push them out. */
const mostPdfs = 8

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL
) => Promise<void> | void

export function routesOf(served: Served): (path: string, method: string) => Handler | undefined {
  const {project, documents, events, told, assets, language} = served
  const pdfs = new Map<string, Uint8Array>()

  const fixed: Readonly<Record<string, Handler>> = {
    'GET /': (_request, response) =>
      page(response, 'index.html', {'Content-Security-Policy': pagePolicy}),
    'GET /frame': (_request, response) =>
      page(response, 'frame.html', {'Content-Security-Policy': framePolicy}),
    'GET /events': (request, response) =>
      events.add(request, response, [{kind: 'entries', entries: documents.entries}, ...told]),
    'GET /api/styles': async (_request, response) => sendJson(response, await project.styles()),
    'GET /api/formula-styles': async (_request, response) =>
      sendJson(response, await project.formulaStyles()),
    'GET /api/sheet': async (_request, response, {searchParams}) => {
      const path = searchParams.get('path') ?? ''
      const settings = settingsOf(searchParams)
      const sheet = await documents.sheet(path, settings, searchParams.has('glance'))
      if (sheet) sendJson(response, sheet)
      else missing(response)
    },
    'POST /api/layout': async (request, response) => {
      const body = await bodyOf(request)
      const {path, version, layout, pages} = fieldsOf(body)
      if (!isKnown(path) || typeof version !== 'string' || typeof pages !== 'number') {
        return refuse(response)
      }
      sendJson(response, {findings: documents.judge(path, version, layout, pages), pages})
    },
    'POST /api/open': async (request, response) => {
      const {path, line} = fieldsOf(await bodyOf(request))
      const file = typeof path === 'string' ? documents.fileOf(path) : undefined
      if (file === undefined || typeof line !== 'number' || !Number.isInteger(line) || line < 1) {
        return refuse(response)
      }
      sendJson(response, {opened: await openInEditor(file, line)})
    },
    'POST /api/print': async (request, response) => {
      const {path, settings} = fieldsOf(await bodyOf(request))
      if (!isKnown(path)) return refuse(response)
      const {pdf, glyphs, findings} = await project.print(path, readSettings(settings))
      sendJson(response, {address: pdf ? keep(path, pdf) : null, glyphs, findings})
    },
    'POST /api/write': async (request, response) => {
      const {path, settings} = fieldsOf(await bodyOf(request))
      if (!isKnown(path)) return refuse(response)
      sendJson(response, {written: await project.write(path, readSettings(settings))})
    }
  }

  return (path, method) => {
    const known = fixed[`${method === 'HEAD' ? 'GET' : method} ${path}`]
    if (known || method !== 'GET') return known
    const [, kind = '', name = ''] = path.split('/', 3)
    if (kind === 'assets') return (_request, response) => asset(response, name)
    if (kind === 'fonts') return (_request, response) => font(response, name)
    if (kind === 'pdf') return (_request, response) => pdf(response, name)
    return undefined
  }

  function isKnown(path: unknown): path is string {
    return typeof path === 'string' && documents.has(path)
  }

  async function page(
    response: ServerResponse,
    name: string,
    headers: Readonly<Record<string, string>>
  ): Promise<void> {
    const text = await readFile(join(assets, name), 'utf8')
    const said = language === 'en' ? text.replace('lang="zh-CN"', 'lang="en"') : text
    send(response, 200, said, {'Content-Type': html, ...headers})
  }

  async function asset(response: ServerResponse, name: string): Promise<void> {
    const type = types[name.split('.').at(-1) ?? '']
    // One folder, and nothing that leads out of it.
    if (type === undefined || !/^[\w-]+(?:\.[\w-]+)+$/u.test(name)) return missing(response)
    const bytes = await readFile(join(assets, name)).catch(() => undefined)
    if (!bytes) return missing(response)
    send(response, 200, bytes, {'Content-Type': type, 'Cache-Control': 'no-cache'})
  }

  async function font(response: ServerResponse, name: string): Promise<void> {
    const digest = /^(?<digest>[0-9a-f]{64})\.ttf$/u.exec(name)?.groups?.digest
    const file = digest === undefined ? undefined : await project.font(digest)
    if (file === undefined) return missing(response)
    // Named by their content: what has a name never changes.
    await sendFile(response, file, {
      'Content-Type': 'font/ttf',
      'Cache-Control': 'public, max-age=31536000, immutable'
    })
  }

  function pdf(response: ServerResponse, id: string): void {
    const bytes = pdfs.get(id)
    if (bytes) send(response, 200, bytes, {'Content-Type': 'application/pdf'})
    else missing(response)
  }

  function keep(path: string, bytes: Uint8Array): string {
    const id = randomUUID()
    pdfs.set(id, bytes)
    for (const old of [...pdfs.keys()].slice(0, -mostPdfs)) pdfs.delete(old)
    return `/pdf/${id}/${encodeURIComponent(basename(path).replace(/\.[^.]+$/u, ''))}.pdf`
  }
}

export function missing(response: ServerResponse): void {
  send(response, 404, 'not found')
}

function refuse(response: ServerResponse): void {
  send(response, 400, 'bad request')
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? {...body} : {}
}
