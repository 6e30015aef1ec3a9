/** From a save to the PDF on the disk, by a `build --watch` that has built before. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {statSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {execPath} from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'

/** Milliseconds after which no PDF is waited for any longer. */
const patience = 120_000
/** Between two saves: the watcher has come to rest. */
const rest = 400

/**
 * Milliseconds of each save of `texts` at `path`; the first builds that come before them are
 * not counted. `own` are the words of the command, without `--watch`.
 */
export async function savesOf(
  own: readonly string[],
  path: string,
  outFolder: string,
  texts: readonly string[]
): Promise<readonly number[]> {
  const pdf = join(outFolder, basename(path).replace(/\.md$/u, '.pdf'))
  let before = stampOf(pdf)
  const child = spawn(execPath, [...own, '--watch'], {stdio: 'ignore', cwd: dirname(path)})
  const ended = once(child, 'exit')
  try {
    before = await changed(pdf, before)
    const times: number[] = []
    for (const text of texts) {
      await wait(rest)
      const begin = performance.now()
      await writeFile(path, text)
      before = await changed(pdf, before)
      times.push(performance.now() - begin)
    }
    return times
  } finally {
    child.kill('SIGINT')
    await ended
  }
}

/** A file that takes another's place has an inode of its own. */
function stampOf(path: string): string {
  const seen = statSync(path, {throwIfNoEntry: false, bigint: true})
  return seen ? `${seen.ino} ${seen.mtimeNs}` : 'absent'
}

async function changed(path: string, before: string): Promise<string> {
  const last = performance.now() + patience
  for (let now = stampOf(path); performance.now() < last; now = stampOf(path)) {
    if (now !== before && now !== 'absent') return now
    await wait(2)
  }
  throw new Error(`Expected a PDF at ${path}`)
}
