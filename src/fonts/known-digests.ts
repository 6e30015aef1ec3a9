/**
 * Digests of font files that were read before: 90 MB need not be read again to know that
 * they are what they were.
 *
 * A file is the same as long as device, inode, size and both of its times are, to the
 * nanosecond; the time of change is the system's own, and comes with every write, rename and
 * `cp -p`. A file that was touched just before it was read may be touched again within the
 * same tick of the clock: its digest is not kept.
 */

import {readFileSync, statSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {digestOf} from '../base/digest.ts'
import {settle} from '../files/settle.ts'

/** Nanoseconds; the coarsest clock of a file system has seconds, that of FAT two. */
const quiet = 3_000_000_000n

interface Note {
  readonly stamp: string
  readonly digest: string
  /** Of all the others: a note that was damaged is none. */
  readonly seal: string
}

/** What a file is told by; undefined where it is not there. */
export function exactStampOf(path: string): string | undefined {
  try {
    const {dev, ino, size, mtimeNs, ctimeNs} = statSync(path, {bigint: true})
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
  } catch {
    // Whoever reads it hears why it cannot be.
    return undefined
  }
}

/** The digest of the file at `path`, if it is known and the file is as it was. */
export function knownDigest(cache: string, path: string): string | undefined {
  try {
    const note: Partial<Note> = JSON.parse(readFileSync(noteOf(cache, path), 'utf8'))
    const {stamp = '', digest = '', seal} = note
    const isSame = seal === sealOf(path, stamp, digest) && stamp === exactStampOf(path)
    return isSame ? digest : undefined
  } catch {
    // Not there, or damaged: then the file is read.
    return undefined
  }
}

/**
 * Keep the `digest` of the file at `path`, which had `stamp` before it was read; not if it was
 * changed since or just before. Where nothing can be kept it is read again next time.
 */
export async function rememberDigest(
  cache: string,
  path: string,
  stamp: string | undefined,
  digest: string,
  now = Date.now()
): Promise<void> {
  if (stamp === undefined || stamp !== exactStampOf(path) || !isSettled(path, now)) return
  const note: Note = {stamp, digest, seal: sealOf(path, stamp, digest)}
  const write = (temporary: string): Promise<void> => writeFile(temporary, JSON.stringify(note))
  await settle(noteOf(cache, path), write).catch(() => undefined)
}

function sealOf(path: string, stamp: string, digest: string): string {
  return digestOf([path, stamp, digest].join('\n'))
}

function isSettled(path: string, now: number): boolean {
  const {mtimeNs, ctimeNs} = statSync(path, {bigint: true})
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs
  return BigInt(now) * 1_000_000n - latest > quiet
}

function noteOf(cache: string, path: string): string {
  return join(cache, 'fonts', 'digests', `${digestOf(path).slice(0, 32)}.json`)
}
