/** Mended texts → the files they came from, whole or not at all. */

import {readFile, stat} from 'node:fs/promises'
import {writeFiles} from '../files/write.ts'
import type {MendedFile} from './mend.ts'

const mark = Buffer.from([0xef, 0xbb, 0xbf])

/** Write `files`, with the byte order mark and the permissions that they had. */
export async function writeMended(files: readonly MendedFile[]): Promise<void> {
  const contents = await Promise.all(
    files.map(async ({path, after}) => {
      const [old, {mode}] = await Promise.all([readFile(path), stat(path)])
      const isMarked = old.subarray(0, mark.length).equals(mark)
      const bytes = Buffer.concat([...(isMarked ? [mark] : []), Buffer.from(after, 'utf8')])
      return {path, bytes, mode: mode & 0o777}
    })
  )
  if (contents.length > 0) await writeFiles(contents)
}
