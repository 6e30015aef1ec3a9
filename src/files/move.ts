/** A file under another name, and over nothing. */

import {lstat, mkdir, open, rename, rm} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * Give the file at `from` the name `to`, whose folder is made; false, and nothing changed, where
 * something has it already.
 *
 * The name is taken first by a file of ours without content, since a rename replaces what it
 * finds. So what another program saves at `from` meanwhile is moved, and not removed.
 *
 * @throws the system's errors, among them that `from` is gone.
 */
export async function moveFile(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), {recursive: true})
  if (!(await isSameFile(from, to))) {
    const taken = await open(to, 'wx').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
      throw error
    })
    if (!taken) return false
    await taken.close()
  }
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const left = await lstat(to).catch(() => undefined)
    if (left?.size === 0) await rm(to, {force: true})
    throw error
  }
}

/** Whether both name one file that has one name: where `A` and `a` are alike. */
async function isSameFile(from: string, to: string): Promise<boolean> {
  const [one, other] = await Promise.all([lstat(from), lstat(to).catch(() => undefined)])
  return other !== undefined && one.nlink === 1 && one.ino === other.ino && one.dev === other.dev
}
