/**
 * How fast, and how much memory: `make bench`.
 *
 * `--quick` measures less, for a look in CI, and installs nothing; `--no-write` leaves
 * results.md as it is; `--only goals` measures the table of what is wanted, and leaves the rest.
 * Nothing is asserted: times of a shared machine prove nothing, ratios a little.
 */

import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {Workshop} from '../../src/make/workshop.ts'
import {packageRoot} from '../../src/project/paths.ts'
import {alternate, median, spreadOf} from './alternate.ts'
import {batch, unchanged} from './batch.ts'
import {checking} from './checking.ts'
import {documentOf, tableOf} from './documents.ts'
import {describeMachine} from './machine.ts'
import {nativePrint} from './native.ts'
import {mostOfPeers, peersFor} from './peers.ts'
import {canWatch} from './process-tree.ts'
import {profileOf} from './profile.ts'
import {type Results, write} from './results.ts'
import {timed, weighed} from './run-process.ts'
import {type SideBySide, sideBySide} from './side-by-side.ts'
import {type Stages, stagesOf} from './stages.ts'
import {stockArguments} from './stock.ts'
import {measureTargets} from './targets.ts'
import {withTargets} from './targets-section.ts'

const {values} = parseArgs({
  options: {
    quick: {type: 'boolean'},
    'no-write': {type: 'boolean'},
    // `goals`: the table of what is wanted alone.
    only: {type: 'string'}
  }
})
if (values.only !== undefined && values.only !== 'goals')
  throw new Error('Expected BENCH_ONLY=goals')
// What was made before is made again; `--force` would look at the fonts again, too.
process.env.HONGTOU_CACHE_SIZE = '0'
const runs = values.quick
  ? {whole: 3, help: 5, stages: 1, check: 1, peers: 1}
  : {whole: 9, help: 25, stages: 3, check: 3, peers: 3}
const lengths = values.quick ? [60] : [350, 2000]
const [longLength = 0] = lengths
/** Of documents that all print. */
const comparedLengths = values.quick ? [4] : [1, 4, 60, 350, 2000]
/** Documents at once, and in a project in which little changes. */
const many = {batch: 200, unchanged: 1000}
/** Of the table in one document. */
const tableRows = values.quick ? 500 : 5000
/** Of PDFs to be measured. */
const checkedLengths = values.quick ? [10] : [10, 60, 350, 2000]

/** Peers that took more than 20 s for one document. */
const slow = new Set<string>()

const cli = join(packageRoot, 'dist', 'cli.js')
const results = join(packageRoot, 'tests', 'bench', 'results.md')
const remarks = join(packageRoot, 'tests', 'bench', 'remarks.md')
const folder = await mkdtemp(join(tmpdir(), 'hongtou-bench-'))
const workshop = new Workshop({root: folder, fonts: 'bundled', chromium: undefined})

try {
  const targets = await measureTargets(join(folder, 'goals'), values.quick ?? false)
  // What people have made of the figures goes with them.
  const rest =
    values.only === 'goals'
      ? await readFile(results, 'utf8')
      : `${write(await measure())}\n${await readFile(remarks, 'utf8')}`
  const text = withTargets(rest, targets, await describeMachine())
  process.stdout.write(text)
  if (!values['no-write']) await writeFile(results, text)
} finally {
  await workshop.close()
  await rm(folder, {recursive: true, force: true})
}

