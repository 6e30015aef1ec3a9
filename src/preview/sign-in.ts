/** Where others than this machine reach the server: nobody sees anything without the code. */

import {randomBytes, randomInt} from 'node:crypto'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {isLoopback, isSame} from './guard.ts'
import {bodyBytes, send} from './reply.ts'
import {signInPage} from './sign-in-page.ts'

/** Without signs that are taken for one another; ten of them are 48 bits. */
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const codeLength = 10
const largestForm = 1024

export class SignIn {
  /** To be typed, or behind the address; undefined where nobody else reaches us. */
  readonly code: string | undefined
  readonly #session = randomBytes(32).toString('base64url')
  readonly #language: string

  /** `language`: of the page that asks for the code. */
  constructor(host: string, language: string) {
    this.code = isLoopback(host) ? undefined : newCode()
    this.#language = language
  }

  /** Behind the address that is printed in the terminal. */
  get query(): string {
    return this.code === undefined ? '' : `?code=${this.code}`
  }

  /** Whether who asks has signed in, or need not. */
  admits({headers, socket}: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
    if (this.code === undefined) return true
    const wanted = `${cookieAt(socket.localPort)}=`
    const given = (headers.cookie ?? '')
      .split(/;\s*/u)
      .find((each) => each.startsWith(wanted))
      ?.slice(wanted.length)
    return given !== undefined && isSame(given, this.#session)
  }

  /** Answer who has not: by the page that asks for the code, or by what follows the right one. */
  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const {method} = request
    if (method === 'POST' && url.pathname === '/sign-in') {
      const form = new URLSearchParams(String((await bodyBytes(request, largestForm)) ?? ''))
      return this.#judge(form.get('code') ?? '', request, response)
    }
    if (method !== 'GET' || url.pathname !== '/') return send(response, 401, 'sign in first')
    const code = url.searchParams.get('code')
    if (code !== null) return this.#judge(code, request, response)
    signInPage(response, this.#language, false)
  }

  #judge(given: string, {socket}: IncomingMessage, response: ServerResponse): void {
    // As it is read aloud, or copied from the terminal.
    const plain = given.toUpperCase().replace(/[\s-]/gu, '')
    if (!isSame(plain, (this.code ?? '').replaceAll('-', ''))) {
      signInPage(response, this.#language, true)
      return
    }
    send(response, 303, '', {
      Location: '/',
      'Set-Cookie': `${cookieAt(socket.localPort)}=${this.#session}; Path=/; HttpOnly; SameSite=Lax`
    })
  }
}

/** Cookies are the same for all ports of a machine. */
function cookieAt(port: number | undefined): string {
  return `hongtou-${port ?? 0}`
}

function newCode(): string {
  const all = Array.from({length: codeLength}, () => signs[randomInt(signs.length)] ?? '')
  return `${all.slice(0, codeLength / 2).join('')}-${all.slice(codeLength / 2).join('')}`
}
