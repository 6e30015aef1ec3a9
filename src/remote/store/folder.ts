import {readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {OperationalError} from '../../base/operational-error.ts'
import {settle} from '../../files/settle.ts'
import {storeSize} from '../../project/cache-size.ts'
import {type Ages, pruneWhenDue} from '../../project/prune.ts'
import type {Shelf} from './shelf.ts'

const hour = 60 * 60 * 1000
const lookEvery = hour
/** A job may wait for its worker; nobody asks again for what is a week old. */
const ages: Ages = {youngest: hour, oldest: 7 * 24 * hour}

/** A folder that all machines reach, by NFS for example. */
export class FolderShelf implements Shelf {
  readonly #folder: string
  #nextLook = 0

  constructor(folder: string) {
    this.#folder = resolve(folder)
  }

  async has(name: string, length?: number): Promise<boolean> {
    const path = this.#pathOf(name)
    const facts = await stat(path).catch(() => undefined)
    if (!facts || (length !== undefined && facts.size !== length)) return false
    // What is asked for is in use, and stays when room is made.
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return true
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#pathOf(name))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw this.#cannot(error)
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await settle(
      this.#pathOf(name),
      (temporary) => writeFile(temporary, bytes, {flag: 'wx'}),
      // Open to whom the system's mask has it: others work there too.
      {folderMode: 0o777, explain: (error) => this.#cannot(error)}
    )
    await this.#makeRoom()
  }

  /** Now and then: others who write there do it too. */
  async #makeRoom(): Promise<void> {
    if (Date.now() < this.#nextLook) return
    this.#nextLook = Date.now() + lookEvery
    await pruneWhenDue(this.#folder, storeSize(), 1, ages)
  }

  async remove(name: string): Promise<void> {
    await rm(this.#pathOf(name), {force: true})
  }

  #pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name.slice(2))
  }

  #cannot(cause: unknown): OperationalError {
    return new OperationalError(
      {
        zh: `存放处“${this.#folder}”读写失败`,
        en: `The store \`${this.#folder}\` cannot be read or written`
      },
      {
        hint: {
          zh: '请检查文件夹是否存在、可写，磁盘是否已满',
          en: 'See that the folder is there, can be written, and has room'
        },
        cause
      }
    )
  }
}
