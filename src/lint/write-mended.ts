/** Mended texts → the files they came from, whole or not at all. */

import {readFile, realpath, stat} from 'node:fs/promises'
import {writeFiles} from '../files/write.ts'
import type {MendedFile} from './mend.ts'
import {unifiedDiff} from './unified-diff.ts'

/** As the first character of a text it is the byte order mark, which is not read. */
const mark = '\ufeff'
const markBytes = Buffer.from(mark)

/** Write `files`, with the byte order mark and the permissions that they had. */
export async function writeMended(files: readonly MendedFile[]): Promise<void> {
  const contents = await Promise.all(
    files.map(async ({path, after}) => {
      const [before, {mode}] = await Promise.all([markOf(path), stat(path)])
      // A link stays one.
      return {path: await realpath(path), bytes: before + after, mode: mode & 0o777}
    })
  )
  if (contents.length > 0) await writeFiles(contents)
}

/** Write what would change in `files`, by the paths that `show` gives them, for `patch`. */
export async function diffOfMended(
  files: readonly MendedFile[],
  show: (path: string) => string
): Promise<string> {
  const diffs = await Promise.all(
    files.map(async ({path, before, after}) => {
      const mark = await markOf(path)
      // Outside of the current folder it is a whole path.
      return unifiedDiff(show(path).replace(/^\//u, ''), mark + before, mark + after)
    })
  )
  return diffs.join('')
}

async function markOf(path: string): Promise<string> {
  const bytes = await readFile(path)
  return bytes.subarray(0, markBytes.length).equals(markBytes) ? mark : ''
}
