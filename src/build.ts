/** Many documents → their outputs, side by side, one browser for all. */

import {availableParallelism} from 'node:os'
import {basename, join, relative, resolve} from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {tell} from './base/message.ts'
import {tellDepartures} from './departures.ts'
import {type Format, needsPages, writeOutputs} from './outputs.ts'
import {make} from './pipeline.ts'
import {schedule, shard} from './project/schedule.ts'
import type {Outcome} from './report/outcome.ts'
import type {FoundSource} from './source/find.ts'
import {Workshop} from './workshop.ts'

export interface BuildOptions {
  /** Where the user stands; paths are shown from here. */
  readonly root: string
  readonly outFolder: string
  readonly formats: ReadonlySet<Format>
  readonly jobs?: number | undefined
  readonly shard?: readonly [part: number, parts: number] | undefined
  readonly fonts: 'any' | 'bundled'
  readonly chromium?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** One that is warm already; whoever brings it closes it. */
  readonly workshop?: Workshop | undefined
}

/** Build `sources`; what each became, in their order, with the files its parts were read from. */
export async function build(
  sources: readonly FoundSource[],
  options: BuildOptions
): Promise<Outcome[]> {
  const {root, fonts, chromium, signal, formats} = options
  const chosen = options.shard ? shard(sources, ...options.shard) : sources
  const workshop = options.workshop ?? new Workshop({root, fonts, chromium, signal})
  const owners = ownersOf(sources, options)
  let done = 0
  if (needsPages(formats) && chosen.length > 0) await workshop.warm()

  try {
    const outcomes = await schedule(
      chosen,
      options.jobs ?? availableParallelism(),
      async (source) => {
        signal?.throwIfAborted()
        const target = targetOf(source, options)
        const owner = owners.get(target)
        const outcome =
          owner === undefined || owner === source
            ? await buildOne(source, target, options, workshop)
            : [refuseTwice(source, owner, shown(`${target}.${[...formats][0]}`, root))]
        done += 1
        options.progress?.(done, chosen.length)
        return outcome
      }
    )
    return outcomes.flat()
  } finally {
    if (!options.workshop) await workshop.close()
  }
}

async function buildOne(
  source: FoundSource,
  target: string,
  {root, formats}: BuildOptions,
  workshop: Workshop
): Promise<Outcome[]> {
  const wanted = formats.has('png') ? 'pictures' : needsPages(formats) ? 'pages' : 'html'
  const product = await make(resolve(root, source.path), wanted, workshop)
  const written = await writeOutputs(product, target, formats)
  if (written.length > 0) tellDepartures(product)
  const main = {
    path: source.path,
    output: written[0] === undefined ? undefined : shown(written[0], root),
    pages: product.layout?.pages.length,
    cached: false,
    messages: inOrder(product.file)
  }
  const parts = product.parts
    .filter(({messages}) => messages.length > 0)
    .map((part) => ({
      path: shown(part.path, root),
      output: undefined,
      pages: undefined,
      cached: false,
      partOf: source.path,
      messages: inOrder(part)
    }))
  return [main, ...parts]
}

/** From the top of the file to its end; what has no place comes last. */
function inOrder({messages}: VFile): VFileMessage[] {
  const line = (message: VFileMessage): number => message.line ?? Number.MAX_SAFE_INTEGER
  return [...messages].sort((a, b) => line(a) - line(b) || (a.column ?? 0) - (b.column ?? 0))
}

/** `content/a/b.md` → `DIR/a/b`, without an ending. */
function targetOf({path, base}: FoundSource, {root, outFolder}: BuildOptions): string {
  const place = relative(resolve(root, base), resolve(root, path))
  return resolve(root, outFolder, join(place, '..'), basename(path).replace(/\.[^.]+$/u, ''))
}

/** Which source each target belongs to: the first, whichever part of the sources is built. */
function ownersOf(
  sources: readonly FoundSource[],
  options: BuildOptions
): ReadonlyMap<string, FoundSource> {
  const owners = new Map<string, FoundSource>()
  for (const source of sources) {
    const target = targetOf(source, options)
    if (!owners.has(target)) owners.set(target, source)
  }
  return owners
}

function refuseTwice(source: FoundSource, {path: owner}: FoundSource, output: string): Outcome {
  const file = new VFile({path: source.path})
  tell(file, {
    ruleId: 'output',
    severity: 'error',
    actual: output,
    wording: {
      zh: `“${output}”已由“${owner}”占用，应为不同的文件名`,
      en: `Unexpected second document for \`${output}\`, taken by \`${owner}\`; expected another name`
    }
  })
  const {messages} = file
  return {path: source.path, output: undefined, pages: undefined, cached: false, messages}
}

function shown(path: string, root: string): string {
  const way = relative(root, path)
  return way.startsWith('..') ? path : way.split('\\').join('/')
}
