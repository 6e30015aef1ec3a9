/** Build, and build again what changed, until told to stop. */

import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {houseFile} from '../base/house-profile.ts'
import {OperationalError} from '../base/operational-error.ts'
import {isInside, namesOf} from '../files/canonical.ts'
import {Watcher} from '../files/watcher.ts'
import {Supplies} from '../make/supplies.ts'
import {readHouseProfile} from '../project/house-profile.ts'
import {stylesFolder} from '../project/paths.ts'
import type {Outcome} from '../report/outcome.ts'
import {type FoundSource, findFolders, findSources} from '../source/find.ts'
import {type BuildOptions, build} from './build.ts'
import {needsPages} from './formats.ts'
import {type Maker, openMaker} from './maker.ts'
import {targetOf} from './targets.ts'

export interface WatchOptions extends Omit<BuildOptions, 'keeping'> {
  /** As on the command line. */
  readonly operands: readonly string[]
  /** What was found for them. */
  readonly sources: readonly FoundSource[]
  readonly signal: AbortSignal
  /** Called after every round that made anything. */
  readonly show: (outcomes: readonly Outcome[]) => void
  /** The machine's trouble in a later round: it may pass, and what is owed is tried again. */
  readonly complain: (error: OperationalError) => void
}

/** A round is dear; one for all that is saved together. */
const pace = {quiet: 30, longest: 500, settling: 200, gone: 100}

/** Rounds of building; rejects when the signal says stop, or when the first round fails. */
export async function buildAndWatch(options: WatchOptions): Promise<never> {
  const rounds = new Rounds(options, await findFolders(options.operands, options.root))
  try {
    await rounds.build(new Set(options.sources.map(({path}) => path)))
    for (;;) await rounds.next()
  } finally {
    await rounds.close()
  }
}

class Rounds {
  readonly #options: WatchOptions
  #buildOptions: BuildOptions
  readonly #watcher: Watcher
  /** Fonts, styles, what the office has agreed on: a change there touches every document. */
  readonly #shared: readonly string[]
  /** By which files each document was made, and under which names they may be told, by its path. */
  readonly #files = new Map<string, readonly string[]>()
  readonly #names = new Map<string, ReadonlySet<string>>()
  #sources: readonly FoundSource[]
  #supplies: Supplies
  #maker: Promise<Maker> | undefined
  /** What was touched and is not built yet, or could not be written. */
  #owed: ReadonlySet<string> = new Set()
  /** Whether what the office has agreed on may be another by now. */
  #isHouseOld = false

  constructor(options: WatchOptions, folders: readonly string[]) {
    const {operands: _, sources, show: _show, complain: _complain, ...buildOptions} = options
    this.#options = options
    this.#buildOptions = buildOptions
    this.#sources = sources
    this.#supplies = new Supplies(options)
    this.#shared = ['fonts', houseFile]
      .map((name) => join(resolve(options.root), name))
      .concat(stylesFolder)
    const output = resolve(options.root, options.outFolder)
    this.#watcher = new Watcher({
      folders: [...folders, stylesFolder],
      // Unless the sources lie in it.
      except: folders.some((folder) => isInside(folder, output)) ? [] : [output],
      passesOver: (name) => name.startsWith('.') || name === 'node_modules',
      pace
    })
  }

  /** Wait for a change, and build what it touches. */
  async next(): Promise<void> {
    const {signal, complain} = this.#options
    const burst = await this.#watcher.burst(signal)
    const touched = new Set([...(await this.#found(burst)), ...(await this.#touchedBy(burst))])
    const owed = this.#owed
    if (touched.size === 0 && owed.size === 0) return
    try {
      await this.build(touched)
    } catch (error) {
      if (!(error instanceof OperationalError) || signal.aborted) throw error
      this.#owed = new Set([...owed, ...touched])
      complain(error)
    }
  }

  /** Build the documents of these paths and those that are owed, and watch whatever they were made by. */
  async build(touched: ReadonlySet<string>): Promise<void> {
    const {formats, root, signal, show} = this.#options
    const started = Date.now()
    const owed = new Set<string>()
    if (this.#isHouseOld) {
      this.#buildOptions = {...this.#buildOptions, house: await readHouseProfile(root)}
      this.#isHouseOld = false
    }
    const outcomes = await build(this.#sources, {
      ...this.#buildOptions,
      keeping: {
        supplies: this.#supplies,
        maker: () => this.#openMaker(),
        only: new Set([...touched, ...this.#owed]),
        retried: new Set([...this.#owed].filter((path) => !touched.has(path))),
        learn: (path, files) => this.#learn(path, files),
        owe: (path) => owed.add(path)
      }
    })
    this.#owed = owed
    this.#watcher.name([...[...this.#files.values()].flat(), ...this.#shared], started)
    if (outcomes.length > 0) show(outcomes)
    // Warm by the time the next save comes.
    if (needsPages(formats) && !signal.aborted) this.#openMaker().catch(() => undefined)
  }

  async close(): Promise<void> {
    await Promise.all([this.#watcher.close(), this.#closeMaker()])
  }

  #learn(path: string, files: readonly string[]): void {
    this.#files.set(path, files)
    this.#names.set(path, new Set(files.flatMap(namesOf)))
  }

  #forget(path: string): void {
    this.#files.delete(path)
    this.#names.delete(path)
  }

  #openMaker(): Promise<Maker> {
    this.#maker ??= openMaker(this.#supplies, this.#buildOptions)
    return this.#maker
  }

  async #closeMaker(): Promise<void> {
    const maker = this.#maker
    this.#maker = undefined
    // One that could not be opened told so already.
    await (await maker?.catch(() => undefined))?.close()
  }

  /** Documents that are new, or whose output another document had that is gone. */
  async #found(burst: ReadonlySet<string>): Promise<readonly string[]> {
    const {operands, root} = this.#options
    const known = [...this.#names.values()]
    const isKnown = (path: string): boolean => known.some((names) => names.has(path))
    if ([...burst].every((path) => isKnown(path) && existsSync(path))) return []
    const before = new Map(this.#sources.map((source) => [source.path, source]))
    const {sources} = await findSources(operands, root)
    this.#sources = sources
    const now = new Set(sources.map(({path}) => path))
    const gone = [...before.values()].filter(({path}) => !now.has(path))
    for (const {path} of gone) this.#forget(path)
    const free = new Set(gone.map((source) => targetOf(source, this.#options)))
    return sources
      .filter((source) => !before.has(source.path) || free.has(targetOf(source, this.#options)))
      .map(({path}) => path)
  }

  /** Documents that were made by a file of the burst, and now all, if what they share changed. */
  async #touchedBy(burst: ReadonlySet<string>): Promise<readonly string[]> {
    const shared = this.#shared.flatMap(namesOf)
    const isShared = (path: string): boolean => shared.some((folder) => isInside(path, folder))
    const all = this.#sources.map(({path}) => path)
    if ([...burst].some(isShared)) {
      // The browser sees the fonts it was started with.
      await this.#closeMaker()
      this.#supplies = new Supplies(this.#options)
      this.#isHouseOld = true
      return all
    }
    return all.filter((path) => [...burst].some((name) => this.#names.get(path)?.has(name)))
  }
}
