/** Many documents → their outputs: recalled where nothing changed, else made side by side. */

import {availableParallelism} from 'node:os'
import {resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import type {HouseProfile} from './base/house-profile.ts'
import {type Finding, tell} from './base/message.ts'
import type {Made} from './made.ts'
import {type Maker, openMaker} from './maker.ts'
import type {Memory} from './memory.ts'
import {openMemory} from './open-memory.ts'
import {type Format, needsPages, writeOutputs} from './outputs.ts'
import {cacheSize} from './project/cache-size.ts'
import {schedule, shard} from './project/schedule.ts'
import type {Outcome} from './report/outcome.ts'
import type {FoundSource} from './source/find.ts'
import {Supplies} from './supplies.ts'
import {ownersOf, refuseTwice, shown, targetOf} from './targets.ts'
import type {Workshop} from './workshop.ts'

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
  /** One that is warm already; whoever brings it closes it. */
  readonly workshop?: Workshop | undefined
  /** Whether finished PDFs are measured; default true. */
  readonly isJudging?: boolean | undefined
  /** Make everything, whatever is remembered. */
  readonly force?: boolean | undefined
  /** Bytes of documents to remember; by default those of `HONGTOU_CACHE_SIZE`, 0 for none. */
  readonly cacheSize?: number | undefined
}

/** How many are looked up at once: what they wait for is the disk. */
const recallsAtOnce = 8

/** Build `sources`; what each became, in their order, with the files its parts were read from. */
export async function build(
  sources: readonly FoundSource[],
  options: BuildOptions
): Promise<Outcome[]> {
  const {root, formats, signal, progress} = options
  const chosen = options.shard ? shard(sources, ...options.shard) : sources
  const supplies = options.workshop?.supplies ?? new Supplies(options)
  const owners = ownersOf(sources, options)
  const remembered = await openMemory(supplies, memoryOptions(options))
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
          ? await recall(source, target, remembered?.memory, options)
          : [refuseTwice(source, owner, shown(`${target}.${[...formats][0]}`, root))]
      if (outcome) done += 1
      else maker ??= begun(openMaker(supplies, options))
      return outcome
    })
    if (!maker) return recalled.flatMap((outcome) => outcome ?? [])

    const {make} = await maker
    const outcomes = await schedule(
      recalled.map((outcome, index) => [outcome, chosen[index]] as const),
      options.jobs ?? availableParallelism(),
      async ([outcome, source]) => {
        if (outcome || !source) return outcome ?? []
        signal?.throwIfAborted()
        const {file, made} = await make(resolve(root, source.path))
        const target = targetOf(source, options)
        const endings = made.outputs.map(({ending}) => ending)
        await writeOutputs(made.outputs, target, endings)
        await remembered?.memory.remember(file, made)
        done += 1
        progress?.(done, chosen.length)
        return outcomesOf(source, target, {...made, endings, cached: false}, root)
      }
    )
    return outcomes.flat()
  } finally {
    const closing = maker?.then(
      (each) => each.close(),
      () => undefined
    )
    await Promise.all([closing, remembered?.close()])
  }
}

/** What was made before of the same, its outputs as they were; undefined if it is to be made. */
async function recall(
  source: FoundSource,
  target: string,
  memory: Memory | undefined,
  {root, force}: BuildOptions
): Promise<Outcome[] | undefined> {
  const recalled = force ? undefined : await memory?.recall(resolve(root, source.path))
  const missing = recalled?.missingAt(target)
  if (!recalled || !missing) return undefined
  await writeOutputs(missing, target, recalled.endings)
  return outcomesOf(source, target, {...recalled, cached: true}, root)
}

/** Whatever option is not named here decides what becomes of a document. */
function memoryOptions({cacheSize: size = cacheSize(), formats, ...options}: BuildOptions) {
  const {root: _root, outFolder: _outFolder, jobs: _jobs, shard: _shard, ...others} = options
  // What these two choose is told by digests.
  const {fonts: _fonts, chromium: _chromium, force: _force, ...rest} = others
  const {signal: _signal, progress: _progress, workshop: _workshop, house, ...deciding} = rest
  return {
    size,
    needsPages: needsPages(formats),
    // A value of plain values, told by what it says.
    options: {...deciding, house: JSON.stringify(house), formats: [...formats].sort()}
  }
}

interface Became extends Pick<Made, 'pages' | 'findings' | 'parts'> {
  readonly endings: readonly string[]
  readonly cached: boolean
}

/** What is said of a document and of its attachments' files. */
function outcomesOf(
  {path}: FoundSource,
  target: string,
  {endings: [first], pages, findings, parts, cached}: Became,
  root: string
): Outcome[] {
  const output = first === undefined ? undefined : shown(target + first, root)
  return [
    {path, output, pages, cached, messages: messagesOf(path, findings)},
    ...parts.map((part) => ({
      path: shown(part.path, root),
      output: undefined,
      pages: undefined,
      cached,
      partOf: path,
      messages: messagesOf(part.path, part.findings)
    }))
  ]
}

function messagesOf(path: string, findings: readonly Finding[]): VFile['messages'] {
  const file = new VFile({path})
  for (const finding of findings) tell(file, finding)
  return file.messages
}

/** Whoever waits for it hears of a failure. */
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
