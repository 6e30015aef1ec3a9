/** The manual, built ahead: pages that only read, and load nothing from elsewhere. */

import {readFile} from 'node:fs/promises'
import type {ServerResponse} from 'node:http'
import {join} from 'node:path'
import {missing, send} from './reply.ts'
import type {Served} from './served.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png'
}

/** All there is, and nothing that leads elsewhere. */
const file = /^(?:(?:zh|en)\/[\w-]+\.(?:html|js)|pictures\/[\w-]+\.png|manual\.css|search\.js)$/u

/** Send what stands at `path` of the manual; its first page where none is named. */
export async function sendManual(
  response: ServerResponse,
  {assets, language}: Pick<Served, 'assets' | 'language'>,
  path: string
): Promise<void> {
  if (path === '' || path === '/') {
    const Location = `/manual/${language === 'en' ? 'en' : 'zh'}/index.html`
    return send(response, 302, '', {Location})
  }
  const name = path.slice(1)
  if (!file.test(name)) return missing(response)
  const bytes = await readFile(join(assets, '..', 'manual', name)).catch(() => undefined)
  if (!bytes) return missing(response)
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  send(response, 200, bytes, {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache'
  })
}
