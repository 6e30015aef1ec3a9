/**
 * Bytes under the name of their own digest, in a place that several machines reach: what
 * they have for each other is named by its digest, and believed when it has it.
 */

import {digestOf} from '../../base/digest.ts'
import type {Shelf} from './shelf.ts'

export class Store {
  readonly #shelf: Shelf

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  /** Put `bytes` there, if they are not, or not as many; gives their digest. */
  async put(bytes: Uint8Array): Promise<string> {
    const name = digestOf(bytes)
    if (!(await this.#shelf.has(name, bytes.length))) await this.#shelf.write(name, bytes)
    return name
  }

  /** Put `bytes` there, whatever is; gives their digest. */
  async putAnew(bytes: Uint8Array): Promise<string> {
    const name = digestOf(bytes)
    await this.#shelf.write(name, bytes)
    return name
  }

  /** Whether anything is there under `name`. */
  has(name: string): Promise<boolean> {
    return this.#shelf.has(name)
  }

  /** The bytes of that digest; undefined if they are not there, or damaged and now removed. */
  async get(name: string): Promise<Uint8Array | undefined> {
    const bytes = await this.#shelf.read(name)
    if (bytes === undefined || digestOf(bytes) === name) return bytes
    await this.#shelf.remove(name)
    return undefined
  }
}

/** A folder, or `s3://bucket/prefix`, whose library is loaded only then. */
export async function openStore(place: string): Promise<Store> {
  if (!place.startsWith('s3://')) {
    const {FolderShelf} = await import('./folder.ts')
    return new Store(new FolderShelf(place))
  }
  const {openBucket} = await import('./s3.ts')
  return new Store(openBucket(place))
}
