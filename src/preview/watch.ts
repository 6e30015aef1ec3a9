/** Files that change, in bundles: an editor that saves touches several at once. */

import {watch as watchFiles} from 'chokidar'

export interface Watching {
  close(): Promise<void>
}

/** Long enough for the second of two writes, far too short to be felt. Milliseconds. */
const quiet = 8

/** Call `onChange` with the absolute paths that were added, changed or removed. */
export async function watch(
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

  watcher.on('all', (_event, path) => {
    changed.add(path)
    timer ??= setTimeout(() => {
      timer = undefined
      const bundle = changed
      changed = new Set()
      onChange(bundle)
    }, quiet)
  })
  // A folder that cannot be read is none we could show; the rest goes on.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
    }
  }
}
