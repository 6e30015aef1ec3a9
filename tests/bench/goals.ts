/** What was wanted, what was measured, and whether that is it. */

import type {Results} from './results.ts'

/** The work, what is wanted of it, what was measured, and whether it is met. */
export type GoalRow = readonly [work: string, wanted: string, measured: string, met: string]

/** The goals that these results can tell something of. */
export function goalsOf({compared, long, table, batch, unchanged, memory}: Results): GoalRow[] {
  const rows: GoalRow[] = []
  const tell = (
    work: string,
    relation: '≤' | '>',
    wanted: number,
    measured: number | undefined,
    unit = ''
  ): void => {
    if (measured === undefined || Number.isNaN(measured)) return
    const met = relation === '≤' ? measured <= wanted : measured > wanted
    const shown = (value: number): string => `${Number(value.toFixed(2))}${unit}`
    rows.push([work, `${relation} ${shown(wanted)}`, shown(measured), met ? 'yes' : '**no**'])
  }
  /** Theirs by ours. */
  const ratio = (pages: number, name: string): number | undefined =>
    compared.find((each) => each.pages === pages)?.peers.find((peer) => peer.name === name)?.ratio
      ?.median
  const inverse = (value: number | undefined): number | undefined => value && 1 / value

  const short = '4 pages, whole process, cold'
  tell(`${short}: ours ÷ Typst`, '≤', 1, inverse(ratio(4, 'Typst')))
  tell(`${short}: ours ÷ pagedjs-cli`, '≤', 1 / 6, inverse(ratio(4, 'pagedjs-cli')))
  const book = '350 pages, whole process'
  tell(`${book}: ours ÷ Chromium’s own print`, '≤', 2, inverse(ratio(350, 'Chromium’s own print')))
  tell(`${book}: ours ÷ pagedjs-cli`, '≤', 1 / 6, inverse(ratio(350, 'pagedjs-cli')))
  tell(`${book}: WeasyPrint ÷ ours`, '>', 1, ratio(350, 'WeasyPrint'))
  tell(`${book}: Vivliostyle ÷ ours`, '>', 1, ratio(350, 'Vivliostyle'))
  for (const {median, growth} of long.filter(({median: {pages}}) => pages >= 2000)) {
    const work = `layout per page, last quarter ÷ first, ${median.pages} pages`
    tell(work, '≤', 1.2, growth.median)
  }
  const perRow = `layout per row, last quarter ÷ first, a table of ${table.rows} rows`
  tell(perRow, '≤', 1.2, table.growth.median)
  if (batch) {
    const {documents, native, stock} = batch
    const work = `${documents} documents of 4 pages, 2 jobs`
    const loop = native.ours.median / (documents * stock.median)
    tell(`${work}: ours ÷ a loop over pagedjs-cli`, '≤', 1 / 15, loop)
    tell(`${work}: ours ÷ Chromium’s own print`, '≤', 1.5, inverse(native.ratio.median))
  }
  if (unchanged) {
    const {documents, nothing, one, alone} = unchanged
    tell(`${documents} documents, nothing changed`, '≤', 1, nothing.median / 1000, ' s')
    const most = (nothing.median + 1.2 * alone.median) / 1000
    tell(`${documents} documents, one changed`, '≤', most, one.median / 1000, ' s')
  }
  for (const {what, ours, native} of memory.filter((each) => each.what.startsWith('350'))) {
    if (ours && native) {
      const work = `peak memory, ${what}: ours ÷ Chromium’s own print`
      tell(work, '≤', 1.5, ours.proportional / native.proportional)
    }
  }
  return rows
}
