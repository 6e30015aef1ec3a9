/**
 * Put finished bytes where they belong, or leave what is there as it was.
 */

import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {pid} from 'node:process'
import {explainWriteError} from '../base/write-error.ts'

/** Two writes of one process to one path must not share a temporary file. */
let count = 0

/**
 * Write `bytes` to `path`: folders are made, an older file is replaced in one step.
 *
 * What keeps it from being written is an `OperationalError`; the older file is then
 * untouched and nothing is left beside it.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  count += 1
  // In the same folder: a rename across file systems is a copy, and can be half done.
  const temporary = join(dirname(path), `.${basename(path)}.${pid}-${count}.tmp`)
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(temporary, bytes, {flag: 'wx'})
    await rename(temporary, path)
  } catch (error) {
    // What failed first is what is told; the rest of the temporary file is only tidied away.
    await rm(temporary, {force: true}).catch(() => undefined)
    throw explainWriteError(error, path)
  }
}
