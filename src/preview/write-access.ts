/** Whose pages may write. */

import {randomBytes} from 'node:crypto'
import {isLoopback} from './guard.ts'

export class WriteAccess {
  /**
   * `everybody` who reaches the server, which is this machine; those `with-code`, who have signed
   * in; or `nobody`, where others reach it and nobody said that they may.
   */
  readonly kind: 'everybody' | 'with-code' | 'nobody'
  /** Anew with each start: a page of the last one reads, and writes when it is loaded again. */
  readonly token = randomBytes(32).toString('base64url')

  constructor(host: string, allowWrite: boolean) {
    this.kind = isLoopback(host) ? 'everybody' : allowWrite ? 'with-code' : 'nobody'
  }

  /** For a page that is served; empty for one that may only read. */
  get tokenOfPages(): string {
    return this.kind === 'nobody' ? '' : this.token
  }
}