async function measure(): Promise<Results> {
  const short = [
    resolve(packageRoot, '../shared/seed/report.txt'),
    join(packageRoot, 'content', 'annual-report.md')
  ].find((path) => existsSync(path))
  if (short === undefined) throw new Error('Expected a document to build')
  const long = await generated(longLength)
  const stockShort = await stockArguments(short, join(folder, 'short'), workshop)
  const stockLong = await stockArguments(long, join(folder, 'long'), workshop)
  const nativeShort = await nativePrint([short], join(folder, 'short'), 1, workshop)
  const nativeLong = await nativePrint([long], join(folder, 'long'), 1, workshop)
  const several = await inTurn(lengths, async (length) => repeated(await generated(length)))
  const table = join(folder, `${tableRows}-rows.md`)
  await writeFile(table, tableOf(tableRows))
  const {growth: rowGrowth} = await repeated(table)
  const comparisons = await inTurn(comparedLengths, prepared)
  // An idle browser would only be in the way of what follows.
  await workshop.close()
  const compared = await inTurn(comparisons, (each) => each())

  return {
    machine: await describeMachine(),
    runs,
    document: short.endsWith('.txt') ? 'the seed report' : 'content/annual-report.md',
    whole: await alternate(
      runs.whole,
      () => timed(ourArguments(short)),
      () => timed(stockShort)
    ),
    help: await alternate(
      runs.help,
      () => timed([cli, '--help']),
      () => timed(['-e', '0'])
    ),
    long: several,
    table: {rows: tableRows, growth: rowGrowth},
    compared,
    checking: await inTurn(checkedLengths, async (length) =>
      checking(await printed(length), length, runs.check)
    ),
    memory: canWatch
      ? [
          {
            what: 'the short document',
            ours: await weighed(ourArguments(short)),
            theirs: await weighed(stockShort),
            native: await weighed(nativeShort.words)
          },
          {
            what: `${longLength} generated pages`,
            ours: await weighed(ourArguments(long)),
            theirs: await weighed(stockLong),
            native: await weighed(nativeLong.words)
          }
        ]
      : [{what: 'only on Linux', ours: undefined, theirs: undefined, native: undefined}],
    batch: values.quick ? undefined : await batch(many.batch, 2, folder),
    unchanged: values.quick ? undefined : await unchanged(many.unchanged, 3, folder),
    profiles: await inTurn(
      [['4 pages, cold', 4], ...(values.quick ? [] : [['350 pages, cold', 350] as const])] as const,
      async ([what, pages]) => profileOf(what, ourArguments(await generated(pages)), folder)
    )
  }
}

function ourArguments(path: string): readonly string[] {
  return [cli, 'build', path, '-o', join(folder, 'output'), '--fonts', 'bundled']
}

/** What compares a document of so many pages with the same text by others. */
async function prepared(pages: number): Promise<() => Promise<SideBySide>> {
  const markdown = documentOf(pages)
  const path = await generated(pages)
  const own = join(folder, `${pages}-peers`)
  const stock = await stockArguments(path, own, workshop)
  const peers = [
    {name: 'pagedjs-cli', run: () => timed(stock, mostOfPeers)},
    ...(await peersFor(path, markdown, own, workshop, !values.quick))
  ]
  const isLong = pages > 100
  const rounds = pages > 1000 ? 1 : isLong ? 2 : runs.peers
  return async () => {
    // The slow ones would take an hour for a longer text.
    const wanted = peers.map((peer) => (slow.has(peer.name) ? {...peer, run: undefined} : peer))
    const ours = (): Promise<number> => timed(ourArguments(path))
    const result = await sideBySide(pages, rounds, isLong ? 0 : 1, ours, wanted)
    for (const {name, time} of result.peers) if (time && time.median > 20_000) slow.add(name)
    return result
  }
}

async function generated(pages: number): Promise<string> {
  const path = join(folder, `${pages}-pages.md`)
  await writeFile(path, documentOf(pages))
  return path
}

/** A PDF of so many pages; the title makes the text a little longer, and the last page even. */
async function printed(pages: number): Promise<string> {
  const path = await generated(pages - 1)
  await timed([...ourArguments(path), '--no-check'])
  return join(folder, 'output', `${pages - 1}-pages.pdf`)
}

/** The median of every stage; a first run is not counted. */
async function repeated(path: string): Promise<Results['long'][number]> {
  await stagesOf(path, workshop)
  const all = await inTurn(Array.from({length: runs.stages}), () => stagesOf(path, workshop))
  const of = (value: (stages: Stages) => number): number => median(all.map(value))
  return {
    median: {
      pages: of(({pages}) => pages),
      quarters: [0, 1, 2, 3].map((quarter) => of(({quarters}) => quarters[quarter] ?? 0)),
      around: of(({around}) => around),
      print: of(({print}) => print),
      finish: of(({finish}) => finish),
      gates: of(({gates}) => gates)
    },
    growth: spreadOf(all.map(({quarters: [first = 0, , , last = 0]}) => last / first))
  }
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const done: Result[] = []
  for (const item of items) done.push(await work(item))
  return done
}
