/** Files and folders under watch; what happens to them, burst by burst. */

import {realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {type FSWatcher, watch} from 'chokidar'
import {OperationalError} from '../base/operational-error.ts'

/** One save is several events; a burst is over when nothing came for this long, in ms. */
const quiet = 30
/** A burst that does not end is dealt with all the same. */
const longest = 500
/** By then what was named is under watch, and what follows an event too closely is past. */
const settling = 200
/** The clock of a file system may lag behind ours. */
const lag = 8

export interface WatcherOptions {
  /** Watched with all that is below them, but for what begins with `.` and `node_modules`. */
  readonly folders: readonly string[]
  /** Folders below these that are of no interest. */
  readonly except: readonly string[]
}

export class Watcher {
  readonly #watcher: FSWatcher
  readonly #folders: readonly string[]
  readonly #named = new Set<string>()
  readonly #changed = new Set<string>()
  /** How each path was when it was last told of: told again only when it is otherwise. */
  readonly #seen = new Map<string, string>()
  #failure: OperationalError | undefined
  #wake: (() => void) | undefined
  #isClosed = false

  constructor({folders, except}: WatcherOptions) {
    this.#folders = folders
    const ignored = (path: string): boolean => {
      if (this.#named.has(path)) return false
      const within = folders.filter((folder) => isInside(path, folder))
      const isOfNone = within.length > 0 && within.every((folder) => isHidden(path, folder))
      return isOfNone || except.some((folder) => isInside(path, folder))
    }
    this.#watcher = watch([...folders], {ignoreInitial: true, ignored})
    this.#watcher.on('all', (event, path) => {
      // What was named and is gone may come back, which is not seen otherwise.
      if (event.startsWith('unlink') && (this.#named.has(path) || folders.includes(path))) {
        this.#watcher.unwatch(path).add(path)
      }
      this.#add(path)
    })
    this.#watcher.on('error', (cause) => {
      this.#failure = cannotWatch(cause)
      this.#wake?.()
    })
  }

  /**
   * Watch these files too, wherever they are, there or not. What changed in one of them from
   * `since` on, in ms, before it was under watch, counts as well.
   */
  name(files: Iterable<string>, since: number): void {
    const fresh = [...files].filter((path) => !this.#named.has(path))
    for (const path of fresh) this.#named.add(path)
    // Those that a folder under watch has are seen already.
    const outside = fresh.filter((path) => !this.#folders.some((each) => shows(each, path)))
    if (outside.length > 0) this.#watcher.add(outside)
    void this.#lookAgain(fresh.map(canonical), since)
  }

  /** Wait for the next burst; the paths it touched, as `canonical` gives them. */
  async burst(signal?: AbortSignal): Promise<ReadonlySet<string>> {
    const stop = (): void => this.#wake?.()
    signal?.addEventListener('abort', stop)
    try {
      await this.#until(() => this.#changed.size > 0, signal)
      const end = performance.now() + longest
      let isOver = false
      while (!isOver && performance.now() < end) {
        const size = this.#changed.size
        const from = performance.now()
        await wait(quiet, undefined, signal && {signal})
        // On a busy machine we wake late, with events not heard yet.
        isOver = size === this.#changed.size && performance.now() - from < 2 * quiet
      }
    } finally {
      signal?.removeEventListener('abort', stop)
    }
    const burst = new Set(this.#changed)
    this.#changed.clear()
    for (const name of burst) this.#seen.set(name, stateOf(name))
    // Chokidar tells nothing of a change that follows another within 50 ms.
    void this.#lookAgain([...burst])
    return burst
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#watcher.close()
  }

  async #until(isSo: () => boolean, signal: AbortSignal | undefined): Promise<void> {
    while (!isSo()) {
      signal?.throwIfAborted()
      if (this.#failure) throw this.#failure
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  #add(path: string): void {
    const name = canonical(path)
    if (this.#seen.get(name) === stateOf(name)) return
    this.#changed.add(name)
    this.#wake?.()
  }

  /** Tell of those that changed, the ones told of never before only if it was after `since`. */
  async #lookAgain(names: readonly string[], since = 0): Promise<void> {
    await wait(settling, undefined, {ref: false})
    if (this.#isClosed) return
    for (const name of names) {
      const isKnown = this.#seen.has(name)
      if (isKnown || changeOf(name) >= since - lag) this.#add(name)
    }
  }
}

/** When a file was last changed; never, if it is not there. */
function changeOf(path: string): number {
  try {
    return statSync(path).ctimeMs
  } catch {
    // As below.
    return Number.NEGATIVE_INFINITY
  }
}

function stateOf(path: string): string {
  try {
    const {ino, size, mtimeMs, ctimeMs} = statSync(path)
    return [ino, size, mtimeMs, ctimeMs].join(' ')
  } catch {
    // Not there, or not to be looked at.
    return 'absent'
  }
}

/** One name for a file, however it was come by: links in the way to it resolved. */
export function canonical(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    // The folder is gone, or not yet there.
    return path
  }
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}

/** Whether a watch over `folder` shows what happens to `path`. */
function shows(folder: string, path: string): boolean {
  return isInside(path, folder) && !isHidden(path, folder)
}

function isHidden(path: string, folder: string): boolean {
  const parts = relative(folder, path).split(sep)
  return parts.some((part) => part.startsWith('.') || part === 'node_modules')
}

function cannotWatch(cause: unknown): OperationalError {
  return new OperationalError(
    {zh: '无法监视文件的改动', en: 'Files cannot be watched for changes'},
    {
      hint: {
        zh: '监视的文件可能太多：请缩小范围，或由管理员调高 fs.inotify.max_user_watches',
        en: 'There may be too many: name fewer, or have an administrator raise fs.inotify.max_user_watches'
      },
      cause
    }
  )
}
