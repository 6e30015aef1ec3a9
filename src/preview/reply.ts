/** Answers over HTTP: headers, JSON, files. */

import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {pipeline} from 'node:stream/promises'

/** On every answer: nothing is guessed, framed by others or told to them. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN'
} as const

type Headers = Readonly<Record<string, string>>

export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Headers = {}
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...always,
    ...headers,
    'Content-Length': String(Buffer.byteLength(body))
  })
  response.end(body)
}

export function missing(response: ServerResponse): void {
  send(response, 404, 'not found')
}

export function refuse(response: ServerResponse): void {
  send(response, 400, 'bad request')
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const headers = {'Content-Type': 'application/json; charset=utf-8'}
  send(response, status, JSON.stringify(value), headers)
}

export async function sendFile(
  response: ServerResponse,
  path: string,
  headers: Headers
): Promise<void> {
  const {size} = await stat(path)
  response.writeHead(200, {...always, ...headers, 'Content-Length': String(size)})
  // A reader that goes away early is no fault of ours.
  await pipeline(createReadStream(path), response).catch(() => response.destroy())
}

/** More than the layout of 2,000 pages comes to. */
const largestBody = 256 * 1024 * 1024

/** The JSON a page sent; undefined for anything else, and for more than `most` bytes. */
export async function bodyOf(request: IncomingMessage, most = largestBody): Promise<unknown> {
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) return undefined
  const bytes = await bodyBytes(request, most)
  try {
    return bytes && JSON.parse(bytes.toString('utf8'))
  } catch {
    // Not JSON: the answer says so.
    return undefined
  }
}

/** The bytes a page sent; undefined for more than `most`. */
export async function bodyBytes(
  request: IncomingMessage,
  most: number
): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    // Nothing sets an encoding, so parts are bytes.
    const bytes = part as Buffer
    size += bytes.length
    if (size > most) return undefined
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
