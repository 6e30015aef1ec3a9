/**
 * What is wanted of speed, row by row, all of it in one run: the table that stands first in
 * results.md. Twelve minutes at most; `BENCH_ONLY=goals make bench` measures nothing else.
 */

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Workshop} from '../../src/make/workshop.ts'
import {packageRoot} from '../../src/project/paths.ts'
import {alternate, type Comparison, median, type Spread, spreadOf} from './alternate.ts'
import {baselineCli, baselineCommit} from './baseline.ts'
import {batchBesideNative} from './batch.ts'
import {documentOf, footnotesOf, shortDraftOf} from './documents.ts'
import {nativePrint} from './native.ts'
import {nodeTimeOf} from './node-time.ts'
import {typstIfThere} from './peers.ts'
import {canWatch} from './process-tree.ts'
import {timed, weighed} from './run-process.ts'
import {savesOf} from './warm.ts'

/** A row: what was wanted, and what was measured of it, or why not. */
export interface Target {
  readonly work: string
  /** At most. */
  readonly goal: number
  readonly unit?: string
  readonly measured: Spread | string
  /** Behind what the figure stands. */
  readonly note?: string
}

const cli = join(packageRoot, 'dist', 'cli.js')

/** Measure all rows; files in `folder`, which is empty. */
export async function measureTargets(folder: string, isQuick: boolean): Promise<Target[]> {
  await mkdir(folder, {recursive: true})
  const bench = new Targets(folder, isQuick)
  const rows = [
    () => bench.beside(4, 0.85, 9),
    () => bench.nodeTime(),
    () => bench.warmShort(),
    () => bench.beside(350, 1.7, 3),
    () => bench.beside(2000, 2.2, 1),
    () => bench.onePage(),
    () => bench.batch(),
    () => bench.help(),
    () => bench.footnotes(),
    () => bench.neighbours(),
    () => bench.memory()
  ]
  const told: Target[] = []
  for (const measure of rows) told.push(await measure())
  return told
}

class Targets {
  readonly #folder: string
  readonly #isQuick: boolean

  constructor(folder: string, isQuick: boolean) {
    this.#folder = folder
    this.#isQuick = isQuick
  }

  /** Whole processes against Chromium's own print of the same HTML. */
  async beside(pages: number, goal: number, runs: number): Promise<Target> {
    const work = `${pages} pages, whole process, cold ÷ Chromium’s own print`
    if (this.#isQuick && pages > 350) return {work, goal, measured: 'not in a quick run'}
    const path = await this.#written(`${pages}.md`, documentOf(pages))
    const native = await this.#native(path, `${pages}`)
    const {ours, theirs} = await this.#pairs(runs, path, () => timed(native))
    return {work, goal, measured: quotients(ours, theirs), note: besides(ours, theirs)}
  }

  /** Processor time in Node.js alone, against an earlier commit. */
  async nodeTime(): Promise<Target> {
    const work = `4 pages, cold: processor time in Node.js ÷ that of ${baselineCommit}`
    const before = await baselineCli()
    if (before === undefined) return {work, goal: 0.5, measured: `no ${baselineCommit} to be had`}
    const path = await this.#written('4.md', documentOf(4))
    // Both are made to build: what was made before would be recalled by the older one too.
    const words = this.#words(path)
    const {ours, theirs} = await this.#pairsOf(
      this.#isQuick ? 3 : 9,
      () => nodeTimeOf([cli, ...words]),
      () => nodeTimeOf([before, ...words])
    )
    return {work, goal: 0.5, measured: quotients(ours, theirs), note: besides(ours, theirs)}
  }

