/** The rows of a certificate's table: every value whole, in as many lines as it needs; in columns. */

import type {Language} from '../base/message.ts'
import type {CertificatePages, TextStyle} from './certificate-pages.ts'
import type {MeasurementOutcome} from './outcome.ts'
import {measuredWords, words} from './words.ts'

export interface CertificateRow {
  readonly cells: readonly RowCell[]
  /** In points, with the room above and below its lines. */
  readonly height: number
}

export interface RowCell {
  /** From the left of the row. */
  readonly x: number
  readonly lines: readonly string[]
  readonly style: TextStyle
}

/** Of a table's type, in points. */
export interface RowSize {
  readonly size: number
  readonly width: number
}

const leading = 1.24
/** Above and below the lines of a row together, in ems. */
const room = 0.42
/** Of what stands left of the values; a cell ends this far before the next. */
const widths = [16, 90, 40, 26] as const
const between = 2

const colours = {
  passed: '#1a7f37',
  agreed: '#1a7f37',
  failed: '#b3131b',
  unmeasured: '#6b7280'
} as const
const quiet = colours.unmeasured
const ink = '#111111'

/** The row of `measured`, set in `size`, as wide as `width`. */
export function rowOf(
  pages: CertificatePages,
  measured: MeasurementOutcome,
  {size, width}: RowSize,
  language: Language
): CertificateRow {
  const {number, name, clause = '', state, reason} = measured
  const value = reason?.[language] ?? measuredWords(measured, language)
  const texts: readonly (readonly [text: string, colour: string])[] = [
    [String(number), quiet],
    [name[language], ink],
    // The table is of this standard: of another one the clause is told with its name.
    [clause.replace(/^GB\/T 9704—2012, /u, ''), quiet],
    [words[language].states[state], colours[state]],
    [value, state === 'failed' ? colours.failed : quiet]
  ]
  let x = 0
  const cells = texts.map(([text, colour], index) => {
    const own = widths[index] ?? width - x
    const style: TextStyle = {font: 'text', size, colour}
    const cell = {x, style, lines: pages.lines(text, own - between, style)}
    x += own
    return cell
  })
  const most = Math.max(...cells.map(({lines}) => lines.length))
  return {cells, height: (most * leading + room) * size}
}

/** `rows` in columns no higher than `heights` says for each, as many as that takes. */
export function inColumns(
  rows: readonly CertificateRow[],
  heightOf: (column: number) => number
): readonly (readonly CertificateRow[])[] {
  const columns: CertificateRow[][] = [[]]
  let filled = 0
  for (const row of rows) {
    const column = columns.at(-1)
    if (column && (column.length === 0 || filled + row.height <= heightOf(columns.length - 1))) {
      column.push(row)
      filled += row.height
    } else {
      columns.push([row])
      filled = row.height
    }
  }
  return columns
}

/** The least height in which `rows` stand in `count` columns. */
export function leastHeight(rows: readonly CertificateRow[], count: number): number {
  const whole = rows.reduce((sum, {height}) => sum + height, 0)
  const step = Math.max(1, Math.min(...rows.map(({height}) => height)) / 2)
  let height = whole / count
  while (inColumns(rows, () => height).length > count) height += step
  return height
}

/** Write `row` with its left upper corner at `x`, `y`. */
export function writeRow(
  pages: CertificatePages,
  {cells}: CertificateRow,
  x: number,
  y: number
): void {
  for (const {x: from, lines, style} of cells) {
    const {size} = style
    pages.cell(lines, {x: x + from, y: y + (room / 2) * size}, leading * size, style)
  }
}
