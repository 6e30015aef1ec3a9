/** One name for a file, and what lies in a folder. */

import {realpathSync} from 'node:fs'
import {basename, dirname, join, sep} from 'node:path'

/** One name for a file, however it was come by: links in the way to it resolved. */
export function canonical(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    // The folder is gone, or not yet there.
    return path
  }
}

/** The names under which a change of a file may be told: its own, and what it is a link to. */
export function namesOf(path: string): readonly string[] {
  try {
    return [canonical(path), realpathSync(path)]
  } catch {
    // Not there at this moment.
    return [canonical(path)]
  }
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