  async warmShort(): Promise<Target> {
    const work = '4 pages, warm: save → PDF on disk ÷ Typst’s whole process'
    const text = documentOf(4)
    const path = await this.#written('warm-4.md', text)
    const saves = await this.#saves(path, text, this.#isQuick ? 3 : 15)
    const saved = `${median(saves).toFixed(0)} ms`
    const workshop = this.#workshop()
    const {fontconfigFile} = await workshop.fonts()
    await workshop.close()
    const typst = await typstIfThere(text, this.#folder, fontconfigFile)
    if (!typst) return {work, goal: 1, measured: 'Typst is not installed here', note: saved}
    await typst()
    const theirs = [await typst(), await typst(), await typst()]
    const ratios = saves.map((time) => time / median(theirs))
    return {work, goal: 1, measured: spreadOf(ratios), note: `${saved}; ${median(theirs)} ms`}
  }

  async onePage(): Promise<Target> {
    const text = documentOf(150)
    const path = await this.#written('warm-150.md', text)
    const full = [await this.#build(path), await this.#build(path)]
    const saves = await this.#saves(path, text, this.#isQuick ? 1 : 5)
    return {
      work: 'one page changed in 150, warm, to PDF ÷ full build',
      goal: 0.15,
      measured: spreadOf(saves.map((time) => time / median(full))),
      note: `${median(saves).toFixed(0)} ms; ${median(full).toFixed(0)} ms`
    }
  }

  async batch(): Promise<Target> {
    const work = '200 documents, 2 jobs ÷ Chromium’s own print, same pool'
    if (this.#isQuick) return {work, goal: 0.8, measured: 'not in a quick run'}
    const {ours, theirs, ratio} = await batchBesideNative(200, 1, this.#folder)
    return {
      work,
      goal: 0.8,
      measured: inverse(ratio),
      note: besides([ours.median], [theirs.median])
    }
  }

  async help(): Promise<Target> {
    const {difference} = await alternate(
      this.#isQuick ? 5 : 25,
      () => timed([cli, '--help']),
      () => timed(['-e', '0'])
    )
    return {work: '`--help` − `node -e 0`', goal: 40, unit: ' ms', measured: difference}
  }

  async footnotes(): Promise<Target> {
    const [many, few] = this.#isQuick ? [200, 100] : [2000, 1000]
    const longer = await this.#written('notes-more.md', footnotesOf(many))
    const shorter = await this.#written('notes-less.md', footnotesOf(few))
    const {ours, theirs} = await this.#pairs(1, longer, () => this.#build(shorter))
    return {
      work: `${many} footnotes ÷ ${few}`,
      goal: 2.3,
      measured: quotients(ours, theirs),
      note: besides(ours, theirs)
    }
  }

  /** Where name and date have to be kept with text, and the page before has footnotes. */
  async neighbours(): Promise<Target> {
    const one = await this.#written('draft-36.md', shortDraftOf(36))
    const other = await this.#written('draft-39.md', shortDraftOf(39))
    const {ours, theirs} = await this.#pairs(3, one, () => this.#build(other))
    return {
      work: '36 paragraphs with 5 footnotes ÷ 39',
      goal: 1.5,
      measured: quotients(ours, theirs),
      note: besides(ours, theirs)
    }
  }

  async memory(): Promise<Target> {
    const work = 'memory, 350 pages ÷ Chromium’s own print'
    if (!canWatch) return {work, goal: 1.2, measured: 'only on Linux'}
    const path = await this.#written('350.md', documentOf(350))
    const native = await this.#native(path, '350')
    const ours = (await weighed([cli, ...this.#words(path)]))?.proportional ?? Number.NaN
    const theirs = (await weighed(native))?.proportional ?? Number.NaN
    const note = `${ours.toFixed(0)} MB; ${theirs.toFixed(0)} MB`
    return {work, goal: 1.2, measured: spreadOf([ours / theirs]), note}
  }

  #pairs(runs: number, path: string, theirs: () => Promise<number>) {
    return this.#pairsOf(this.#isQuick ? 1 : runs, () => this.#build(path), theirs)
  }

  /** Pairs, the other first every second time; of many, one before that is not counted. */
  async #pairsOf(
    runs: number,
    ours: () => Promise<number>,
    theirs: () => Promise<number>
  ): Promise<{readonly ours: readonly number[]; readonly theirs: readonly number[]}> {
    const times = {ours: [] as number[], theirs: [] as number[]}
    for (let run = runs > 3 ? -1 : 0; run < runs; run += 1) {
      const isOurs = run % 2 === 0
      const first = await (isOurs ? ours : theirs)()
      const second = await (isOurs ? theirs : ours)()
      if (run < 0) continue
      times.ours.push(isOurs ? first : second)
      times.theirs.push(isOurs ? second : first)
    }
    return times
  }

  #build(path: string): Promise<number> {
    return timed([cli, ...this.#words(path)])
  }

  #words(path: string): readonly string[] {
    return ['build', path, '-o', join(this.#folder, 'output'), '--fonts', 'bundled']
  }

  async #native(path: string, name: string): Promise<readonly string[]> {
    const workshop = this.#workshop()
    const {words} = await nativePrint([path], join(this.#folder, `native-${name}`), 1, workshop)
    // An idle browser would only be in the way of what follows.
    await workshop.close()
    return words
  }

  #workshop(): Workshop {
    return new Workshop({root: this.#folder, fonts: 'bundled', chromium: undefined})
  }

  /** A character in the middle of `text` is another one at each save. */
  #saves(path: string, text: string, count: number): Promise<readonly number[]> {
    const middle = text.indexOf('落实', text.length / 2)
    const texts = Array.from(
      {length: count},
      (_each, index) => text.slice(0, middle) + '甲乙丙'.charAt(index % 3) + text.slice(middle + 1)
    )
    return savesOf([cli, ...this.#words(path)], path, join(this.#folder, 'output'), texts)
  }

  async #written(name: string, text: string): Promise<string> {
    const path = join(this.#folder, name)
    await writeFile(path, text)
    return path
  }
}

function quotients(ours: readonly number[], theirs: readonly number[]): Spread {
  return spreadOf(ours.map((time, index) => time / (theirs[index] ?? Number.NaN)))
}

function inverse({least, median: middle, most}: Comparison['ratio']): Spread {
  return {least: 1 / most, median: 1 / middle, most: 1 / least}
}

function besides(ours: readonly number[], theirs: readonly number[]): string {
  return `${median(ours).toFixed(0)} ms; ${median(theirs).toFixed(0)} ms`
}
