/** Files that change, in bundles: an editor that saves touches several at once. */

import {stat} from 'node:fs/promises'
import {watch as watchFiles} from 'chokidar'

export interface Watching {
  close(): Promise<void>
}

/** Long enough for the second of two writes, far too short to be felt. Milliseconds. */
const quiet = 8

/**
 * After this long a changed file is looked at once more: of two events within 5 ms chokidar
 * tells the first only, and what it leads to may have read a file that was half-written.
 */
const second = 60

/** Call `onChange` with the absolute paths that were added, changed or removed. */
export async function watchPaths(
  paths: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void
): Promise<Watching> {
  const watcher = watchFiles([...paths], {
    ignoreInitial: true,
    // Nothing of ours lies there, and thousands of others do.
    ignored: (path) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/u.test(path),
    followSymlinks: false,
    awaitWriteFinish: false,
    atomic: false
  })
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const later = new Set<NodeJS.Timeout>()

  const tell = async (bundle: ReadonlySet<string>): Promise<void> => {
    const states = await Promise.all([...bundle].map(stateOf))
    onChange(bundle)
    const again = setTimeout(async () => {
      later.delete(again)
      const now = await Promise.all([...bundle].map(stateOf))
      const rest = [...bundle].filter((_path, index) => now[index] !== states[index])
      if (rest.length > 0 && !isClosed) void tell(new Set(rest))
    }, second)
    later.add(again)
  }
  let isClosed = false

  watcher.on('all', (_event, path) => {
    changed.add(path)
    timer ??= setTimeout(() => {
      timer = undefined
      const bundle = changed
      changed = new Set()
      void tell(bundle)
    }, quiet)
  })
  // A folder that cannot be read is none we could show; the rest goes on.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      for (const each of later) clearTimeout(each)
      await watcher.close()
    }
  }
}

/** Which state of a file this is; empty when it is not there. */
async function stateOf(path: string): Promise<string> {
  const facts = await stat(path, {bigint: true}).catch(() => undefined)
  return facts ? `${facts.mtimeNs} ${facts.size} ${facts.ino}` : ''
}
