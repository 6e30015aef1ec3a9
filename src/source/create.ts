/** A new source: never written over one that is there. */

import {type FileHandle, mkdir, open, rm} from 'node:fs/promises'
import {dirname} from 'node:path'
import {explainWriteError} from '../base/write-error.ts'

/**
 * Write `text` to `path`, making its folder; false, and nothing changed, when there is
 * something of that name. What else keeps it from being written is an `OperationalError`.
 */
export async function createSource(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), {recursive: true})
  } catch (error) {
    throw explainWriteError(error, path)
  }
  const file = await openNew(path)
  if (!file) return false
  try {
    await file.writeFile(text)
  } catch (error) {
    // Part of a draft is none. What failed first is what is told.
    await rm(path, {force: true}).catch(() => undefined)
    throw explainWriteError(error, path)
  } finally {
    await file.close()
  }
  return true
}

async function openNew(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
    throw explainWriteError(error, path)
  }
}
