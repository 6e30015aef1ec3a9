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
  const parts = partsOf(path)
  if (!parts) return undefined
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

/**
 * Find the place that `path` names below `root` for a file that is to be new: its folder is
 * reached by no link, as far as there is one. Undefined for any other.
 */
export async function newPlace(root: string, path: string): Promise<string | undefined> {
  const parts = partsOf(path)
  if (!parts) return undefined
  try {
    const top = await realpath(root)
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = join(top, ...parts.slice(0, depth))
      const facts = await lstat(folder).catch(() => undefined)
      // It will be made, and what is below it too.
      if (!facts) break
      if (!facts.isDirectory()) return undefined
    }
    return join(top, ...parts)
  } catch {
    // Not ours to look at.
    return undefined
  }
}

/** The names on the way; undefined where one leads elsewhere, or is hidden. */
function partsOf(path: string): readonly string[] | undefined {
  if (isAbsolute(path) || /[\\:\0]/u.test(path)) return undefined
  const parts = path.split('/')
  // `..` and `.` among them.
  return parts.some((part) => part === '' || part.startsWith('.')) ? undefined : parts
}
