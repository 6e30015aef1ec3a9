/** Server-sent events to every open page. */

import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Event} from './contract.ts'

/** A page whose connection sleeps is told something now and then. */
const heartbeat = 20_000

export class Events {
  readonly #listeners = new Set<ServerResponse>()
  readonly #timer = setInterval(() => this.#write(': still here\n\n'), heartbeat)

  constructor() {
    this.#timer.unref()
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0
  }

  /** Keep `response` open and send it what happens from now on, `first` before. */
  add(request: IncomingMessage, response: ServerResponse, first: readonly Event[]): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no'
    })
    request.socket.setNoDelay(true)
    for (const event of first) response.write(encode(event))
    this.#listeners.add(response)
    response.on('close', () => this.#listeners.delete(response))
  }

  send(event: Event): void {
    this.#write(encode(event))
  }

  close(): void {
    clearInterval(this.#timer)
    for (const listener of this.#listeners) listener.end()
    this.#listeners.clear()
  }

  #write(text: string): void {
    for (const listener of this.#listeners) listener.write(text)
  }
}

function encode(event: Event): string {
  return `data: ${JSON.stringify(event)}\n\n`
}
