/** Many documents → their outputs: recalled where nothing changed, else made side by side. */

import {availableParallelism} from 'node:os'
import {resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {Announce} from '../base/announce.ts'
import type {HouseProfile} from '../base/house-profile.ts'
import {shownPath} from '../base/shown-path.ts'
import {Supplies} from '../make/supplies.ts'
import {cacheSize} from '../project/cache-size.ts'
import {schedule, shard} from '../project/schedule.ts'
import type {RemoteOptions} from '../remote/remote-maker.ts'
import type {Outcome} from '../report/outcome.ts'
import type {FoundSource} from '../source/find.ts'
import {filesOf} from '../source/inputs.ts'
import {type Format, needsPages} from './formats.ts'
import {type Engine, type Maker, openMaker} from './maker.ts'
import type {Memory} from './memory.ts'
import {openMemory} from './open-memory.ts'
import {outcomesOf} from './outcomes.ts'
import {writeOutputs} from './outputs.ts'
import {ownersOf, refuseTwice, targetOf} from './targets.ts'

export interface BuildOptions {
  /** Where the user stands; paths are shown from here. */
  readonly root: string
  readonly outFolder: string
  readonly formats: ReadonlySet<Format>
  /** 份号 of the copies to be made of each document, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  readonly jobs?: number | undefined
  readonly shard?: readonly [part: number, parts: number] | undefined
  readonly fonts: 'any' | 'bundled'
  readonly chromium?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** Told of what is made once, on a first run: browser and fonts. */
  readonly announce?: Announce | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
  /** `stock`: printed by pagedjs-cli itself as well, and compared; default `fast`. */
  readonly engine?: Engine | undefined
  /** Make everything, whatever is remembered. */
  readonly force?: boolean | undefined
  /** Bytes of documents to remember; by default those of `HONGTOU_CACHE_SIZE`, 0 for none. */
  readonly cacheSize?: number | undefined
  /** Have pages printed by workers elsewhere. */
  readonly remote?: RemoteOptions | undefined
  /** For one of many runs, kept by whoever brings them. */
  readonly keeping?: Keeping | undefined
}

/** What goes on from run to run. */
export interface Keeping {
  readonly supplies: Supplies
  /** Opened when first needed. */
  maker(): Promise<Maker>
  /** The paths of those that are built. */
  readonly only: ReadonlySet<string>
  /** Told of each document by which files it was made, there or not. */
  learn(path: string, files: readonly string[]): void
}

/** Workers elsewhere may be many; what they have not come to waits in the queue. */
const remoteJobs = 100

/** How many are looked up at once: what they wait for is the disk. */
const recallsAtOnce = 8

/** Build `sources`; what each became, in their order, with the files its parts were read from. */
export async function build(
  sources: readonly FoundSource[],
  options: BuildOptions
): Promise<Outcome[]> {
  const {root, formats, signal, progress, keeping} = options
  const chosen = choose(sources, options)
  const supplies = keeping?.supplies ?? new Supplies(options)
  const owners = ownersOf(sources, options)
  const remembered = await openMemory(supplies, memoryOptions(options))
  const memory = remembered?.memory
  let maker: Promise<Maker> | undefined
  let done = 0

  try {
    const recalled = await schedule(chosen, recallsAtOnce, async (source) => {
      // A browser that was begun gets on, and so does Ctrl-C.
      await setImmediate()
      signal?.throwIfAborted()
      const target = targetOf(source, options)
      const owner = owners.get(target) ?? source
      const outcome =
        owner === source
          ? await recall(source, target, memory, options)
          : [refuseTwice(source, owner, shownPath(`${target}.${[...formats][0]}`, root))]
      if (outcome) done += 1
      else maker ??= begun(keeping?.maker() ?? openMaker(supplies, options))
      return outcome
    })
    if (!maker) return recalled.flatMap((outcome) => outcome ?? [])

    const begunMaker = await maker
    const outcomes = await schedule(
      recalled.map((outcome, index) => [outcome, chosen[index]] as const),
      options.jobs ?? (options.remote ? remoteJobs : availableParallelism()),
      async ([outcome, source]) => {
        if (outcome || !source) return outcome ?? []
        signal?.throwIfAborted()
        const made = await make(source, begunMaker, memory, options)
        done += 1
        progress?.(done, chosen.length)
        return made
      }
    )
    return outcomes.flat()
  } finally {
    const closing = maker?.then(
      (each) => (keeping ? undefined : each.close()),
      () => undefined
    )
    await Promise.all([closing, remembered?.close()])
  }
}

function choose(
  sources: readonly FoundSource[],
  {shard: part, keeping}: BuildOptions
): readonly FoundSource[] {
  const chosen = part ? shard(sources, ...part) : sources
  return keeping ? chosen.filter(({path}) => keeping.only.has(path)) : chosen
}

/** What was made before of the same, its outputs as they were; undefined if it is to be made. */
async function recall(
  {path}: FoundSource,
  target: string,
  memory: Memory | undefined,
  {root, force, keeping}: BuildOptions
): Promise<Outcome[] | undefined> {
  const recalled = force ? undefined : await memory?.recall(resolve(root, path))
  const missing = recalled?.missingAt(target)
  if (!recalled || !missing) return undefined
  await writeOutputs(missing, target, recalled.endings)
  keeping?.learn(path, recalled.files)
  return outcomesOf(path, target, {...recalled, cached: true}, root)
}

async function make(
  source: FoundSource,
  maker: Maker,
  memory: Memory | undefined,
  options: BuildOptions
): Promise<Outcome[]> {
  const {root, keeping} = options
  const {file, parts, outcome} = await maker.make(resolve(root, source.path))
  const target = targetOf(source, options)
  const endings = outcome.outputs.map(({ending}) => ending)
  await writeOutputs(outcome.outputs, target, endings)
  await memory?.remember(file, outcome)
  if (keeping) {
    const places = new Map(parts.map((part) => [part.data.reference ?? '', part.path]))
    keeping.learn(source.path, filesOf(file.path, (file.data.rounds ?? []).flat(), places))
  }
  return outcomesOf(source.path, target, {...outcome, endings, cached: false}, root)
}

/** Whatever option is not named here decides what becomes of a document. */
function memoryOptions(options: BuildOptions) {
  const {
    root: _root,
    outFolder: _outFolder,
    formats,
    jobs: _jobs,
    shard: _shard,
    // What these two choose is told by digests.
    fonts: _fonts,
    chromium: _chromium,
    signal: _signal,
    progress: _progress,
    announce: _announce,
    force: _force,
    cacheSize: size = cacheSize(),
    remote: _remote,
    keeping: _keeping,
    house,
    ...deciding
  } = options
  return {
    size,
    needsPages: needsPages(formats),
    // A value of plain values, told by what it says.
    options: {...deciding, house: JSON.stringify(house), formats: [...formats].sort()}
  }
}

/** Whoever waits for it hears of a failure. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
