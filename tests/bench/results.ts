/** Measurements → Markdown: ratios first, they hold on other machines too. */

import type {Comparison, Spread} from './alternate.ts'
import type {Batch, Unchanged} from './batch.ts'
import type {Checking} from './checking.ts'
import {goalsOf} from './goals.ts'
import {mostOfPeers} from './peers.ts'
import type {Memory} from './process-tree.ts'
import type {Profile} from './profile.ts'
import type {SideBySide} from './side-by-side.ts'
import type {Stages} from './stages.ts'

export interface Results {
  readonly machine: readonly string[]
  readonly runs: Readonly<Record<'whole' | 'help' | 'stages' | 'check' | 'peers', number>>
  readonly document: string
  readonly whole: Comparison
  readonly help: Comparison
  readonly long: ReadonlyArray<{readonly median: Stages; readonly growth: Spread}>
  /** A table of so many rows, as many to a page. */
  readonly table: {readonly rows: number; readonly growth: Spread}
  readonly compared: readonly SideBySide[]
  readonly checking: readonly Checking[]
  readonly memory: ReadonlyArray<{
    readonly what: string
    readonly ours: Memory | undefined
    readonly theirs: Memory | undefined
    /** Chromium's own print. */
    readonly native: Memory | undefined
  }>
  /** Not of a quick run. */
  readonly batch: Batch | undefined
  readonly unchanged: Unchanged | undefined
  readonly profiles: readonly Profile[]
}

export function write(results: Results): string {
  const {machine, runs, document, whole, help, long, memory} = results
  const growths = long.map(({median, growth}) => [
    `layout per page, last quarter ÷ first, ${median.pages} pages`,
    ...times(growth, 2),
    '≤ 1.3'
  ])
  return [
    '# Measured speed and memory',
    'Written by `make bench`. Both sides of a comparison ran in turn, in one go; ratios are of such pairs.',
    machine.map((line) => `- ${line}`).join('\n'),
    '## What was wanted',
    'Medians; a ratio below 1 says that ours takes less. A loop over pagedjs-cli is one of its runs times the documents.',
    table(['work', 'wanted', 'measured', 'met'], goalsOf(results)),
    '## Ratios',
    table(
      ['what', 'least', 'median', 'most', 'wanted'],
      [
        [
          `whole process, browser cold, ${document}: pagedjs-cli ÷ hongtou`,
          ...times(whole.ratio, 2),
          '≥ 4'
        ],
        ...growths,
        [
          `layout per row, last quarter ÷ first, a table of ${results.table.rows} rows`,
          ...times(results.table.growth, 2),
          '≤ 1.2'
        ],
        ['`hongtou --help` − `node -e 0`, ms', ...times(help.difference, 0), '≤ 80'],
        ['`node -e 0` ÷ `hongtou --help`', ...times(help.ratio, 2), '']
      ]
    ),
    `## Milliseconds, whole processes (${runs.whole} and ${runs.help} pairs)`,
    table(
      ['what', 'least', 'median', 'most'],
      [
        [`hongtou build, ${document}`, ...times(whole.ours, 0)],
        ['pagedjs-cli, the same HTML', ...times(whole.theirs, 0)],
        ['hongtou --help', ...times(help.ours, 0)],
        ['node -e 0', ...times(help.theirs, 0)]
      ]
    ),
    `## Milliseconds per page, browser running (median of ${runs.stages})`,
    table(
      ['pages', 'layout, by quarter', 'around it', 'print', 'finish', 'read back, gates'],
      long.map(({median: {pages, quarters, around, print, finish, gates}}) => [
        String(pages),
        quarters.map((quarter) => quarter.toFixed(2)).join(' · '),
        ...[around, print, finish, gates].map((stage) => (stage / pages).toFixed(2))
      ])
    ),
    `## Peers: the same generated text, whole processes, theirs ÷ ours (median of ${runs.peers} rounds; fewer for long ones)`,
    'In brackets milliseconds. The browser is ours for all that need one. Not run: not to be had, or over 20 s for fewer pages.',
    table(
      ['pages', 'hongtou, ms', ...(results.compared[0]?.peers.map(({name}) => name) ?? [])],
      results.compared.map(({pages, ours, peers}) => [
        String(pages),
        ours.median.toFixed(0),
        ...peers.map(({ratio, time}) => (ratio && time ? besideOurs(ratio, time) : 'not run'))
      ])
    ),
    `## Checking, milliseconds beyond the start of Node.js (${runs.check} pairs)`,
    table(
      ['pages', 'least', 'median', 'most', 'wanted', 'a page', 'memory, MB'],
      results.checking.map(({pages, time, memory: peak, wanted}) => [
        String(pages),
        ...times(time.difference, 0),
        wanted === undefined ? '' : `≤ ${wanted}`,
        (time.difference.median / pages).toFixed(2),
        megabytes(peak)
      ])
    ),
    ...batchLines(results),
    '## Peak memory of all processes, MB',
    'Shared pages counted once (in brackets: once for each process).',
    table(
      ['what', 'hongtou', 'pagedjs-cli', 'Chromium’s own print'],
      memory.map(({what, ours, theirs, native}) => [what, ...[ours, theirs, native].map(megabytes)])
    ),
    ...results.profiles.flatMap(({what, total, shares}) => [
      `## CPU profile of Node.js, ${what}: ${total.toFixed(0)} ms`,
      '`(idle)` waits for the browser, `(program)` is native code and the start of Node.js.',
      table(
        ['function', 'own time, ms', 'share'],
        shares.map(({name, own}) => [
          `\`${name}\``,
          own.toFixed(0),
          `${((100 * own) / total).toFixed(1)} %`
        ])
      )
    ]),
    ''
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function besideOurs(ratio: Spread, time: Spread): string {
  if (!Number.isFinite(time.median)) return `over ${mostOfPeers / 60_000} minutes`
  return `${ratio.median.toFixed(2)} (${time.median.toFixed(0)})`
}

function batchLines({batch, unchanged}: Results): readonly string[] {
  if (!batch || !unchanged) return []
  const {nothing, one, alone} = unchanged
  return [
    '## Many documents, milliseconds, whole processes',
    table(
      ['what', 'least', 'median', 'most'],
      [
        [
          `hongtou build, ${batch.documents} documents of four pages, 2 jobs`,
          ...times(batch.native.ours, 0)
        ],
        ['Chromium’s own print of them, 2 pages', ...times(batch.native.theirs, 0)],
        ['pagedjs-cli, one of them', ...times(batch.stock, 0)],
        [
          `hongtou build, ${unchanged.documents} documents of a page, nothing changed`,
          ...times(nothing, 0)
        ],
        [`hongtou build, ${unchanged.documents} documents, one changed`, ...times(one, 0)],
        ['one of them alone, beyond recalling it', ...times(alone, 0)]
      ]
    )
  ]
}

function times({least, median, most}: Spread, digits: number): string[] {
  return [least, median, most].map((value) => value.toFixed(digits))
}

function megabytes(memory: Memory | undefined): string {
  if (!memory) return 'not measured'
  return `${memory.proportional.toFixed(0)} (${memory.resident.toFixed(0)})`
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const rule = head.map((_each, index) => (index === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
