/** PDFs made for a page, and what is written beside them, kept until newer ones push them out. */

import {randomUUID} from 'node:crypto'
import type {ServerResponse} from 'node:http'
import {basename} from 'node:path'
import {missing, send} from './reply.ts'

const most = 8

const types = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
} as const

type Ending = keyof typeof types

export class PrintedFiles {
  readonly #known = new Map<string, {readonly bytes: Uint8Array; readonly ending: Ending}>()

  /** Keep what was made of the document at `path`; gives its address. */
  keep(path: string, bytes: Uint8Array, ending: Ending = '.pdf'): string {
    const id = randomUUID()
    this.#known.set(id, {bytes, ending})
    for (const old of [...this.#known.keys()].slice(0, -most)) this.#known.delete(old)
    return `/pdf/${id}/${encodeURIComponent(basename(path).replace(/\.[^.]+$/u, ''))}${ending}`
  }

  send(response: ServerResponse, id: string): void {
    const known = this.#known.get(id)
    if (known) send(response, 200, known.bytes, {'Content-Type': types[known.ending]})
    else missing(response)
  }
}
