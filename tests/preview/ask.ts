/** Requests to the preview's server, as its page sends them, or as nobody should. */

import {request} from 'node:http'
import type {Preview} from '../../src/preview/server.ts'

export interface Answer {
  readonly status: number
  readonly body: string
}

type Headers = Readonly<Record<string, string>>

export interface AskingPage {
  readonly host: string
  readonly token: string
  ask(path: string, method: string, headers: Headers, body?: string | Uint8Array): Promise<Answer>
  /** As the page sends it, but for the headers that are given. */
  post(path: string, body: unknown, headers?: Headers): Promise<Answer>
}

/** What a page of `server` can ask, with its token. */
export async function pageOf(server: Preview): Promise<AskingPage> {
  const {host, hostname, port} = new URL(server.address)
  const ask: AskingPage['ask'] = (path, method, headers, body) =>
    new Promise((resolve, reject) => {
      const asked = request({hostname, port, path, method, headers}, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({status: response.statusCode ?? 0, body: Buffer.concat(parts).toString()})
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
  const {body: html} = await ask('/', 'GET', {host})
  const token = /name="hongtou-token" content="(?<token>[^"]*)"/u.exec(html)?.groups?.token ?? ''
  const post: AskingPage['post'] = (path, body, headers = {}) => {
    const own = {
      ...{host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin'},
      ...{'content-type': 'application/json', 'x-hongtou-token': token}
    }
    const sent = body instanceof Uint8Array ? body : JSON.stringify(body)
    return ask(path, 'POST', {...own, ...headers}, sent)
  }
  return {host, token, ask, post}
}

/** What another site, or a page without the token, would send. */
export const unwelcome = (token: string): readonly Headers[] => [
  {'x-hongtou-token': ''},
  {'x-hongtou-token': `${token}x`},
  {origin: 'http://evil.example'},
  {'sec-fetch-site': 'cross-site'},
  {host: 'evil.example'}
]
