/** The one way in which the preview writes: over a file of the project that is as it was read. */

import {isUtf8} from 'node:buffer'
import {randomUUID} from 'node:crypto'
import {lstat} from 'node:fs/promises'
import {join} from 'node:path'
import {digestOf} from '../base/digest.ts'
import {moveFile} from '../files/move.ts'
import {newPlace, ownPlace} from '../files/own-place.ts'
import {readRegular} from '../files/regular.ts'
import {replaceIfSame} from '../files/replace.ts'
import {createFile} from '../files/write.ts'
import type {Written} from './contract.ts'

/** What was there before, to be put back. */
interface Before {
  readonly path: string
  readonly bytes: Uint8Array
  /** Of what was written in its place. */
  readonly digest: string
}

/** Steps that can be taken back. */
const mostKept = 100
/** No text of a document has more bytes: those that are larger are not read. */
const largest = 20 * 1024 * 1024

const byteOrderMark = '\ufeff'

export class FileWriting {
  readonly #root: string
  /** By what the page is told; the oldest first. */
  readonly #before = new Map<string, Before>()
  /** One after the other: the second of two clicks finds what the first has made. */
  #work: Promise<unknown> = Promise.resolve()

  /** `root`: the folder from which paths are named, and below which all that is written lies. */
  constructor(root: string) {
    this.#root = root
  }

  /**
   * Put what `edit` makes of the text at `path` in its place; the text is without its byte order
   * mark, which is kept. With a `digest`, only if the file's bytes have it. `edit` gives undefined
   * for what it cannot edit.
   */
  edit(
    path: string,
    digest: string | undefined,
    edit: (text: string) => string | undefined
  ): Promise<Written> {
    return this.#inTurn(async () => {
      const place = await ownPlace(this.#root, path)
      if (place === undefined) return {state: 'refused'}
      const bytes = await readRegular(place, largest)
      const found = digestOf(bytes)
      if (digest !== undefined && digest !== found) return {state: 'changed'}
      // Read by its own encoding, and not to be written in another behind its author's back.
      if (!isUtf8(bytes) || bytes.includes(0)) return {state: 'refused'}
      const text = bytes.toString('utf8')
      const mark = text.startsWith(byteOrderMark) ? byteOrderMark : ''
      const edited = edit(text.slice(mark.length))
      if (edited === undefined) return {state: 'refused'}
      if (mark + edited === text) return {state: 'written', undo: null, digest: found}
      const made = Buffer.from(mark + edited)
      if (!(await replaceIfSame(place, made, found))) return {state: 'changed'}
      const now = digestOf(made)
      return {state: 'written', undo: this.#keep({path, bytes, digest: now}), digest: now}
    })
  }

  /** Take back what `edit` called `undo`, if nobody wrote there since; gives the path with it. */
  undo(undo: string): Promise<{readonly path: string; readonly written: Written} | undefined> {
    return this.#inTurn(async () => {
      const before = this.#before.get(undo)
      if (!before) return undefined
      const {path, bytes, digest} = before
      const place = await ownPlace(this.#root, path)
      if (place === undefined) return {path, written: {state: 'refused'}}
      if (!(await replaceIfSame(place, bytes, digest))) return {path, written: {state: 'changed'}}
      this.#before.delete(undo)
      return {path, written: {state: 'written', undo: null, digest: digestOf(bytes)}}
    })
  }

  /** Write a file at `path` where there is nothing. */
  create(path: string, bytes: Uint8Array | string): Promise<'written' | 'taken' | 'refused'> {
    return this.#inTurn(async () => {
      const place = await newPlace(this.#root, path)
      if (place === undefined) return 'refused'
      return (await createFile({path: place, bytes})) ? 'written' : 'taken'
    })
  }

  /** Give the file at `path` the name `to`, where there is nothing. */
  move(path: string, to: string): Promise<'moved' | 'taken' | 'refused'> {
    return this.#inTurn(async () => {
      const from = await ownPlace(this.#root, path)
      const place = await newPlace(this.#root, to)
      if (from === undefined || place === undefined) return 'refused'
      return (await moveFile(from, place)) ? 'moved' : 'taken'
    })
  }

  /** Whether there is nothing at any of these. */
  async isFree(paths: readonly string[]): Promise<boolean> {
    const found = await Promise.all(
      paths.map((path) => lstat(join(this.#root, path)).catch(() => undefined))
    )
    return found.every((facts) => facts === undefined)
  }

  #keep(before: Before): string {
    const name = randomUUID()
    this.#before.set(name, before)
    const [oldest] = this.#before.keys()
    if (this.#before.size > mostKept && oldest !== undefined) this.#before.delete(oldest)
    return name
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const work = this.#work.then(task)
    this.#work = work.catch(() => undefined)
    return work
  }
}
