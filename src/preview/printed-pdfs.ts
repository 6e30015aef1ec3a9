/** PDFs made for a page, kept until newer ones push them out. */

import {randomUUID} from 'node:crypto'
import type {ServerResponse} from 'node:http'
import {basename} from 'node:path'
import {missing, send} from './reply.ts'

const most = 8

export class PrintedPdfs {
  readonly #known = new Map<string, Uint8Array>()

  /** Keep the PDF of the document at `path`; gives its address. */
  keep(path: string, bytes: Uint8Array): string {
    const id = randomUUID()
    this.#known.set(id, bytes)
    for (const old of [...this.#known.keys()].slice(0, -most)) this.#known.delete(old)
    return `/pdf/${id}/${encodeURIComponent(basename(path).replace(/\.[^.]+$/u, ''))}.pdf`
  }

  send(response: ServerResponse, id: string): void {
    const bytes = this.#known.get(id)
    if (bytes) send(response, 200, bytes, {'Content-Type': 'application/pdf'})
    else missing(response)
  }
}
