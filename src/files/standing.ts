/** What stands at a path. */

import {type BigIntStats, lstatSync, readlinkSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'

/** `id` is the same for all names of one file, links among them. */
export type PathState =
  | {readonly state: 'absent'}
  | {readonly state: 'unreachable'; readonly error: unknown}
  | {readonly state: 'folder'}
  | {readonly state: 'file'; readonly id: string; readonly hasOtherNames: boolean}
  /** A symbolic link; no `id` if it leads nowhere. */
  | {readonly state: 'link'; readonly id: string | undefined; readonly to: string}
  /** A device, a pipe, a socket. */
  | {readonly state: 'other'}

export function standingAt(path: string): PathState {
  try {
    const facts = lstatSync(path, {bigint: true, throwIfNoEntry: false})
    if (!facts) return {state: 'absent'}
    if (facts.isSymbolicLink()) return {state: 'link', id: idAt(path), to: readlinkSync(path)}
    if (facts.isDirectory()) return {state: 'folder'}
    if (!facts.isFile()) return {state: 'other'}
    return {state: 'file', id: idOf(facts), hasOtherNames: facts.nlink > 1n}
  } catch (error) {
    return {state: 'unreachable', error}
  }
}

/** Of the file that is found at `path`; undefined where there is none. */
export function idAt(path: string): string | undefined {
  try {
    const facts = statSync(path, {bigint: true, throwIfNoEntry: false})
    return facts && idOf(facts)
  } catch {
    // Not to be reached, so nothing of ours can be written there either.
    return undefined
  }
}

/** Where a folder really is; of one that is not there, where the nearest above it is. */
export function realFolder(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realFolder(above), basename(path))
  }
}

function idOf({dev, ino}: BigIntStats): string {
  return `${dev} ${ino}`
}
