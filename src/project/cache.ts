/**
 * What was made earlier, by a key that says all it was made from.
 *
 * An entry is one file: a line of JSON with its own digest before it, then the pieces, whose
 * digests are in that line. Nothing is believed that does not have its digest: a damaged
 * entry is as good as none. Entries name no place and no time, so the folder can be copied.
 */

import {closeSync, fstatSync, futimesSync, openSync, readSync, rmSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {join} from 'node:path'
import {digestOf} from '../base/digest.ts'
import {settle} from '../files/settle.ts'

/** Bytes that belong to an entry. */
export interface Piece {
  readonly digest: string
  /** From where in the file, and how many. */
  readonly start: number
  readonly size: number
}

export interface Kept {
  /** What was written with it, as JSON has it. */
  readonly note: unknown
  readonly pieces: readonly Piece[]
}

interface Header {
  /** A file that was given another's name is not that other. */
  readonly key: string
  readonly note: unknown
  readonly pieces: ReadonlyArray<readonly [digest: string, size: number]>
}

/** Most notes fit; of others the rest is read as well. */
const firstRead = 16 * 1024
const largestHeader = 64 * 1024 * 1024
/** The time of use is kept to the hour. */
const hour = 60 * 60 * 1000
const digestLength = 64

export class Cache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** What is kept under `key`; a file that is not whole is removed. */
  read(key: string): Kept | undefined {
    const path = this.#pathOf(key)
    try {
      const line = readLine(path)
      if (line === undefined) return undefined
      const header = parse(line, key)
      if (header) return keptOf(header, Buffer.byteLength(line) + 1)
      rmSync(path, {force: true})
    } catch (error) {
      // Removed or locked by another process, or a disk that fails: then it is made anew.
      if (!isOfSystem(error)) throw error
    }
    return undefined
  }

  /** The bytes of a piece, if they are whole. */
  readPiece(key: string, {digest, start, size}: Piece): Uint8Array | undefined {
    const path = this.#pathOf(key)
    try {
      const descriptor = openSync(path, 'r')
      try {
        const bytes = Buffer.alloc(Math.min(size, Math.max(0, fstatSync(descriptor).size - start)))
        readSync(descriptor, bytes, 0, bytes.length, start)
        if (bytes.length === size && digestOf(bytes) === digest) return bytes
      } finally {
        closeSync(descriptor)
      }
      rmSync(path, {force: true})
    } catch (error) {
      // As above.
      if (!isOfSystem(error)) throw error
    }
    return undefined
  }

  /**
   * Keep `note` and `pieces` under `key`; gives the size. Of several who do so at once the
   * last one wins, and nobody reads half of it. A cache that cannot be written is no
   * trouble of the author's: 0 then.
   */
  async write(key: string, note: unknown, pieces: readonly Uint8Array[] = []): Promise<number> {
    const header: Header = {
      key,
      note,
      pieces: pieces.map((bytes) => [digestOf(bytes), bytes.length])
    }
    const json = JSON.stringify(header)
    const line = Buffer.from(`${digestOf(json)} ${json}\n`)
    try {
      await settle(this.#pathOf(key), async (temporary) => {
        const file = await open(temporary, 'wx', 0o600)
        try {
          for (const bytes of [line, ...pieces]) await file.writeFile(bytes)
        } finally {
          await file.close()
        }
      })
    } catch (error) {
      if (!isOfSystem(error)) throw error
      return 0
    }
    return pieces.reduce((sum, bytes) => sum + bytes.length, line.length)
  }

  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), key.slice(2))
  }
}

/** The first line of a file, without its end; its use is noted. */
function readLine(path: string): string | undefined {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    let buffer = Buffer.alloc(firstRead)
    let length = readSync(descriptor, buffer, 0, firstRead, 0)
    let end = buffer.subarray(0, length).indexOf(10)
    while (end < 0 && length === buffer.length && length < largestHeader) {
      buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length * 3)])
      length += readSync(descriptor, buffer, length, buffer.length - length, length)
      end = buffer.subarray(0, length).indexOf(10)
    }
    const {mtimeMs} = fstatSync(descriptor)
    const now = Date.now()
    if (Math.abs(now - mtimeMs) > hour) futimesSync(descriptor, now / 1000, now / 1000)
    return buffer.toString('utf8', 0, Math.max(0, end))
  } finally {
    closeSync(descriptor)
  }
}

function parse(line: string, key: string): Header | undefined {
  const json = line.slice(digestLength + 1)
  if (line.slice(0, digestLength) !== digestOf(json)) return undefined
  // Its digest is right: it is what `write` wrote.
  const header = JSON.parse(json) as Header
  return header.key === key ? header : undefined
}

function keptOf({note, pieces}: Header, start: number): Kept {
  let next = start
  return {
    note,
    pieces: pieces.map(([digest, size]) => {
      const piece = {digest, start: next, size}
      next += size
      return piece
    })
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
