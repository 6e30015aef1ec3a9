/** Files and folders under watch; what happens to them, burst by burst. */

import {statSync} from 'node:fs'
import {relative, sep} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {type FSWatcher, watch} from 'chokidar'
import type {OperationalError} from '../base/operational-error.ts'
import {canonical, isInside} from './canonical.ts'
import {explainWatchError, isOfOneFolder} from './watch-error.ts'

/** How soon a burst is told of, in ms. */
export interface WatchPace {
  /** One save is several events; a burst is over when nothing came for this long. */
  readonly quiet: number
  /** A burst that does not end is dealt with all the same. */
  readonly longest: number
  /** By then what was named is under watch, and what follows an event too closely is past. */
  readonly settling: number
  /** An editor that saves may take a file away first; if it is back within this, it was not gone. */
  readonly gone: number
}

/** The clock of a file system may lag behind ours, in ms. */
const lag = 8

export interface WatcherOptions {
  /** Folders, watched with all that is below them but for what is passed over; and files. */
  readonly folders: readonly string[]
  /** Folders below these that are of no interest. */
  readonly except?: readonly string[]
  /** Names of folders and files that are passed over, wherever they lie in a folder. */
  readonly passesOver: (name: string) => boolean
  readonly pace: WatchPace
}

export class Watcher {
  readonly #watcher: FSWatcher
  readonly #folders: readonly string[]
  readonly #passesOver: (name: string) => boolean
  readonly #pace: WatchPace
  readonly #named = new Set<string>()
  readonly #changed = new Set<string>()
  /** How each path was when it was last told of: told again only when it is otherwise. */
  readonly #seen = new Map<string, string>()
  #failure: OperationalError | undefined
  #wake: (() => void) | undefined
  #isClosed = false
  /** Resolves when all folders are watched, as far as they can be: no change is missed then. */
  readonly ready: Promise<void>

  constructor({folders, except = [], passesOver, pace}: WatcherOptions) {
    this.#folders = folders
    this.#passesOver = passesOver
    this.#pace = pace
    const ignored = (path: string): boolean => {
      if (this.#named.has(path)) return false
      const within = folders.filter((folder) => isInside(path, folder))
      const isOfNone = within.length > 0 && within.every((folder) => this.#isHidden(path, folder))
      return isOfNone || except.some((folder) => isInside(path, folder))
    }
    this.#watcher = watch([...folders], {
      ignoreInitial: true,
      ignored,
      atomic: pace.gone > 0 && pace.gone
    })
    this.#watcher.on('all', (event, path) => {
      // What was named and is gone may come back, which is not seen otherwise.
      if (event.startsWith('unlink') && (this.#named.has(path) || folders.includes(path))) {
        this.#watcher.unwatch(path).add(path)
      }
      this.#add(path)
    })
    this.#watcher.on('error', (error) => {
      // A folder that may not be looked into shows nothing; the rest goes on.
      if (isOfOneFolder(error)) return
      this.#failure = explainWatchError(error)
      this.#wake?.()
    })
    this.ready = new Promise((resolve) => this.#watcher.once('ready', () => resolve()))
  }

  /**
   * Watch these files too, wherever they are, there or not. What changed in one of them from
   * `since` on, in ms, before it was under watch, counts as well.
   */
  name(files: Iterable<string>, since: number): void {
    const fresh = [...files].filter((path) => !this.#named.has(path))
    for (const path of fresh) this.#named.add(path)
    // Those that a folder under watch has are seen already.
    const outside = fresh.filter((path) => !this.#folders.some((each) => this.#shows(each, path)))
    if (outside.length > 0) this.#watcher.add(outside)
    void this.#lookAgain(fresh.map(canonical), since)
  }

  /**
   * Wait for the next burst; the paths it touched, as `canonical` gives them. Rejects with an
   * `OperationalError`, once, when something cannot be watched; what can be still is.
   */
  async burst(signal?: AbortSignal): Promise<ReadonlySet<string>> {
    const {quiet, longest} = this.#pace
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
      const failure = this.#failure
      this.#failure = undefined
      if (failure) throw failure
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
    await wait(this.#pace.settling, undefined, {ref: false})
    if (this.#isClosed) return
    for (const name of names) {
      const isKnown = this.#seen.has(name)
      if (isKnown || changeOf(name) >= since - lag) this.#add(name)
    }
  }

  /** Whether a watch over `folder` shows what happens to `path`. */
  #shows(folder: string, path: string): boolean {
    return isInside(path, folder) && !this.#isHidden(path, folder)
  }

  #isHidden(path: string, folder: string): boolean {
    return relative(folder, path).split(sep).some(this.#passesOver)
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
