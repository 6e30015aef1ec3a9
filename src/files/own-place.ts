/** Which places of a folder may be written by whoever names them. */

import {lstat, realpath} from 'node:fs/promises'
import {isAbsolute, join} from 'node:path'

/**
 * Find the file that `path`, with `/`, names below `root`: one that is there, reached by no link
 * and through no folder whose name begins with a dot. Undefined for any other.
 *
 * `root` itself may be reached by links: it was named by whoever started us.
 */
export async function ownPlace(root: string, path: string): Promise<string | undefined> {
  if (isAbsolute(path) || /[\\:\0]/u.test(path)) return undefined
  const parts = path.split('/')
  // `..` and `.` among them.
  if (parts.some((part) => part === '' || part.startsWith('.'))) return undefined
  try {
    const place = join(await realpath(root), ...parts)
    // Of the same name with all links resolved, so there were none.
    if ((await realpath(place)) !== place) return undefined
    return (await lstat(place)).isFile() ? place : undefined
  } catch {
    // Not there, or not ours to look at.
    return undefined
  }
}
