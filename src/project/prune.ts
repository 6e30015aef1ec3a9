/** A folder of files that can all be made again, held to a size: the longest unused go first. */

import {readdir, readFile, rm, rmdir, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {settle} from '../files/settle.ts'

/** Room is made for a while, so that not every build has to look again. */
const share = 0.8
/** In ms, since the last use. */
export interface Ages {
  /** What is younger is left alone: another process is just making it, or has just made it. */
  readonly youngest: number
  /** What is older goes, whatever room there is. */
  readonly oldest: number
}

const usualAges: Ages = {youngest: 60 * 1000, oldest: Number.POSITIVE_INFINITY}

const hour = 60 * 60 * 1000
/** Added by one run, this part of the limit is looked at right away. */
const much = 0.05

interface Seen {
  readonly path: string
  readonly size: number
  /** Of last use, in milliseconds. */
  readonly time: number
}

/**
 * Hold `folder` to `limit` bytes, of which this run added `written`: looked at once an hour,
 * and after a run that added much, or with another limit.
 */
export async function pruneWhenDue(
  folder: string,
  limit: number,
  written: number,
  ages: Ages = usualAges
): Promise<void> {
  if (written === 0) return
  const marker = join(folder, '.pruned')
  const text = String(limit)
  const [seen, last] = await Promise.all([
    stat(marker).catch(() => undefined),
    readFile(marker, 'utf8').catch(() => undefined)
  ])
  const isFresh = seen !== undefined && Math.abs(Date.now() - seen.mtimeMs) < hour
  if (isFresh && last === text && written < limit * much) return
  await prune(folder, limit, ages)
  // Where it cannot be written it is looked at again next time.
  await settle(marker, (temporary) => writeFile(temporary, text)).catch(() => undefined)
}

/**
 * Remove files from `folder` that are too old, and if together they have more than `limit` bytes;
 * gives what is left.
 */
export async function prune(
  folder: string,
  limit: number,
  {youngest, oldest}: Ages = usualAges
): Promise<number> {
  const files = await filesBelow(folder)
  let total = files.reduce((sum, {size}) => sum + size, 0)
  const enough = total > limit ? limit * share : total

  const now = Date.now()
  const oldestFirst = files
    .filter(({time}) => now - time > youngest)
    .sort((one, other) => one.time - other.time)
  for (const {path, size, time} of oldestFirst) {
    if (total <= enough && now - time <= oldest) break
    // What cannot be removed stays; there is nothing to be told about it.
    await rm(path, {force: true}).catch(() => undefined)
    total -= size
    // Only an empty one goes.
    await rmdir(dirname(path)).catch(() => undefined)
  }
  return total
}

async function filesBelow(folder: string): Promise<Seen[]> {
  const seen: Seen[] = []
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      seen.push(...(await filesBelow(path)))
    } else if (entry.isFile()) {
      // Another process may be pruning too.
      const facts = await stat(path).catch(() => undefined)
      if (facts) seen.push({path, size: facts.size, time: facts.mtimeMs})
    }
  }
  return seen
}
