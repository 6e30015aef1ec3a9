/** The files of the preview's page, built ahead, and the fonts of the print. */

import {randomBytes} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import type {ServerResponse} from 'node:http'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Project} from './project.ts'
import {missing, send, sendFile} from './reply.ts'
import type {Replies, Served} from './served.ts'

/** The page itself: its own scripts and styles, those of its text pane by `nonce`, and frames of ours. */
const pagePolicy = (nonce: string, framedBy: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy.join(' ') || "'none'"}`
  ].join('; ')

/**
 * The frame a document is laid out in: our scripts run, none of the document's; it reaches
 * nothing but fonts. Paged.js writes the styles in.
 */
const framePolicy = (framedBy: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data: blob:',
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...framedBy].join(' ')
  ].join('; ')

const pdfium = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const wasmHeaders = {'Content-Type': 'application/wasm', 'Cache-Control': 'no-cache'}

/** In index.html. */
const tokenPlace = 'TOKEN'

const html = 'text/html; charset=utf-8'
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml'
}
/** The pages of the preview. */
export function pagesOf({assets, language, access, framedBy}: Served): Replies {
  return {
    'GET /': (_request, response) =>
      page(response, 'index.html', (nonce) => pagePolicy(nonce, framedBy), access.tokenOfPages),
    // Compiled by what draws the PDF, in a worker, which the policies of the pages leave alone.
    'GET /pdfium.wasm': (_request, response) => sendFile(response, pdfium, wasmHeaders),
    'GET /frame': (_request, response) => page(response, 'frame.html', () => framePolicy(framedBy))
  }

  async function page(
    response: ServerResponse,
    name: string,
    policyWith: (nonce: string) => string,
    token?: string
  ): Promise<void> {
    const nonce = randomBytes(16).toString('base64')
    const text = (await readFile(join(assets, name), 'utf8')).replace('{nonce}', nonce)
    const translated = language === 'en' ? text.replace('lang="zh-CN"', 'lang="en"') : text
    // Nowhere else, and no cache keeps it.
    const said = token === undefined ? translated : translated.replace(tokenPlace, token)
    const policy = policyWith(nonce)
    send(response, 200, said, {'Content-Type': html, 'Content-Security-Policy': policy})
  }
}

/** Send the file called `name` of the folder `assets`. */
export async function sendAsset(
  response: ServerResponse,
  assets: string,
  name: string
): Promise<void> {
  const type = types[name.split('.').at(-1) ?? '']
  // One folder, and nothing that leads out of it.
  if (type === undefined || !/^[\w-]+(?:\.[\w-]+)+$/u.test(name)) return missing(response)
  const bytes = await readFile(join(assets, name)).catch(() => undefined)
  if (!bytes) return missing(response)
  send(response, 200, bytes, {'Content-Type': type, 'Cache-Control': 'no-cache'})
}

/** Send a font by its digest: `….ttf`. */
export async function sendFont(
  response: ServerResponse,
  project: Project,
  name: string
): Promise<void> {
  const digest = /^(?<digest>[0-9a-f]{64})\.ttf$/u.exec(name)?.groups?.digest
  const file = digest === undefined ? undefined : await project.font(digest)
  if (file === undefined) return missing(response)
  // Named by their content: what has a name never changes.
  await sendFile(response, file, {
    'Content-Type': 'font/ttf',
    'Cache-Control': 'public, max-age=31536000, immutable'
  })
}
