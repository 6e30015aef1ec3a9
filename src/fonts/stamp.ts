/** Has a file or folder changed since it was last looked at? Told without reading it. */

import {statSync} from 'node:fs'

/** A path, and its stamp when it was looked at. */
export type Stamped = readonly [path: string, stamp: string]

/**
 * Size and times of a file (following links), the time of a folder's entries,
 * or that there is nothing. The time of change is part of it because package
 * managers set one and the same time of modification on everything.
 */
export function stampOf(path: string): string {
  try {
    const seen = statSync(path, {throwIfNoEntry: false})
    if (!seen) return 'absent'
    if (seen.isDirectory()) return `folder ${seen.mtimeMs}`
    return `${seen.size} ${seen.mtimeMs} ${seen.ctimeMs}`
  } catch {
    // A folder we may not enter, or a path through a file: as good as nothing there.
    return 'absent'
  }
}

export function stamped(path: string): Stamped {
  return [path, stampOf(path)]
}

export function isUnchanged(stamps: readonly Stamped[]): boolean {
  return stamps.every(([path, stamp]) => stampOf(path) === stamp)
}
