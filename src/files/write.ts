/** Put finished bytes where they belong, or leave what is there as it was. */

import {chmod, writeFile} from 'node:fs/promises'
import {explainWriteError} from '../base/write-error.ts'
import {type Making, settleAll, settleNew} from './settle.ts'

export interface FileContents {
  readonly path: string
  readonly bytes: Uint8Array | string
  /** Permissions, whatever the process's mask; by default what that leaves of 0666. */
  readonly mode?: number | undefined
}

type Show = (path: string) => string

/** The user's own folders are as he makes them. */
const optionsOf = (show: Show) => ({
  folderMode: 0o777,
  explain: (error: unknown, path: string) => explainWriteError(error, show(path))
})

/**
 * Write files: folders are made, older files are replaced, none before all are written.
 *
 * What keeps one from being written is an `OperationalError` that names it as `show` gives
 * it; the older files are then untouched and nothing is left beside them.
 */
export function writeFiles(
  files: readonly FileContents[],
  show: Show = (path) => path
): Promise<void> {
  return settleAll(files.map(makingOf), optionsOf(show))
}

/**
 * Write a file where there is none of that name; false, and nothing changed, when there is
 * something. What else keeps it from being written is an `OperationalError`.
 */
export function createFile(file: FileContents): Promise<boolean> {
  return settleNew(
    makingOf(file),
    optionsOf((path) => path)
  )
}

function makingOf({path, bytes, mode}: FileContents): Making {
  return {
    path,
    async make(temporary) {
      await writeFile(temporary, bytes, {flag: 'wx'})
      if (mode !== undefined) await chmod(temporary, mode)
    }
  }
}
