/**
 * Files that are there whole or not at all: the one way in which anything is written.
 *
 * What is written goes to a temporary sibling first, which then takes the place. In the same
 * folder, because a rename across file systems is a copy, and can be half done.
 */

import {randomBytes} from 'node:crypto'
import {constants, mkdirSync} from 'node:fs'
import {copyFile, link, readdir, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'

/** A file to be made: `make` writes it to the path it is given. */
export interface Making {
  readonly path: string
  readonly make: (temporary: string) => Promise<void>
}

export interface SettleOptions {
  /** Of the folders that are made on the way; by default closed to others. */
  readonly folderMode?: number
  /** What is thrown for an error met at a path; by default the error. */
  readonly explain?: (error: unknown, path: string) => unknown
}

/** Older than this, in ms, a temporary file is what a process that was killed has left. */
const staleAfter = 60 * 60 * 1000
/** Short, whatever the file is called: a name may be as long as the file system allows. */
const ownNames = /^\.(?:.+\.)?[0-9a-f]{12}\.part$/u
/** Folders that this process has looked through for such files. */
const swept = new Set<string>()

/**
 * Make `path` as a whole or not at all; an older one is replaced in one step.
 *
 * Of several processes making the same thing the last one wins, and nobody ever sees a
 * half-written file. Whatever `make` throws, and the system's own errors, are passed on; the
 * older file is then untouched and nothing is left beside it.
 */
export function settle(path: string, make: Making['make'], options?: SettleOptions): Promise<void> {
  return settleAll([{path, make}], options)
}

/** Make all files as `settle` does; none takes its place before all are written. */
export async function settleAll(
  files: readonly Making[],
  {folderMode = 0o700, explain = (error) => error}: SettleOptions = {}
): Promise<void> {
  const begun: string[] = []
  let current = ''
  try {
    for (const {path, make} of files) {
      current = path
      const temporary = await placeFor(path, folderMode)
      begun.push(temporary)
      await make(temporary)
    }
    for (const [index, {path}] of files.entries()) {
      current = path
      await rename(begun[index] ?? '', path)
    }
  } catch (error) {
    for (const temporary of begun) await tidy(temporary)
    throw explain(error, current)
  }
}

/** Make `path` unless there is something of that name, whatever it is: false then. */
export async function settleNew(
  {path, make}: Making,
  {folderMode = 0o700, explain = (error) => error}: SettleOptions = {}
): Promise<boolean> {
  let temporary: string | undefined
  try {
    temporary = await placeFor(path, folderMode)
    await make(temporary)
    return await placeNew(temporary, path)
  } catch (error) {
    throw explain(error, path)
  } finally {
    if (temporary !== undefined) await tidy(temporary)
  }
}

/** A name beside `path` that nobody else has; the folder is made. */
async function placeFor(path: string, mode: number): Promise<string> {
  const folder = dirname(path)
  mkdirSync(folder, {recursive: true, mode})
  if (!swept.has(folder)) {
    swept.add(folder)
    await sweep(folder)
  }
  return join(folder, `.hongtou.${randomBytes(6).toString('hex')}.part`)
}

async function placeNew(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error
      // A file system without hard links.
      await copyFile(temporary, path, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Remove what processes that were killed had begun. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!ownNames.test(name)) continue
    const path = join(folder, name)
    // Another process may finish or sweep the same file meanwhile.
    const seen = await stat(path).catch(() => undefined)
    if (seen && Date.now() - seen.mtimeMs > staleAfter) await tidy(path)
  }
}

/** What failed first is what is told; a temporary file is only tidied away. */
async function tidy(temporary: string): Promise<void> {
  await rm(temporary, {force: true, recursive: true}).catch(() => undefined)
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
