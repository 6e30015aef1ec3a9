/** Many documents → their outputs: recalled where nothing changed, else made side by side. */

import {availableParallelism} from 'node:os'
import {setImmediate} from 'node:timers/promises'
import type {Announce} from '../base/announce.ts'
import type {HouseProfile} from '../base/house-profile.ts'
import type {Wording} from '../base/message.ts'
import type {AfterLayout} from '../make/print.ts'
import {Supplies} from '../make/supplies.ts'
import {cacheSize} from '../project/cache-size.ts'
import {schedule, shard} from '../project/schedule.ts'
import {sourceDate} from '../project/source-date.ts'
import type {RemoteOptions} from '../remote/remote-maker.ts'
import type {Outcome} from '../report/outcome.ts'
import type {FoundSource} from '../source/find.ts'
import {Claims} from './claims.ts'
import {expectedLength, guarded, lookUp, makeAndWrite, writeRecalled} from './document-run.ts'
import {type Format, needsPages} from './formats.ts'
import type {Keeping} from './keeping.ts'
import {type Engine, type Maker, openMaker} from './maker.ts'
import {openMemory} from './open-memory.ts'
import {OutputRecords} from './output-records.ts'
import type {PdfSigner} from './pdf-signer.ts'
import {targetOf} from './targets.ts'

export interface BuildOptions {
  /** Where the user stands; paths are shown from here. */
  readonly root: string
  readonly outFolder: string
  readonly formats: ReadonlySet<Format>
  /** 份号 of the copies to be made of each document, six digits each. */
  readonly copies?: readonly string[] | undefined
  /** What becomes of the tracked changes of a DOCX; by default they are accepted. */
  readonly revisions?: 'accept' | 'reject' | undefined
  /** What the office has agreed on. */
  readonly house?: HouseProfile | undefined
  /** What is done to the pages once they are laid out. */
  readonly after?: AfterLayout | undefined
  /** Who signs the PDFs. */
  readonly signer?: PdfSigner | undefined
  readonly jobs?: number | undefined
  readonly shard?: readonly [part: number, parts: number] | undefined
  readonly fonts: 'any' | 'bundled'
  readonly chromium?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** Told of what is made once, on a first run: browser and fonts. */
  readonly announce?: Announce | undefined
  /** Told, once, of what all documents suffer from. */
  readonly warn?: ((warning: Wording) => void) | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
  /** `stock`: printed by pagedjs-cli itself as well, and compared; default `fast`. */
  readonly engine?: Engine | undefined
  /** Make everything, whatever is remembered. */
  readonly force?: boolean | undefined
  /** Replace files that Hongtou did not make; sources and what they use never are. */
  readonly overwrite?: boolean | undefined
  /** Bytes of documents to remember; by default those of `HONGTOU_CACHE_SIZE`, 0 for none. */
  readonly cacheSize?: number | undefined
  /** Have pages printed by workers elsewhere. */
  readonly remote?: RemoteOptions | undefined
  /** For one of many runs, kept by whoever brings them. */
  readonly keeping?: Keeping | undefined
}

/** Workers elsewhere may be many; what they have not come to waits in the queue. */
const remoteJobs = 100

/** How many are looked up at once: what they wait for is the disk. */
const lookUpsAtOnce = 8

/** Build `sources`; what each became, in their order, with the files its parts were read from. */
export async function build(
  sources: readonly FoundSource[],
  options: BuildOptions
): Promise<Outcome[]> {
  const {root, signal, progress, keeping} = options
  // Told before anything is made.
  sourceDate()
  const chosen = choose(sources, options)
  const supplies = keeping?.supplies ?? new Supplies(options)
  const records = new OutputRecords()
  const claims = new Claims(sources, options, records)
  const remembered = await openMemory(supplies, memoryOptions(options))
  const run = {root, claims, records, memory: remembered?.memory, keeping}
  let maker: Promise<Maker> | undefined
  const opened = (): Promise<Maker> => {
    maker ??= begun(keeping?.maker() ?? openMaker(supplies, options))
    return maker
  }

  try {
    const looked = await schedule(chosen, lookUpsAtOnce, async (source) => {
      // A browser that was begun gets on, and so does Ctrl-C.
      await setImmediate()
      signal?.throwIfAborted()
      const found = await lookUp(source, targetOf(source, options), run, options.force)
      if (!('outcome' in found || found.recalled || found.isBlocked)) void opened()
      return found
    })
    // Nothing is written before it is known what is in the way of what.
    const tasks = await guarded(looked, run)
    const recalled = await schedule(tasks, lookUpsAtOnce, async (task) => {
      signal?.throwIfAborted()
      return 'outcome' in task ? task.outcome : writeRecalled(task, run)
    })
    if (recalled.every((outcome) => outcome !== undefined)) return recalled.flat()

    const begunMaker = await opened()
    let done = recalled.filter((outcome) => outcome !== undefined).length
    const outcomes = await schedule(
      recalled.map((outcome, index) => [outcome, tasks[index]] as const),
      options.jobs ?? (options.remote ? remoteJobs : availableParallelism()),
      async ([outcome, task]) => {
        if (outcome || !task || 'outcome' in task) return outcome ?? []
        signal?.throwIfAborted()
        const made = await makeAndWrite(task, begunMaker, run)
        done += 1
        progress?.(done, chosen.length)
        return made
      },
      ([, task]) => (task && 'target' in task ? expectedLength(task, root) : 0)
    )
    return outcomes.flat()
  } finally {
    const closing = maker?.then(
      (each) => (keeping ? undefined : each.close()),
      () => undefined
    )
    await Promise.all([closing, remembered?.close(), records.close()])
  }
}

function choose(
  sources: readonly FoundSource[],
  {shard: part, keeping}: BuildOptions
): readonly FoundSource[] {
  const chosen = part ? shard(sources, ...part) : sources
  return keeping ? chosen.filter(({path}) => keeping.only.has(path)) : chosen
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
    warn: _warn,
    force: _force,
    overwrite: _overwrite,
    cacheSize: size = cacheSize(),
    remote: _remote,
    keeping: _keeping,
    house,
    after,
    signer,
    ...deciding
  } = options
  return {
    size,
    needsPages: needsPages(formats),
    options: {
      ...deciding,
      // Values of plain values, told by what they say.
      house: JSON.stringify(house),
      after: JSON.stringify(after),
      signer: signer?.digest,
      formats: [...formats].sort()
    }
  }
}

/** Whoever waits for it hears of a failure. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
