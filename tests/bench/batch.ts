/** Many documents: all of them, none of them and one of them anew; against others' ways. */

import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Workshop} from '../../src/make/workshop.ts'
import {packageRoot} from '../../src/project/paths.ts'
import {supply} from '../helpers/supplied-cache.ts'
import {alternate, type Comparison, type Spread, spreadOf} from './alternate.ts'
import {documentOf} from './documents.ts'
import {nativePrint} from './native.ts'
import {timed, timedCommand} from './run-process.ts'
import {stockArguments} from './stock.ts'

const cli = join(packageRoot, 'dist', 'cli.js')
const jobs = 2
const pages = 4

export interface Batch {
  readonly documents: number
  /** Ours against Chromium's own print in as many pages of one browser. */
  readonly native: Comparison
  /** Milliseconds of pagedjs-cli for one of the documents; a loop takes it for each. */
  readonly stock: Spread
}

/** Milliseconds of whole processes. */
export interface Unchanged {
  readonly documents: number
  readonly nothing: Spread
  readonly one: Spread
  /** Of one document of that length alone, not recalled, beyond recalling it: a warm build. */
  readonly alone: Spread
}

/** `count` documents of four pages, two jobs; they take long enough to need no first run. */
export async function batch(count: number, runs: number, folder: string): Promise<Batch> {
  const own = join(folder, 'batch')
  const paths = await written(own, count, pages)
  const workshop = new Workshop({root: own, fonts: 'bundled', chromium: undefined})
  const native = await nativePrint(paths, own, jobs, workshop)
  const stock = await stockArguments(paths[0] ?? '', own, workshop)
  await workshop.close()
  const times: number[] = []
  return {
    documents: count,
    native: await alternate(
      runs,
      () => timed(ours(own)),
      async () => {
        times.push(await timed(stock))
        return timed(native.words)
      },
      0
    ),
    stock: spreadOf(times)
  }
}

/** The same beside Chromium's own print alone. */
export async function batchBesideNative(
  count: number,
  runs: number,
  folder: string
): Promise<Comparison> {
  const own = join(folder, 'batch-alone')
  const paths = await written(own, count, pages)
  const workshop = new Workshop({root: own, fonts: 'bundled', chromium: undefined})
  const native = await nativePrint(paths, own, jobs, workshop)
  await workshop.close()
  return alternate(
    runs,
    () => timed(ours(own)),
    () => timed(native.words),
    0
  )
}

function ours(own: string): readonly string[] {
  const words = ['build', join(own, 'content'), '-o', join(own, 'output'), ...fresh]
  return [cli, ...words, '--jobs', `${jobs}`]
}

const fresh = ['--fonts', 'bundled']

/** Builds of `count` documents of a page in which nothing has changed, or one has. */
export async function unchanged(count: number, runs: number, folder: string): Promise<Unchanged> {
  const own = join(folder, 'unchanged')
  const paths = await written(own, count, 1)
  const [first = ''] = paths
  const environment = {...process.env, HONGTOU_CACHE: await cacheIn(own), HONGTOU_CACHE_SIZE: '4G'}
  const build = (what: string): Promise<number> => {
    const words = ['build', what, '-o', join(own, 'output'), '--fonts', 'bundled']
    return timedCommand(process.execPath, [cli, ...words], {environment})
  }
  const all = join(own, 'content')
  await build(all)
  await build(first)
  const nothing: number[] = []
  const one: number[] = []
  /** Of the first one alone: what making it takes beyond recalling it. */
  const alone: number[] = []
  for (let run = 0; run < runs; run += 1) {
    nothing.push(await build(all))
    await writeFile(first, documentOf(1).replace('年度', `第${run}年度`))
    one.push(await build(all))
    await writeFile(first, documentOf(1).replace('年度', `第${run}个年度`))
    const made = await build(first)
    alone.push(made - (await build(first)))
  }
  await rm(own, {recursive: true})
  return {
    documents: count,
    nothing: spreadOf(nothing),
    one: spreadOf(one),
    alone: spreadOf(alone)
  }
}

/** A cache of the bench's own, with the fonts and the browser of this machine in it. */
async function cacheIn(own: string): Promise<string> {
  const cache = join(own, 'cache')
  await mkdir(cache)
  await supply(cache)
  return cache
}

/** No two alike. */
async function written(own: string, count: number, length: number): Promise<readonly string[]> {
  const content = join(own, 'content')
  await mkdir(content, {recursive: true})
  const paths = Array.from({length: count}, (_each, index) => join(content, `${index}.md`))
  for (const [index, path] of paths.entries()) {
    await writeFile(path, documentOf(length).replace('年度', `第${index}号年度`))
  }
  return paths
}
