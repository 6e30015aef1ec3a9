import {access, readFile, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {OperationalError} from '../../base/operational-error.ts'
import {settle} from '../../files/settle.ts'
import type {Shelf} from './shelf.ts'

/** A folder that all machines reach, by NFS for example. */
export class FolderShelf implements Shelf {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = resolve(folder)
  }

  has(name: string): Promise<boolean> {
    return access(this.#pathOf(name)).then(
      () => true,
      () => false
    )
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
