/** Measurements → Markdown: ratios first, they hold on other machines too. */

import type {Comparison, Spread} from './alternate.ts'
import type {Checking} from './checking.ts'
import type {Memory} from './process-tree.ts'
import type {SideBySide} from './side-by-side.ts'
import type {Stages} from './stages.ts'

export interface Results {
  readonly machine: readonly string[]
  readonly runs: Readonly<Record<'whole' | 'help' | 'stages' | 'check' | 'peers', number>>
  readonly document: string
  readonly whole: Comparison
  readonly help: Comparison
  readonly long: ReadonlyArray<{readonly median: Stages; readonly growth: Spread}>
  readonly compared: readonly SideBySide[]
  readonly checking: readonly Checking[]
  readonly memory: ReadonlyArray<{
    readonly what: string
    readonly ours: Memory | undefined
    readonly theirs: Memory | undefined
  }>
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
    `## Peers: the same generated text, whole processes, theirs ÷ ours (median of ${runs.peers} rounds; of 2 for long ones)`,
    'In brackets milliseconds. The browser is ours for all that need one.',
    table(
      ['pages', 'hongtou, ms', ...(results.compared[0]?.peers.map(({name}) => name) ?? [])],
      results.compared.map(({pages, ours, peers}) => [
        String(pages),
        ours.median.toFixed(0),
        ...peers.map(({ratio, time}) =>
          ratio && time ? `${ratio.median.toFixed(2)} (${time.median.toFixed(0)})` : 'not to be had'
        )
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
    '## Peak memory of all processes, MB',
    'Shared pages counted once (in brackets: once for each process).',
    table(
      ['what', 'hongtou', 'pagedjs-cli'],
      memory.map(({what, ours, theirs}) => [what, megabytes(ours), megabytes(theirs)])
    ),
    ''
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
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
