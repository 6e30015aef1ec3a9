/** Whose pages may write. */

import {randomBytes} from 'node:crypto'
import {isLoopback, isSame} from './guard.ts'

export class WriteAccess {
  /**
   * `everybody` who reaches the server, which is this machine; those `with-code`; or `nobody`,
   * where others reach it and nobody said that they may.
   */
  readonly kind: 'everybody' | 'with-code' | 'nobody'
  /** Anew with each start: a page of the last one reads, and writes when it is loaded again. */
  readonly token = randomBytes(32).toString('base64url')
  readonly #code = randomBytes(16).toString('base64url')

  constructor(host: string, allowWrite: boolean) {
    this.kind = isLoopback(host) ? 'everybody' : allowWrite ? 'with-code' : 'nobody'
  }

  /** Behind the address that is printed in the terminal. */
  get query(): string {
    return this.kind === 'with-code' ? `?code=${this.#code}` : ''
  }

  /** The token for a page that was asked for with `code`; empty for one that may only read. */
  tokenFor(code: string | null): string {
    if (this.kind === 'nobody') return ''
    if (this.kind === 'with-code' && !isSame(code ?? '', this.#code)) return ''
    return this.token
  }
}
