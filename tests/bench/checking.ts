/** `hongtou check`: whole processes against Node.js that does nothing, by length. */

import {join} from 'node:path'
import {packageRoot} from '../../src/project/paths.ts'
import {alternate, type Comparison} from './alternate.ts'
import {canWatch, type Memory} from './process-tree.ts'
import {timed, weighed} from './run-process.ts'

export interface Checking {
  readonly pages: number
  /** Ours less Node.js's own start. */
  readonly time: Comparison
  readonly memory: Memory | undefined
  /** Milliseconds. */
  readonly wanted: number | undefined
}

/** What is wanted beyond the start of Node.js, by the number of pages. */
const wanted: ReadonlyMap<number, number> = new Map([
  [10, 500],
  [350, 6000]
])

const cli = join(packageRoot, 'dist', 'cli.js')

/** Measure the checking of the PDF at `path`, which has `pages` pages. */
export async function checking(path: string, pages: number, runs: number): Promise<Checking> {
  const ours = [cli, 'check', path]
  return {
    pages,
    time: await alternate(
      runs,
      () => timed(ours),
      () => timed(['-e', '0'])
    ),
    memory: canWatch ? await weighed(ours) : undefined,
    wanted: wanted.get(pages)
  }
}
