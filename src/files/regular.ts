/** Files to be read whole: of a pipe or a device the end may never come. */

import {readFile, stat} from 'node:fs/promises'

/** What is there is no file with an end, or one with too much in it. */
export class NotRegular extends Error {
  override readonly name = 'NotRegular'
  /** Its bytes, where it is a file. */
  readonly size: number | undefined

  constructor(path: string, size?: number) {
    super(`Expected a regular file at ${path}`)
    this.size = size
  }
}

/**
 * Read the file at `path`; a link is followed.
 *
 * @throws NotRegular for a folder, a pipe, a device, and for more than `most` bytes.
 */
export async function readRegular(path: string, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const facts = await stat(path)
  if (!facts.isFile()) throw new NotRegular(path)
  if (facts.size > most) throw new NotRegular(path, facts.size)
  return readFile(path)
}
